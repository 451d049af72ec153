using Exchange.Node.Fetch;
using Exchange.Node.Search;
using Exchange.Records.Queries;

namespace Exchange.Federation.Tests.Regions;

/// <summary>Searches as analysts make them.</summary>
internal static class Ask
{
    public const string Reason = "burglary series on Elm Street";
    public const string Case = "2026-000417";

    public static RecordQuery Surname(string surname) =>
        new() { Clauses = [new QueryClause("person", new Dictionary<string, string>(StringComparer.Ordinal) { ["surname"] = surname })] };

    public static RecordQuery Words(string text) => new() { Text = text };

    public static AskRequest For(RecordQuery query, params string[] agencies) =>
        new(query, "C", Reason, Case, Agencies: agencies.Length == 0 ? null : agencies);

    public static AskRequest ForSurname(string surname) => For(Surname(surname));

    public static AskRecordRequest Record(string id) => new(id, "C", Reason, Case);
}
