using Exchange.Node.Asking.Pages;
using Exchange.Node.Pages;
using Exchange.Records.Queries;
using Microsoft.AspNetCore.Http;

namespace Exchange.Node.Search.Pages;

/// <summary>The search form: one box, fields for those who prefer them, which agencies, and why.</summary>
public sealed record SearchForm
{
    /// <summary>Every agency.</summary>
    public const string All = "all";

    /// <summary>This agency alone.</summary>
    public const string Own = "own";

    /// <summary>The agencies that are ticked.</summary>
    public const string Picked = "picked";

    /// <summary>Goes before the name of a group of agencies.</summary>
    public const string GroupPrefix = "group:";

    /// <summary>Fields of the form beside the box, each with what it asks for.</summary>
    public static IReadOnlyList<SearchFormField> Fields { get; } =
    [
        new("surname", "Surname", "person"), new("given", "Given name", "person"), new("birth", "Date of birth", "person"),
        new("plate", "Plate", "vehicle"), new("vin", "VIN", "vehicle"), new("number", "Telephone", "telephone"),
        new("street", "Street", "location"), new("city", "City", "location"),
    ];

    /// <summary>What stands in the box (docs/query-language.md).</summary>
    public string? Text { get; init; }

    /// <summary>What stands in the fields, by name.</summary>
    public IReadOnlyDictionary<string, string> Values { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Kinds of records to look in; empty for all.</summary>
    public IReadOnlyList<string> Kinds { get; init; } = [];

    /// <summary>Which agencies to ask.</summary>
    public string Scope { get; init; } = All;

    /// <summary>The agencies that are ticked.</summary>
    public IReadOnlyList<string> Agencies { get; init; } = [];

    /// <summary>For whom and why.</summary>
    public PurposeForm Purpose { get; init; } = new();

    /// <summary>Whether a facet was chosen, which is in the box by now.</summary>
    public bool Refined { get; init; }

    /// <summary>The one agency that is asked again; null for a search of its own.</summary>
    public string? Retry { get; init; }

    /// <summary>What was sent. A facet that was chosen is put into the box, where it can be seen and taken away again.</summary>
    public static SearchForm Read(IFormCollection form) => new()
    {
        Text = Joined(form.Text("text"), form.Text("refine")),
        Values = Fields.Where(field => form.Text(field.Name) is not null)
            .ToDictionary(field => field.Name, field => form.Text(field.Name)!, StringComparer.Ordinal),
        Refined = form.Text("refine") is not null,
        Kinds = form.Texts("kind"),
        Scope = form.Text("scope") ?? All,
        Agencies = form.Texts("agency"),
        Purpose = PurposeForm.Read(form),
        Retry = form.Text("retry"),
    };

    /// <summary>The search, as the API takes it.</summary>
    /// <param name="own">This agency.</param>
    /// <param name="groups">Named sets of agencies.</param>
    public AskRequest ToRequest(string own, IReadOnlyDictionary<string, IReadOnlyList<string>> groups) => new(
        ToQuery(), Purpose.UseCode, Purpose.Reason, Purpose.CaseNumber, Purpose.OnBehalfOf, Purpose.ConsentReference, Purpose.Exigent,
        Retry is null ? AgenciesOf(own, groups) : [Retry]);

    private IReadOnlyList<string>? AgenciesOf(string own, IReadOnlyDictionary<string, IReadOnlyList<string>> groups) => Scope switch
    {
        All => null,
        Own => [own],
        Picked => Agencies,
        _ => Scope.StartsWith(GroupPrefix, StringComparison.Ordinal) && groups.TryGetValue(Scope[GroupPrefix.Length..], out var members)
            ? members : [Scope],
    };

    private RecordQuery ToQuery() => new()
    {
        Text = Text,
        Kinds = Kinds,
        Clauses = [.. Fields.Where(field => Values.ContainsKey(field.Name)).GroupBy(field => field.Entity).Select(group =>
            new QueryClause(group.Key, group.ToDictionary(field => field.Name, field => Values[field.Name], StringComparer.Ordinal)))],
    };

    private static string? Joined(string? text, string? refine) =>
        text is null || refine is null || text.Contains(refine, StringComparison.Ordinal) ? text ?? refine : $"{text} {refine}";
}
