using System.CommandLine;
using System.Globalization;
using Exchange.Hosting.Auditing.Search;

namespace Exchange.Cli.Audits.Finding;

/// <summary>The options that say what is looked for in a log.</summary>
internal sealed class CriteriaOptions
{
    private readonly Option<string?> user = Text("--user", "Who did it");
    private readonly Option<string?> ori = Text("--ori", "The agency of the user");
    private readonly Option<string?> onBehalfOf = Text("--on-behalf-of", "The agency for which the user asked");
    private readonly Option<string?> subject = Text("--subject", "Words that all stand in what was searched for: a name, a number, a plate");
    private readonly Option<string?> record = Text("--record", "Id of a record: ORI/system/local id");
    private readonly Option<string?> caseNumber = Text("--case", "The case number");
    private readonly Option<string?> useCode = Text("--use-code", "The use code, one letter");
    private readonly Option<string?> outcome = Text("--outcome", "`success` or `refused`");
    private readonly Option<string?> code = Text("--code", "The code of a refusal");
    private readonly Option<string?> kind = Text("--kind", "The kind of event, for example search-answered");
    private readonly Option<string?> reason = Text("--reason", "Words that all stand in the reason");
    private readonly Option<string?> request = Text("--request", "The request's id");
    private readonly Option<string?> receipt = Text("--receipt", "The receipt's id");
    private readonly Option<DateTimeOffset?> from = Time("--from", "The earliest time, UTC where no offset is given");
    private readonly Option<DateTimeOffset?> until = Time("--until", "The first time that is too late");
    private readonly Option<long?> before = new("--before") { Description = "Go on where an earlier answer ended" };
    private readonly Option<bool> thorough = new("--thorough") { Description = "Open every private part instead of trusting the lookup" };
    private readonly Option<int> limit = new("--limit") { Description = "How many rows at most", DefaultValueFactory = _ => 100 };

    /// <summary>Adds all of them to a verb.</summary>
    public void AddTo(Command command)
    {
        Option[] options =
        [
            user, ori, onBehalfOf, subject, record, caseNumber, useCode, outcome, code, kind, reason, request, receipt, from, until, before, limit,
            thorough,
        ];
        foreach (var option in options)
        {
            command.Add(option);
        }
    }

    /// <summary>What was given.</summary>
    public AuditCriteria Read(ParseResult parsed) => new()
    {
        User = parsed.GetValue(user),
        Ori = parsed.GetValue(ori),
        OnBehalfOf = parsed.GetValue(onBehalfOf),
        Subject = parsed.GetValue(subject),
        Record = parsed.GetValue(record),
        CaseNumber = parsed.GetValue(caseNumber),
        UseCode = parsed.GetValue(useCode),
        Outcome = parsed.GetValue(outcome),
        Code = parsed.GetValue(code),
        Kind = parsed.GetValue(kind),
        Reason = parsed.GetValue(reason),
        Request = parsed.GetValue(request),
        Receipt = parsed.GetValue(receipt),
        From = parsed.GetValue(from),
        Until = parsed.GetValue(until),
        Before = parsed.GetValue(before),
        Thorough = parsed.GetValue(thorough) ? true : null,
        Limit = parsed.GetValue(limit),
    };

    /// <summary>An option that is a time, for example <c>2026-03-02</c> or <c>2026-03-02T12:00:00Z</c>.</summary>
    public static Option<DateTimeOffset?> Time(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "TIME",
        CustomParser = result =>
        {
            if (DateTimeOffset.TryParse(
                result.Tokens[0].Value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
                out var time))
            {
                return time;
            }

            result.AddError($"{name}: give a date as yyyy-MM-dd, or a time as yyyy-MM-ddTHH:mm:ssZ");
            return null;
        },
    };

    private static Option<string?> Text(string name, string description) => new(name) { Description = description };
}
