using System.Text.Json.Nodes;
using Exchange.Federation.Tests.Regions;
using Exchange.Hosting.Auditing.Search;

namespace Exchange.Federation.Tests.Auditing;

/// <summary>What the node checks before it calls an entry proven.</summary>
public sealed class ProveEntriesTests : IAsyncLifetime
{
    private Region region = null!;

    private Member Home => region[0];

    private ProveEntries Prove => Home.Get<ProveEntries>();

    public async ValueTask InitializeAsync() => region = await Region.StartAsync(1);

    public ValueTask DisposeAsync() => region.DisposeAsync();

    [Fact]
    public async Task EntryThatWasChanged_OrMoved_IsNotProven()
    {
        var proof = (await EntryProof.MakeAsync(Home.Audit, 1, Wait.Cancellation))!;

        Prove.Holds(proof).ShouldBeTrue();
        Prove.Holds(proof with { Entry = [.. proof.Entry, (byte)' '] }).ShouldBeFalse();
        Prove.Holds(proof with { Index = 0 }).ShouldBeFalse();
        Prove.Holds(proof with { Size = proof.Size + 1 }).ShouldBeFalse();
        Prove.Holds(proof with { Proof = ["no hash"] }).ShouldBeFalse();
    }

    [Fact]
    public async Task CheckpointOfAnotherKey_ProvesNothing()
    {
        var proof = (await EntryProof.MakeAsync(Home.Audit, 1, Wait.Cancellation))!;

        proof.Holds(Home.Audit.Witness.Key).ShouldBeFalse();
    }

    [Fact]
    public async Task Row_IsProven_OnlyAsItWasHashed()
    {
        var found = await Home.Get<SearchAudit>().RunAsync(new AuditCriteria { Limit = 1 }, new AuditReader("n.ac", Home.Ori), Wait.Cancellation)
            .ToListAsync(Wait.Cancellation);
        var row = found[0].Row!;
        var changed = (JsonObject)row.Entry.DeepClone();
        changed["user"] = "somebody.else";

        var proven = await Prove.OfAsync([row, row with { Entry = changed }], Wait.Cancellation);

        proven[0].Size.ShouldNotBeNull();
        proven[1].Size.ShouldBeNull();
    }
}
