using Exchange.Intake;
using Exchange.Records.Json;
using Exchange.Records.Validation;
using Exchange.Synthetic.Agencies;

namespace Exchange.Synthetic.Tests.Region;

public sealed class IntakeTests(GeneratedRegion region)
{
    private static readonly HashSet<string> Expected = new(StringComparer.Ordinal)
    {
        IntakeCodes.IdEmpty, IntakeCodes.CodeUnknown, IntakeCodes.DateImpossible, "text-empty", "date-unreadable",
    };

    [Fact]
    public void EveryAgency_OnlyTheRowsBrokenOnPurposeAreRejected()
    {
        foreach (var agency in region.Agencies)
        {
            agency.Rows.Count.ShouldBe((int)agency.Agency.Rows);
            agency.Rows.Count(row => !row.IsValid).ShouldBe((int)agency.Agency.Broken, agency.Agency.File);
        }

        region.Summary.Rows.ShouldBe(GeneratedRegion.Options.Records);
        region.Summary.Broken.ShouldBe(GeneratedRegion.Options.Records / GeneratedRegion.Options.BrokenEvery);
    }

    [Fact]
    public void BrokenRows_EachKindOfFaultOccursWithOneProblem()
    {
        var problems = region.Agencies.SelectMany(agency => agency.Rows)
            .Where(row => !row.IsValid)
            .Select(row => row.Problems)
            .ToList();

        problems.ShouldAllBe(list => list.Count == 1);
        problems.Select(list => list[0].Code).ShouldBeSubsetOf(Expected);
        problems.Select(list => list[0].Code).Distinct().Count().ShouldBeGreaterThanOrEqualTo(3);
    }

    [Fact]
    [Requirement("RLEX-VII-D-2")]
    public void FirearmThatIsMerelyRegistered_Rejected()
    {
        var registered = region.Agencies.SelectMany(agency => agency.Rows)
            .Where(row => System.Text.Encoding.UTF8.GetString(row.Original.Span).Contains("ZZ0000000Z"))
            .ToList();

        registered.ShouldNotBeEmpty();
        registered.ShouldAllBe(row => !row.IsValid && row.Problems[0].Code == IntakeCodes.CodeUnknown);
    }

    [Fact]
    public void EveryRecord_HasNoProblems()
    {
        var records = region.Agencies.SelectMany(agency => agency.Records);

        records.SelectMany(RecordValidator.Check).ShouldBeEmpty();
    }

    [Fact]
    public void CanonicalRecords_AreWrittenCanonically()
    {
        var rows = region.Agencies.Single(agency => agency.Agency.Layout == ExportLayout.Ndjson).Rows;

        foreach (var row in rows.Where(row => row.IsValid))
        {
            RecordJson.ToCanonical(row.Record!).AsSpan().SequenceEqual(row.Original.Span).ShouldBeTrue();
        }
    }

    [Fact]
    public void LocalIds_AreUnique()
    {
        var ids = region.Agencies.SelectMany(agency => agency.Records).Select(record => record.Id).ToList();

        ids.Distinct().Count().ShouldBe(ids.Count);
    }

    [Fact]
    public async Task SevenAgencies_EveryLayoutTakenTwiceAndAllTakenIn()
    {
        using var folder = new TemporaryFolder();

        var summary = await SyntheticRegion.WriteAsync(
            new SyntheticOptions { Seed = 11, Records = 6_000, Agencies = 8 },
            folder.Path,
            null,
            CancellationToken.None);

        summary.Agencies.GroupBy(agency => agency.Layout).ShouldAllBe(group => group.Count() >= 2);
        summary.Agencies.Select(agency => agency.Ori.Category).Distinct().Count().ShouldBeGreaterThanOrEqualTo(5);
        foreach (var agency in summary.Agencies)
        {
            var read = await GeneratedRegion.ReadAsync(agency, folder.Path);
            read.Rows.Count.ShouldBe((int)agency.Rows);
            read.Rows.Count(row => !row.IsValid).ShouldBe((int)agency.Broken);
        }
    }
}
