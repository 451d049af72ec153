using System.Text.Json.Nodes;
using Exchange.Audit.Proofs;
using Exchange.Cli.Audits.PlainFiles;

namespace Exchange.Cli.Tests.Audits.PlainFiles;

/// <summary>The claims of tests/vectors, true and false, as the command reads them.</summary>
public sealed class ClaimVectorTests
{
    [Fact]
    public Task InclusionVectors_AreJudgedAsTheySay() => JudgeAllAsync("inclusion", AuditCheckVerbs.CheckInclusion);

    [Fact]
    public Task ConsistencyVectors_AreJudgedAsTheySay() => JudgeAllAsync("consistency", AuditCheckVerbs.CheckConsistency);

    private static async Task JudgeAllAsync(string what, Func<ClaimFile, ProofVerdict> check)
    {
        var files = Directory.GetFiles(Repository.At("tests", "vectors", what));
        files.Length.ShouldBeGreaterThan(20);
        foreach (var path in files)
        {
            var file = await ClaimFile.OpenAsync(path, TestContext.Current.CancellationToken);
            var isTrue = check(file) == ProofVerdict.Valid && file.Impossible.Count == 0;

            file.Unreadable.ShouldBeEmpty(path);
            isTrue.ShouldBe((bool)JsonNode.Parse(await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken))!["valid"]!, path);
        }
    }
}
