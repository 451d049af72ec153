using Exchange.Policy.Decisions;
using Exchange.Policy.Requesters;
using Exchange.Policy.Templates;
using Exchange.Records.Queries;

namespace Exchange.Policy.Tests.Decisions;

/// <summary>What each access level may ask at all, by the exchange-wide rules that ship.</summary>
[Requirement("IL-30b-1")]
public sealed class QueryAdmissionTests
{
    private static readonly ExchangeWideRules Shipped = ExchangeWideRules.Shipped();

    [Theory]
    [InlineData(AccessLevel.Full, true, true, true, true)]
    [InlineData(AccessLevel.InquiryOnly, true, true, true, true)]
    [InlineData(AccessLevel.NoCriminalHistory, true, true, false, true)]
    [InlineData(AccessLevel.VehicleCrimeBureau, false, true, false, true)]
    [InlineData(AccessLevel.VehicleRegistry, false, true, false, true)]
    [InlineData(AccessLevel.MotorVehicle, false, true, false, false)]
    [Requirement("IL-30b-2")]
    [Requirement("IL-30c1E")]
    [Requirement("OH-A4")]
    [Requirement("OH-A6")]
    [Requirement("OH-A7")]
    [Requirement("OH-A9")]
    public void Level_DecidesWhatMayBeAsked(AccessLevel level, bool person, bool plate, bool criminalHistory, bool hotFile)
    {
        Admits(level, Clause("person", "surname")).ShouldBe(person);
        Admits(level, Clause("telephone", "number")).ShouldBe(person);
        Admits(level, Clause("vehicle", "plate")).ShouldBe(plate);
        Admits(level, new RecordQuery { Kinds = ["arrest", "booking"] }).ShouldBe(criminalHistory);
        Admits(level, Clause("vehicle", "plate") with { Kinds = ["vehicle-theft"] }).ShouldBe(hotFile);
    }

    [Fact]
    public void PersonBesideAVehicle_IsAPersonAllTheSame()
    {
        var both = new RecordQuery { Clauses = [.. Clause("vehicle", "plate").Clauses, .. Clause("person", "surname").Clauses] };

        Admits(AccessLevel.VehicleCrimeBureau, both).ShouldBeFalse();
    }

    [Fact]
    public void WordsAlone_AreAdmitted_BecauseTheyMatchOnlyWhatMayBeSearched() =>
        Admits(AccessLevel.VehicleRegistry, new RecordQuery { Text = "quimby" }).ShouldBeTrue();

    [Fact]
    public void PoliceWhoAskForTheBureau_MayAskWhatItMay()
    {
        var requester = SomePolicy.Requester(Some.OtherState, onBehalfOf: Some.Police) with
        {
            Attributes = [new AgencyAttributes(Some.Police, AccessLevel.VehicleCrimeBureau)],
        };

        QueryAdmission.Admits(Shipped, requester, Clause("person", "surname")).ShouldBeFalse();
    }

    [Theory]
    [InlineData(AccessLevel.Full, true)]
    [InlineData(AccessLevel.InquiryOnly, false)]
    [InlineData(AccessLevel.NoCriminalHistory, false)]
    [InlineData(AccessLevel.VehicleCrimeBureau, false)]
    [InlineData(AccessLevel.VehicleRegistry, false)]
    [InlineData(AccessLevel.MotorVehicle, false)]
    [Requirement("OH-B2b")]
    public void FullParticipantsAlone_Contribute(AccessLevel level, bool contributes) => AccessLevels.MayContribute(level).ShouldBe(contributes);

    private static bool Admits(AccessLevel level, RecordQuery query) => QueryAdmission.Admits(
        Shipped, SomePolicy.Requester() with { Attributes = [new AgencyAttributes(Some.Police, level)] }, query);

    private static RecordQuery Clause(string entity, string field) =>
        new() { Clauses = [new QueryClause(entity, new Dictionary<string, string>(StringComparer.Ordinal) { [field] = "x" })] };
}
