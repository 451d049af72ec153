using System.Text.Json.Nodes;
using System.Text.Json;
using Exchange.Protocol.Notices;
using Exchange.Protocol;
using Exchange.Records.Identity;
using Exchange.Storage.Databases;
using Exchange.Storage.Notices;

namespace Exchange.Cli.Tests.Notices;

public sealed class NoticesVerbTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    [Requirement("RLEX-VII-C-1")]
    public async Task Notice_IsListedUntilItIsSettled()
    {
        using var node = await MadeNode.CreateAsync();
        await ReceiveAsync(node);

        var listed = await Run.ExchangeAsync("notices", "--node", node.Path);
        var settled = await Run.ExchangeAsync("notices", "--node", node.Path, "--settle", "n1");
        var again = await Run.ExchangeAsync("notices", "--node", node.Path, "--settle", "n1");
        var all = await Run.ExchangeAsync("notices", "--node", node.Path, "--all", "--json");

        listed.ExitCode.ShouldBe(0, listed.Errors);
        listed.Output.ShouldContain("record FL0200100/rms/7, which somebody received (receipt r1), was expunged: destroy your copies");
        settled.ExitCode.ShouldBe(0, settled.Errors);
        again.ExitCode.ShouldBe(1);
        JsonNode.Parse(all.LastLine)![0]!["settledBy"]!.GetValue<string>().ShouldStartWith("operator/");
        (await Run.ExchangeAsync("notices", "--node", node.Path)).Output.ShouldContain("no notices");
    }

    private static async Task ReceiveAsync(MadeNode node)
    {
        using var store = NoticeStore.Open(new FolderDatabases(node.Path), TimeProvider.System);
        var notice = new Notice
        {
            Id = "n1", From = "FL0200100", To = Ori.Parse(MadeNode.Ori), Kind = NoticeKind.RecordExpunged,
            MadeAt = TimeProvider.System.GetUtcNow(), Record = "FL0200100/rms/7", Receipts = ["r1"],
        };
        await store.ReceiveAsync(
            new ReceivedNotice(
                notice.From, notice.Id, NoticeKinds.Name(notice.Kind), JsonSerializer.Serialize(notice, ProtocolJson.Options), notice.MadeAt),
            Cancellation);
    }
}
