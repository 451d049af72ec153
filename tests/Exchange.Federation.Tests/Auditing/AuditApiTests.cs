using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Exchange.Audit.Merkle;
using Exchange.Audit.Notes;
using Exchange.Audit.Proofs;
using Exchange.Federation.Tests.Regions;
using Exchange.Hosting.Auditing.Search;
using Exchange.Node.Users;
using Exchange.Protocol;
using Exchange.Protocol.Errors;
using Exchange.Protocol.Http;

namespace Exchange.Federation.Tests.Auditing;

/// <summary>A coordinator reads the own node's log over HTTP: docs/audit-search.md.</summary>
public sealed class AuditApiTests : OwnedRecordTests
{
    private const string Coordinator = "n.ac";

    [Fact]
    [Requirement("RLEX-VII-F-2")]
    public async Task Coordinator_FindsWhoSearchedForASubject_WithProofsThatHold()
    {
        await Asker.SearchAsync("Quimby");
        var token = await Owner.AddUserAsync(Coordinator, UserRole.Nac);

        using var response = await Owner.PostAsync(AuditPaths.Search, new AuditCriteria { Subject = "quimby", Kind = "search-answered" }, token);
        var lines = await LinesAsync<AuditLine>(response);

        var row = lines[0].Row.ShouldNotBeNull();
        row.Entry["user"]!.GetValue<string>().ShouldBe(Member.Analyst);
        row.Entry["ori"]!.GetValue<string>().ShouldBe(Asker.Ori.Text);
        row.Private!["reason"]!.GetValue<string>().ShouldBe(Ask.Reason);
        lines[^1].Done.ShouldNotBeNull().Rows.ShouldBe(1);
        await ShouldBeProvenAsync(row, token);
    }

    [Fact]
    public async Task Export_IsAnInquiryLog()
    {
        await Asker.SearchAsync("Quimby");
        var token = await Asker.AddUserAsync(Coordinator, UserRole.Nac);

        using var csv = await Asker.PostAsync(AuditPaths.Export + "?format=csv", new AuditCriteria { Kind = "search-asked" }, token);
        var rows = (await csv.Content.ReadAsStringAsync(Wait.Cancellation)).Split("\r\n");
        using var json = await Asker.PostAsync(AuditPaths.Export + "?format=json", new AuditCriteria { Kind = "search-asked" }, token);
        var lines = await LinesAsync<JsonObject>(json);

        rows[0].ShouldStartWith("date,subject,subjectNumber,messageKey,purpose,user,attention,attentionAgency,outside");
        rows[1].ShouldContain($",Quimby,,search-asked,C,{Member.Analyst},{Member.Analyst},{Asker.Ori},{Ask.Reason}");
        lines[0]["subject"]!.GetValue<string>().ShouldBe("Quimby");
        lines[^1]["done"]!["rows"]!.GetValue<int>().ShouldBe(1);
    }

    [Fact]
    public async Task OnlyCoordinators_ReadTheLog()
    {
        using var refused = await Asker.PostAsync(AuditPaths.Search, new AuditCriteria());
        using var export = await Asker.PostAsync(AuditPaths.Export, new AuditCriteria());

        refused.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        export.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await Asker.LogAsync()).Count(line => line.Text("code") == ErrorCodes.Name(ErrorCode.ActionNotAuthorised)).ShouldBe(2);
        (await Asker.LogAsync()).ShouldNotContain(line => line.Kind == "audit-read");
    }

    [Fact]
    public async Task WrongQuestions_AreRefused()
    {
        var token = await Asker.AddUserAsync(Coordinator, UserRole.Nac);

        using var wrong = await Asker.PostAsync(AuditPaths.Search, new AuditCriteria { Kind = "nosuch", Limit = 0 }, token);
        using var beyond = await Asker.GetAsync("/api/audit/entries/999999/proof", token);

        (await Problem.OfAsync(wrong)).ShouldBe(ErrorCode.QueryInvalid);
        beyond.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private async Task ShouldBeProvenAsync(AuditRow row, string token)
    {
        using var response = await Owner.GetAsync(row.Proof, token);
        var proof = JsonSerializer.Deserialize<EntryProof>(await response.Content.ReadAsStringAsync(Wait.Cancellation), ProtocolJson.Options)!;

        SignedNote.TryParse(System.Text.Encoding.UTF8.GetBytes(proof.Checkpoint), out var note, out _).ShouldBeTrue();
        Checkpoint.TryParse(note!.Text, out var checkpoint).ShouldBeTrue();
        JsonNode.DeepEquals(JsonNode.Parse(proof.Entry), row.Entry).ShouldBeTrue();
        ProofVerifier.VerifyInclusion(
            new EntryIndex(proof.Index), checkpoint!.Size, ProofVerifier.LeafHash(proof.Entry),
            [.. proof.Proof.Select(hash => new MerkleHash(Convert.FromHexString(hash)))], checkpoint.Root).ShouldBe(ProofVerdict.Valid);
    }

    private static async Task<List<T>> LinesAsync<T>(HttpResponseMessage response)
    {
        var text = await response.Content.ReadAsStringAsync(Wait.Cancellation);
        response.StatusCode.ShouldBe(HttpStatusCode.OK, text);
        return [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonSerializer.Deserialize<T>(line, ProtocolJson.Options)!)];
    }
}
