using System.Globalization;
using Exchange.Hosting.Auditing.Search;
using Exchange.Node.Pages;
using Exchange.Records.Validation;
using Microsoft.AspNetCore.Http;

namespace Exchange.Node.Auditing.Pages;

/// <summary>What a coordinator looks for in the log, as the form gives it. Fields that are empty are anything.</summary>
public sealed record AuditForm
{
    private const int RowsAtOnce = 50;
    private const string DayForm = "yyyy-MM-dd";

    private static readonly string[] Names =
        ["user", "subject", "record", "caseNumber", "useCode", "outcome", "kind", "reason", "from", "to"];

    private readonly Dictionary<string, string> values = [];

    /// <summary>Where the page before says that it goes on; null for the newest.</summary>
    public string? Next { get; private init; }

    /// <summary>What stands in a field; null for nothing.</summary>
    public string? this[string name] => values.GetValueOrDefault(name);

    /// <summary>Everything that is given, for a form that asks again.</summary>
    public IReadOnlyList<KeyValuePair<string, string?>> Fields => [.. values.Select(pair => KeyValuePair.Create(pair.Key, (string?)pair.Value))];

    /// <summary>What was sent.</summary>
    public static AuditForm Read(IFormCollection form)
    {
        var read = new AuditForm { Next = form.Text("next") };
        foreach (var name in Names)
        {
            if (form.Text(name) is { } text)
            {
                read.values[name] = text;
            }
        }

        return read;
    }

    /// <summary>The same as the API takes it, or everything that is wrong. The last day is part of the time.</summary>
    public (AuditCriteria Criteria, IReadOnlyList<Problem> Problems) ToCriteria()
    {
        var problems = new List<Problem>();
        var criteria = new AuditCriteria
        {
            User = this["user"],
            Subject = this["subject"],
            Record = this["record"],
            CaseNumber = this["caseNumber"],
            UseCode = this["useCode"],
            Outcome = this["outcome"],
            Kind = this["kind"],
            Reason = this["reason"],
            From = Day("from", problems),
            Until = Day("to", problems)?.AddDays(1),
            Before = Place(problems),
            Limit = RowsAtOnce,
        };
        return (criteria, [.. problems, .. AuditCriteriaCheck.Check(criteria)]);
    }

    private DateTimeOffset? Day(string name, List<Problem> problems)
    {
        if (this[name] is not { } text)
        {
            return null;
        }

        if (DateOnly.TryParseExact(text, DayForm, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day < DateOnly.MaxValue)
        {
            return new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero);
        }

        problems.Add(new Problem(name, "day-unreadable", $"give a day as {DayForm}"));
        return null;
    }

    private long? Place(List<Problem> problems)
    {
        if (Next is null)
        {
            return null;
        }

        if (long.TryParse(Next, NumberStyles.None, CultureInfo.InvariantCulture, out var place))
        {
            return place;
        }

        problems.Add(new Problem("next", "place-unreadable", "begin the search again"));
        return null;
    }
}
