using Exchange.Audit.Notes;

namespace Exchange.Audit.Tests.Vectors;

/// <summary>Every file of tests/vectors is judged as it says. A new case needs no code.</summary>
public sealed class VectorTests
{
    public static TheoryData<string> Inclusions => VectorFiles.Names("inclusion");

    public static TheoryData<string> Consistencies => VectorFiles.Names("consistency");

    public static TheoryData<string> Checkpoints => VectorFiles.Names("checkpoint");

    [Theory]
    [MemberData(nameof(Inclusions))]
    public void InclusionClaim_IsJudgedAsItSays(string name)
    {
        var claim = VectorFiles.Read<InclusionClaim>("inclusion", name);

        claim.Holds().ShouldBe(claim.Valid);
    }

    [Theory]
    [MemberData(nameof(Consistencies))]
    public void ConsistencyClaim_IsJudgedAsItSays(string name)
    {
        var claim = VectorFiles.Read<ConsistencyClaim>("consistency", name);

        claim.Holds().ShouldBe(claim.Valid);
    }

    [Theory]
    [MemberData(nameof(Checkpoints))]
    [Requirement("RLEX-VII-F-4")]
    public void CheckpointClaim_IsJudgedAsItSays(string name)
    {
        var claim = VectorFiles.Read<CheckpointClaim>("checkpoint", name);

        claim.Found().ShouldBe(claim.Verdict);
    }

    [Fact]
    public void Vectors_HoldBothGoodAndBadClaims()
    {
        Inclusions.Count.ShouldBeGreaterThan(20);
        Consistencies.Count.ShouldBeGreaterThan(20);
        Checkpoints.Select(row => VectorFiles.Read<CheckpointClaim>("checkpoint", row.Data).Verdict)
            .Distinct()
            .Count()
            .ShouldBe(Enum.GetValues<CheckpointVerdict>().Length);
    }
}
