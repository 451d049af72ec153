using System.Globalization;
using System.Text;
using Exchange.Records;
using Exchange.Records.Codes;
using Exchange.Records.Entities;
using Exchange.Records.Identity;
using Exchange.Records.Json;
using Exchange.Storage.Contributions;
using Exchange.Storage.Tests.Databases;

namespace Exchange.Storage.Tests.Contributions;

/// <summary>What every store promises to those who follow its changes.</summary>
public abstract class ChangeFeedContract<TSite> : IDisposable
    where TSite : StoreSite, new()
{
    private readonly TSite site = new();
    private IRecordStore? opened;

    public void Dispose()
    {
        opened?.Dispose();
        site.Dispose();
        GC.SuppressFinalize(this);
    }

    private IRecordStore Store => opened ??= RecordStore.Open(site.Databases, Some.Owner, new ManualTime());

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Changes_ComeInOrder_EachRecordOnceAsItIsNow()
    {
        await PutAsync(Some.Record("1"), Some.Record("2"), Some.Record("3"));
        await PutAsync(Some.Record("1") with { Narrative = "more" });
        await Store.DeleteAsync(Some.Record("2").Id, Cancellation);
        await Store.ExpungeAsync(Some.Record("3").Id, Cancellation);

        var changes = await Store.ChangesAfterAsync(0, 100, Cancellation);

        changes.Count.ShouldBe(3);
        changes[0].ShouldBeOfType<RecordChange.Put>().Record.Narrative.ShouldBe("more");
        changes[1].ShouldBeOfType<RecordChange.Deleted>().Id.ShouldBe(Some.Record("2").Id);
        changes[2].ShouldBeOfType<RecordChange.Expunged>().Hash.ShouldBe(RecordIdHash.Of(Some.Record("3").Id));
        changes.Select(change => change.Sequence).ShouldBeInOrder();
        changes[^1].Sequence.ShouldBe(await Store.LastSequenceAsync(Cancellation));
    }

    /// <summary>Who follows must see marks set by hand as if they were the record's own.</summary>
    [Fact]
    [Requirement("RLEX-VII-C-2")]
    public async Task MarkSetByHand_IsAChange()
    {
        await PutAsync(Some.Record("1"));
        var before = await Store.LastSequenceAsync(Cancellation);

        await Store.SetHandMarksAsync(Some.Record("1").Id, [Marks.Sealed], Cancellation);

        var change = (await Store.ChangesAfterAsync(before, 10, Cancellation)).ShouldHaveSingleItem();
        change.ShouldBeOfType<RecordChange.Put>().Record.Marks.ShouldBe([Marks.Sealed]);
    }

    [Fact]
    [Requirement("RLEX-VII-C-1")]
    public async Task WhatWasSealedDeletedOrExpunged_IsFound_InOrder_AndNothingElse()
    {
        await PutAsync(
            Some.Record("plain") with { Narrative = "sealed" }, Some.Record("by-feed") with { Marks = [Marks.Sealed] },
            Some.Record("in-part") with { Persons = [new Person { Id = "p1", Role = "VICTIM", Marks = [Marks.Sealed] }] },
            Some.Record("by-hand"), Some.Record("otherwise"), Some.Record("deleted"), Some.Record("expunged"));
        await Store.SetHandMarksAsync(Some.Record("by-hand").Id, [Marks.Juvenile, Marks.Sealed], Cancellation);
        await Store.SetHandMarksAsync(Some.Record("otherwise").Id, [Marks.Juvenile], Cancellation);
        await Store.DeleteAsync(Some.Record("deleted").Id, Cancellation);
        await Store.ExpungeAsync(Some.Record("expunged").Id, Cancellation);

        var (found, until) = await Store.WithdrawnAfterAsync(0, 100, Cancellation);

        found.Select(one => (one.Kind, one.Id?.LocalId)).ShouldBe(
        [
            (WithdrawalKind.Sealed, "by-feed"), (WithdrawalKind.Sealed, "in-part"), (WithdrawalKind.Sealed, "by-hand"),
            (WithdrawalKind.Deleted, "deleted"), (WithdrawalKind.Expunged, null),
        ]);
        found[^1].Hash.ShouldBe(RecordIdHash.Of(Some.Record("expunged").Id));
        until.ShouldBe(await Store.LastSequenceAsync(Cancellation));
        (await Store.WithdrawnAfterAsync(until, 100, Cancellation)).Found.ShouldBeEmpty();
    }

    [Fact]
    public async Task WhatWasWithdrawn_CanBeReadInSteps()
    {
        await PutAsync([.. Enumerable.Range(1, 7).Select(number => Some.Record($"{number}") with { Marks = [Marks.Sealed] })]);
        var found = new List<Withdrawal>();
        var at = 0L;
        for (var step = 0; step < 4; step++)
        {
            (var some, at) = await Store.WithdrawnAfterAsync(at, 2, Cancellation);
            found.AddRange(some);
        }

        found.Select(one => one.Id!.Value.LocalId).ShouldBe(["1", "2", "3", "4", "5", "6", "7"]);
        at.ShouldBe(await Store.LastSequenceAsync(Cancellation));
    }

    /// <summary>A number that stands for nothing would keep a follower waiting for it.</summary>
    [Fact]
    public async Task ActThatChangesNothing_IsNoChange()
    {
        await PutAsync(Some.Record("1"));
        var before = await Store.LastSequenceAsync(Cancellation);

        await Store.DeleteAsync(Some.Record("9").Id, Cancellation);
        await Store.ExpungeAsync(Some.Record("9").Id, Cancellation);
        await Store.SetHandMarksAsync(Some.Record("9").Id, [Marks.Sealed], Cancellation);
        await PutAsync(Some.Record("1"));

        (await Store.LastSequenceAsync(Cancellation)).ShouldBe(before);
        (await Store.ChangesAfterAsync(before, 10, Cancellation)).ShouldBeEmpty();
    }

    /// <summary>300 random acts against a model of a few lines; a follower that reads pages of any size, while they happen, ends up with the same.</summary>
    [Fact]
    public async Task WhoeverFollows_EndsWithWhatTheStoreHolds()
    {
        for (var seed = 0; seed < 4; seed++)
        {
            var random = new Random(seed);
            var model = new Dictionary<RecordId, string>();
            var expunged = new HashSet<RecordId>();
            var follower = new Follower();
            for (var act = 0; act < 75; act++)
            {
                var record = Some.Record(string.Create(CultureInfo.InvariantCulture, $"{seed}-{random.Next(12)}")) with { Narrative = $"{random.Next(3)}" };
                await ActAsync(random.Next(10), record, model, expunged);
                if (random.Next(4) == 0)
                {
                    await follower.ReadAsync(Store, 1 + random.Next(5), pages: 1 + random.Next(2));
                }
            }

            await follower.ReadAsync(Store, 3, pages: 1_000);
            follower.Of(seed).ShouldBe(model.OrderBy(pair => pair.Key).Select(pair => $"{pair.Key}: {pair.Value}"));
            var found = await Store.FindAsync([.. model.Keys], Cancellation);
            found.OrderBy(item => item.Record.Id).Select(item => $"{item.Record.Id}: {Follower.Text(item.Record)}").ShouldBe(follower.Of(seed));
        }
    }

    private async Task ActAsync(int act, ContributedRecord record, Dictionary<RecordId, string> model, HashSet<RecordId> expunged)
    {
        var known = model.TryGetValue(record.Id, out var before);
        switch (act)
        {
            case 0:
                (await Store.DeleteAsync(record.Id, Cancellation)).ShouldBe(known);
                model.Remove(record.Id);
                break;
            case 1:
                if (await Store.ExpungeAsync(record.Id, Cancellation))
                {
                    expunged.Add(record.Id);
                }

                model.Remove(record.Id);
                break;
            default:
                var outcome = (await Store.PutAsync([Contribution(record)], Cancellation)).ShouldHaveSingleItem();
                outcome.ShouldBe(
                    expunged.Contains(record.Id) ? PutOutcome.Expunged : before == Follower.Text(record) ? PutOutcome.Unchanged : PutOutcome.Accepted);
                if (outcome != PutOutcome.Expunged)
                {
                    model[record.Id] = Follower.Text(record);
                }

                break;
        }
    }

    private Task<IReadOnlyList<PutOutcome>> PutAsync(params ContributedRecord[] records) =>
        Store.PutAsync([.. records.Select(Contribution)], Cancellation);

    private static Contribution Contribution(ContributedRecord record) => new(record, Encoding.UTF8.GetBytes("{}"), "ndjson");

    private sealed class Follower
    {
        private readonly Dictionary<RecordId, string> seen = [];
        private long at;

        public static string Text(ContributedRecord record) => Encoding.UTF8.GetString(RecordJson.ToCanonical(record));

        public IEnumerable<string> Of(int seed) =>
            seen.Where(pair => pair.Key.LocalId.StartsWith($"{seed}-", StringComparison.Ordinal)).OrderBy(pair => pair.Key).Select(pair => $"{pair.Key}: {pair.Value}");

        public async Task ReadAsync(IRecordStore store, int limit, int pages)
        {
            while (pages-- > 0 && await store.ChangesAfterAsync(at, limit, Cancellation) is { Count: > 0 } changes)
            {
                changes.Count.ShouldBeLessThanOrEqualTo(limit);
                foreach (var change in changes)
                {
                    change.Sequence.ShouldBeGreaterThan(at);
                    Apply(change);
                    at = change.Sequence;
                }
            }
        }

        private void Apply(RecordChange change)
        {
            switch (change)
            {
                case RecordChange.Put put:
                    seen[put.Record.Id] = Text(put.Record);
                    break;
                case RecordChange.Deleted deleted:
                    seen.Remove(deleted.Id);
                    break;
                case RecordChange.Expunged expunged:
                    seen.Keys.Where(id => RecordIdHash.Of(id) == expunged.Hash).ToList().ForEach(id => seen.Remove(id));
                    break;
            }
        }
    }
}
