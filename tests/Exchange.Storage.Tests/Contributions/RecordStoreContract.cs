using System.Text;
using Exchange.Records;
using Exchange.Records.Codes;
using Exchange.Records.Identity;
using Exchange.Records.Json;
using Exchange.Storage.Contributions;
using Exchange.Storage.Tests.Databases;

namespace Exchange.Storage.Tests.Contributions;

/// <summary>What every record store promises, whatever database it stands on.</summary>
public abstract class RecordStoreContract<TSite> : IAsyncLifetime
    where TSite : StoreSite, new()
{
    private static readonly RecordId First = Some.Record("1").Id;

    private readonly TSite site = new();
    private IRecordStore store = null!;

    /// <summary>The clock that the stores take.</summary>
    protected ManualTime Time { get; } = new();

    /// <summary>Where the records of this test are kept.</summary>
    protected TSite Site => site;

    public ValueTask InitializeAsync()
    {
        store = Open();
        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync()
    {
        store.Dispose();
        site.Dispose();
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task NewRecord_IsAcceptedAndFound()
    {
        (await PutAsync(Some.Record("1"))).ShouldBe([PutOutcome.Accepted]);

        var found = (await store.FindAsync([First], Cancellation)).ShouldHaveSingleItem();
        found.Version.ShouldBe(1);
        found.ReceivedAt.ShouldBe(Time.GetUtcNow());
        Bytes(found.Record).ShouldBe(Bytes(Some.Record("1")));
        (await store.CountAsync(Cancellation)).ShouldBe(1);
    }

    [Fact]
    public async Task SamePayload_ChangesNothing()
    {
        await PutAsync(Some.Record("1"));
        var last = await store.LastSequenceAsync(Cancellation);
        Time.Advance(TimeSpan.FromDays(1));

        (await PutAsync(Some.Record("1"))).ShouldBe([PutOutcome.Unchanged]);

        (await store.HistoryAsync(First, Cancellation)).Count.ShouldBe(1);
        (await store.LastSequenceAsync(Cancellation)).ShouldBe(last);
        (await store.FindAsync([First], Cancellation))[0].ReceivedAt.ShouldBe(Time.GetUtcNow() - TimeSpan.FromDays(1));
    }

    [Fact]
    [Requirement("RLEX-VII-A-1")]
    public async Task OtherPayload_IsANewVersion_AndTheOldOneIsKept()
    {
        await PutAsync(Some.Record("1"));
        Time.Advance(TimeSpan.FromHours(1));

        (await PutAsync(Some.Record("1") with { Narrative = "more" })).ShouldBe([PutOutcome.Accepted]);

        var history = await store.HistoryAsync(First, Cancellation);
        history.Select(version => version.Version).ShouldBe([1, 2]);
        history[0].Canonical.ShouldBe(Bytes(Some.Record("1")));
        history[1].ReceivedAt.ShouldBe(Time.GetUtcNow());
        (await store.FindAsync([First], Cancellation))[0].Version.ShouldBe(2);
        (await store.CountAsync(Cancellation)).ShouldBe(1);
    }

    [Fact]
    public async Task OriginalBytes_AreKeptAsTheyCame()
    {
        byte[] original = [0xEF, 0xBB, 0xBF, 0, 255, (byte)'a'];
        await store.PutAsync([new Contribution(Some.Record("1"), original, "csv")], Cancellation);

        var version = (await store.HistoryAsync(First, Cancellation)).ShouldHaveSingleItem();

        version.Original.ShouldBe(original);
        version.OriginalFormat.ShouldBe("csv");
    }

    [Fact]
    public async Task Outcomes_AreInTheOrderOfTheBatch_AlsoWhereARecordComesTwice()
    {
        await PutAsync(Some.Record("2"));

        (await PutAsync(Some.Record("1"), Some.Record("2"), Some.Record("1"), Some.Record("1") with { Narrative = "more" }))
            .ShouldBe([PutOutcome.Accepted, PutOutcome.Unchanged, PutOutcome.Unchanged, PutOutcome.Accepted]);

        (await store.FindAsync([First], Cancellation))[0].Version.ShouldBe(2);
    }

    [Fact]
    public async Task SameLocalIdOfAnotherSystem_IsAnotherRecord()
    {
        await PutAsync(Some.Record("1"), Some.Record("1") with { System = "jms" });

        (await store.CountAsync(Cancellation)).ShouldBe(2);
        (await store.FindAsync([First, First with { System = "jms" }], Cancellation)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task RecordOfAnotherOwner_IsNotTaken_AndNothingOfItsBatch()
    {
        await Should.ThrowAsync<ArgumentException>(() => PutAsync(Some.Record("1"), Some.Record("2") with { Owner = Some.Police }));

        (await store.CountAsync(Cancellation)).ShouldBe(0);
    }

    /// <summary>Ids come from outside; one of another owner must not reach a record that happens to have the same system and number.</summary>
    [Fact]
    [Requirement("RLEX-VII-A-1")]
    public async Task IdOfAnotherOwner_TouchesNothing()
    {
        await PutAsync(Some.Record("1"));
        var foreign = First with { Owner = Some.Police };

        (await store.DeleteAsync(foreign, Cancellation)).ShouldBeFalse();
        (await store.ExpungeAsync(foreign, Cancellation)).ShouldBeFalse();
        (await store.SetHandMarksAsync(foreign, [Marks.Sealed], Cancellation)).ShouldBeFalse();
        (await store.HandMarksAsync(foreign, Cancellation)).ShouldBeNull();
        (await store.HistoryAsync(foreign, Cancellation)).ShouldBeEmpty();
        (await store.FindAsync([foreign], Cancellation)).ShouldBeEmpty();
        (await store.FindAsync([First], Cancellation)).ShouldHaveSingleItem().Record.Marks.ShouldBeEmpty();
    }

    [Fact]
    [Requirement("RLEX-VII-A-1")]
    public async Task DeletedRecord_IsOutOfView_AndItsHistoryIsKept()
    {
        await PutAsync(Some.Record("1"));

        (await store.DeleteAsync(First, Cancellation)).ShouldBeTrue();

        (await store.FindAsync([First], Cancellation)).ShouldBeEmpty();
        (await store.CountAsync(Cancellation)).ShouldBe(0);
        (await store.HistoryAsync(First, Cancellation)).Count.ShouldBe(1);
        (await store.HandMarksAsync(First, Cancellation)).ShouldBeNull();
        (await store.SetHandMarksAsync(First, [Marks.Sealed], Cancellation)).ShouldBeFalse();
        (await store.DeleteAsync(First, Cancellation)).ShouldBeFalse();
    }

    /// <summary>Delete and expunge are different verbs: what its owner contributes again after a delete is there again.</summary>
    [Fact]
    public async Task DeletedRecordContributedAgain_ComesBackAsANewVersion()
    {
        await PutAsync(Some.Record("1"));
        await store.DeleteAsync(First, Cancellation);

        (await PutAsync(Some.Record("1"))).ShouldBe([PutOutcome.Accepted]);

        (await store.FindAsync([First], Cancellation)).ShouldHaveSingleItem().Version.ShouldBe(2);
    }

    [Fact]
    [Requirement("RLEX-VII-C-1")]
    public async Task ExpungedRecord_IsGoneWithItsHistory_AndNoFeedBringsItBack()
    {
        await PutAsync(Some.Record("1"), Some.Record("2"));
        await PutAsync(Some.Record("1") with { Narrative = "more" });

        (await store.ExpungeAsync(First, Cancellation)).ShouldBeTrue();

        (await store.FindAsync([First], Cancellation)).ShouldBeEmpty();
        (await store.HistoryAsync(First, Cancellation)).ShouldBeEmpty();
        (await store.CountAsync(Cancellation)).ShouldBe(1);
        (await PutAsync(Some.Record("1"))).ShouldBe([PutOutcome.Expunged]);
        (await PutAsync(Some.Record("1") with { Narrative = "other" }, Some.Record("3"))).ShouldBe([PutOutcome.Expunged, PutOutcome.Accepted]);
        (await store.ExpungeAsync(First, Cancellation)).ShouldBeFalse();
        (await store.FindAsync([First], Cancellation)).ShouldBeEmpty();
    }

    [Fact]
    [Requirement("RLEX-VII-C-1")]
    public async Task DeletedRecord_CanBeExpunged()
    {
        await PutAsync(Some.Record("1"));
        await store.DeleteAsync(First, Cancellation);

        (await store.ExpungeAsync(First, Cancellation)).ShouldBeTrue();

        (await store.HistoryAsync(First, Cancellation)).ShouldBeEmpty();
        (await PutAsync(Some.Record("1"))).ShouldBe([PutOutcome.Expunged]);
    }

    [Fact]
    [Requirement("RLEX-VII-C-2")]
    public async Task MarksSetByHand_AreAddedToThoseOfTheFeed_AndSurviveEveryNewVersion()
    {
        await PutAsync(Some.Record("1") with { Marks = [Marks.Juvenile] });

        (await store.SetHandMarksAsync(First, [Marks.Sealed, Marks.Juvenile], Cancellation)).ShouldBeTrue();
        await PutAsync(Some.Record("1") with { Narrative = "a new version without any mark" });

        (await store.FindAsync([First], Cancellation))[0].Record.Marks.ShouldBe([Marks.Juvenile, Marks.Sealed], ignoreOrder: true);
        (await store.HandMarksAsync(First, Cancellation)).ShouldBe([Marks.Juvenile, Marks.Sealed]);

        await store.DeleteAsync(First, Cancellation);
        await PutAsync(Some.Record("1"));
        (await store.FindAsync([First], Cancellation))[0].Record.Marks.ShouldContain(Marks.Sealed);
    }

    [Fact]
    [Requirement("RLEX-VII-C-2")]
    public async Task MarksSetByHand_CanBeTakenOffByHand()
    {
        await PutAsync(Some.Record("1") with { Marks = [Marks.Juvenile] });
        await store.SetHandMarksAsync(First, [Marks.Sealed], Cancellation);

        (await store.SetHandMarksAsync(First, [], Cancellation)).ShouldBeTrue();

        (await store.FindAsync([First], Cancellation))[0].Record.Marks.ShouldBe([Marks.Juvenile]);
        (await store.HandMarksAsync(First, Cancellation)).ShouldBe([]);
    }

    [Fact]
    public async Task SamePayloadUnderHandMarks_IsStillUnchanged()
    {
        await PutAsync(Some.Record("1"));
        await store.SetHandMarksAsync(First, [Marks.Sealed], Cancellation);

        (await PutAsync(Some.Record("1"))).ShouldBe([PutOutcome.Unchanged]);
    }

    [Fact]
    public async Task HandMarksOfNoRecord_AreNone()
    {
        (await store.HandMarksAsync(First, Cancellation)).ShouldBeNull();
        (await store.SetHandMarksAsync(First, [Marks.Sealed], Cancellation)).ShouldBeFalse();
        (await store.DeleteAsync(First, Cancellation)).ShouldBeFalse();
        (await store.ExpungeAsync(First, Cancellation)).ShouldBeFalse();
        await Should.ThrowAsync<ArgumentException>(() => store.SetHandMarksAsync(First, ["sealed|juvenile"], Cancellation));
    }

    [Fact]
    public async Task Sources_TellWhenEachSystemWasLastHeardOf_ChangedOrNot()
    {
        await PutAsync(Some.Record("1"), Some.Record("2") with { System = "cad" });
        Time.Advance(TimeSpan.FromHours(2));
        await PutAsync(Some.Record("1"));

        (await store.SourcesAsync(Cancellation)).ShouldBe(
            [new SourceState("cad", Time.GetUtcNow() - TimeSpan.FromHours(2)), new SourceState("rms", Time.GetUtcNow())]);
    }

    [Fact]
    public async Task FailureWithinABatch_LeavesNothingOfIt()
    {
        await PutAsync(Some.Record("1"));
        var broken = new Contribution(Some.Record("3"), new byte[1], null!);

        await Should.ThrowAsync<Exception>(() => store.PutAsync([.. Contributions(Some.Record("2")), broken, .. Contributions(Some.Record("4"))], Cancellation));

        (await store.CountAsync(Cancellation)).ShouldBe(1);
        (await PutAsync(Some.Record("2"))).ShouldBe([PutOutcome.Accepted]);
    }

    [Fact]
    public async Task CanceledWrite_LeavesNothing()
    {
        var canceled = new CancellationToken(canceled: true);

        await Should.ThrowAsync<OperationCanceledException>(() => store.PutAsync(Contributions(Some.Record("1")), canceled));

        (await store.CountAsync(Cancellation)).ShouldBe(0);
    }

    [Fact]
    public async Task EmptyBatch_IsNothing()
    {
        (await store.PutAsync([], Cancellation)).ShouldBeEmpty();
        (await store.ChangesAfterAsync(0, 10, Cancellation)).ShouldBeEmpty();
        (await store.LastSequenceAsync(Cancellation)).ShouldBe(0);
    }

    [Fact]
    public async Task WhatWasStored_IsThereAfterTheStoreIsOpenedAgain()
    {
        await PutAsync(Some.Record("1"), Some.Record("2"));
        await store.ExpungeAsync(First, Cancellation);
        store.Dispose();

        store = Open();

        (await store.CountAsync(Cancellation)).ShouldBe(1);
        (await PutAsync(Some.Record("1"))).ShouldBe([PutOutcome.Expunged]);
    }

    [Fact]
    public async Task TwoStoresOnOneDatabase_SeeEachOthersWritesAtOnce()
    {
        var other = Open();
        try
        {
            await PutAsync(Some.Record("1"));
            (await other.FindAsync([First], Cancellation)).ShouldHaveSingleItem();

            (await other.PutAsync(Contributions(Some.Record("1") with { Narrative = "more" }), Cancellation)).ShouldBe([PutOutcome.Accepted]);
            (await PutAsync(Some.Record("1") with { Narrative = "more" })).ShouldBe([PutOutcome.Unchanged]);

            await other.ExpungeAsync(First, Cancellation);
            (await PutAsync(Some.Record("1"))).ShouldBe([PutOutcome.Expunged]);
        }
        finally
        {
            other.Dispose();
        }
    }

    [Fact]
    public async Task ManyWritersAtOnce_LoseNothingAndNumberEveryChange()
    {
        var other = Open();
        try
        {
            await Task.WhenAll(Enumerable.Range(0, 8).Select(writer => Task.Run(async () =>
            {
                for (var batch = 0; batch < 10; batch++)
                {
                    var records = Enumerable.Range(0, 5).Select(n => Some.Record($"{writer}-{batch}-{n}")).Append(
                        Some.Record("shared") with { Narrative = $"{writer} {batch}" });
                    await (writer % 2 == 0 ? store : other).PutAsync(Contributions([.. records]), Cancellation);
                }
            })));

            (await store.CountAsync(Cancellation)).ShouldBe(401);
            (await store.HistoryAsync(Some.Record("shared").Id, Cancellation)).Select(version => version.Version).ShouldBe(Enumerable.Range(1, 80));
            var changes = await store.ChangesAfterAsync(0, 1_000, Cancellation);
            changes.Count.ShouldBe(401);
            changes.Select(change => change.Sequence).ShouldBeInOrder();
            changes.Select(change => change.Sequence).ShouldBeUnique();
        }
        finally
        {
            other.Dispose();
        }
    }

    /// <summary>Stores a batch, each record with its own canonical bytes as the original.</summary>
    protected Task<IReadOnlyList<PutOutcome>> PutAsync(params ContributedRecord[] records) => store.PutAsync(Contributions(records), Cancellation);

    /// <summary>The store of this test.</summary>
    protected IRecordStore Store => store;

    protected static IReadOnlyList<Contribution> Contributions(params ContributedRecord[] records) =>
        [.. records.Select(record => new Contribution(record, Encoding.UTF8.GetBytes("original of " + record.LocalId), "ndjson"))];

    /// <summary>The one database of this test as another process opens it.</summary>
    private IRecordStore Open() => RecordStore.Open(site.Databases, Some.Owner, Time);

    private static byte[] Bytes(ContributedRecord record) => RecordJson.ToCanonical(record);
}
