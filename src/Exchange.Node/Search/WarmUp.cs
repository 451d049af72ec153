using Exchange.Hosting.Processes;
using Exchange.Index;
using Exchange.Index.Highlighting;
using Exchange.Node.Policies;
using Exchange.Node.Setup;
using Exchange.Policy.Decisions;
using Exchange.Policy.Requesters;
using Exchange.Protocol.Assertions;
using Exchange.Protocol.Keys;
using Exchange.Protocol.Registry;
using Exchange.Protocol.Search;
using Exchange.Records;
using Exchange.Records.Entities;
using Exchange.Records.Identity;
using Exchange.Records.Queries;
using Microsoft.Extensions.Logging;

namespace Exchange.Node.Search;

/// <summary>
/// Goes once through what a search goes through, on a record that exists nowhere, so that the first person to search does not wait for the
/// program to be compiled. It reads and writes no file and leaves no entry, for nothing is asked and nothing disclosed.
/// </summary>
internal sealed class WarmUp(
    PolicyState policies, IRecordIndex index, Discloser discloser, NodeSettings settings, TimeProvider time, ILogger<WarmUp> log)
    : RepeatedWork(time, log)
{
    private const string Word = "nowhere";

    /// <inheritdoc />
    protected override async Task<TimeSpan> WorkAsync(CancellationToken cancellationToken)
    {
        var record = new ContributedRecord
        {
            Owner = settings.Ori,
            System = Word,
            LocalId = Word,
            Kind = "incident",
            Persons = [new Person { Id = "p1", Role = "INCIDENT-SUBJECT", Name = new PersonName { Surname = Word } }],
        };
        var query = new RecordQuery
        {
            Text = Word,
            Clauses = [new QueryClause("person", new Dictionary<string, string> { ["surname"] = Word, ["birth"] = "1900" })],
        };
        var decisions = new LabelDecisions(await policies.CurrentAsync(cancellationToken), new Requester(settings.Ori, null, UseCode.C));
        QueryValidator.Check(query);
        index.Search(query, new DecisionScope(decisions), SearchBudget.Unlimited, cancellationToken);
        var answered = new AnsweredHit(new IndexHit(record.Id, 0, []), new QueryHighlighter(query));
        if (discloser.Disclose(record, answered, decisions) is { } frame)
        {
            Frames.FromLine(Frames.ToLine(frame).AsSpan()[..^1]);
        }

        await CheckAssertionAsync(cancellationToken);
        return Timeout.InfiniteTimeSpan;
    }

    private async Task CheckAssertionAsync(CancellationToken cancellationToken)
    {
        using var key = SigningKey.Ephemeral();
        var now = Time.GetUtcNow();
        var assertion = new Assertion
        {
            Id = RandomId.New(),
            Ori = settings.Ori,
            User = Word,
            Role = Word,
            CertifiedUntil = DateOnly.FromDateTime(now.UtcDateTime),
            UseCode = UseCode.C,
            Reason = "the program warms up",
            Audience = Word,
            QueryHash = AssertionSigner.QueryHash([]),
            IssuedAt = now,
            ExpiresAt = now + Assertion.Lifetime,
        };
        var registry = new AgencyRegistry(Word, 1, now, [new RegisteredAgency { Ori = settings.Ori, Name = Word, PublicKey = key.PublicKey }]);
        var verifier = new AssertionVerifier(Word, (_, _, _) => ValueTask.FromResult(true), Time);
        var token = AssertionSigner.Sign(assertion, key);
        await verifier.CheckAsync(token, ReadOnlyMemory<byte>.Empty, registry, cancellationToken);
        var relay = RelayToken.Sign(Word, settings.Ori, token, 1, now, key);
        await RelayToken.CheckAsync(
            relay, token, settings.Ori, key.PublicKey, (_, _, _) => ValueTask.FromResult(true), now, cancellationToken);
    }
}
