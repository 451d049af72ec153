using System.Text.Json.Nodes;
using Exchange.Policy.Receipts;
using Exchange.Policy.Redaction;
using Exchange.Policy.Templates;
using Exchange.Protocol.Search;
using Exchange.Records.Queries;
using Exchange.Records.Validation;

namespace Exchange.Protocol.Tests.Search;

/// <summary>One frame of each kind, with everything filled in.</summary>
internal static class SomeFrames
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    public static StatusFrame Status { get; } = new()
    {
        Agency = Parties.Home, Name = "Home PD", Status = AgencyStatus.TimedOut, Code = "node-timed-out", Reason = "in words",
        Total = 12, Partial = true, Suggestions = [new SuggestedWord("robery", "robbery")], Sources = [new SourceAge("rms", Noon)], Contact = "+1 850 555 0100",
    };

    public static HitFrame Hit { get; } = new()
    {
        Agency = Parties.Other, AgencyName = "Other PD", Level = SharingLevel.Full, Score = 10.5,
        Why =
        [
            new MatchReason("surname", "persons[].name.surname"),
            new MatchReason("birth", "persons[].dateOfBirth", MatchOutcome.NotCompared, "in words", "1987"),
        ],
        Highlights = [new Highlight("line one", [new TextSpan(5, 3)])],
        Record = new JsonObject { ["kind"] = "incident", ["narrative"] = "line one\nline two \u2028 <b>&\"" },
        Contact = "+1 850 555 0101",
        Receipt = new Receipt("r1", SharingLevel.Full, 3, "abc", ["law-enforcement-full"], [new WithheldGroup("narrative", "hide")],
            [new Obligation("expires-after", Hours: 72)]),
    };

    public static HitFrame Pointer { get; } = new()
    {
        Agency = Parties.Other, AgencyName = "Other PD", Level = SharingLevel.Pointer, Contact = "+1 850 555 0101",
        Receipt = new Receipt("r2", SharingLevel.Pointer, 3, "abc", ["active-cases-pointer"], [], []),
    };

    public static FacetFrame Facet { get; } = new()
    {
        Agency = Parties.Home, Kinds = new Dictionary<string, long>(StringComparer.Ordinal) { ["arrest"] = 3, ["incident"] = 4 },
        Years = new Dictionary<string, long>(StringComparer.Ordinal) { ["2026"] = 7 },
    };

    public static DoneFrame Done { get; } = new(3, 2, 5, 1, 7, 12.5, 3.25);

    public static IReadOnlyList<Frame> All { get; } = [Status, Hit, Pointer, Facet, Done];
}
