using Exchange.Hosting.Auditing;
using Exchange.Node.Setup;
using Exchange.Policy.Templates;
using Exchange.Protocol.Evidence;
using Exchange.Protocol.Keys;
using Exchange.Records.Validation;
using Exchange.Storage.Templates;

namespace Exchange.Node.Policies;

/// <summary>
/// The life of a template: one person drafts it, another approves it, then it is published with a date, and can be rolled back. Each step is
/// checked whole and audited before it is taken; a refused one is audited too.
/// </summary>
public sealed class TemplateLife(ITemplateStore store, SigningKey key, NodeSettings settings, AuditProcess audit, TimeProvider time)
{
    /// <summary>Keeps a draft; its version must be greater than every other.</summary>
    public async Task<IReadOnlyList<Problem>> DraftAsync(ReadOnlyMemory<byte> utf8, string user, CancellationToken cancellationToken)
    {
        var (policy, problems) = TemplateDocument.Read(utf8, settings.Ori, await PublishedGroups.ReadAsync(store, cancellationToken));
        var history = await store.HistoryAsync(cancellationToken);
        var greatest = history.Count == 0 ? 0 : history[0].Version;
        if (policy is not null && policy.Template.Version <= greatest)
        {
            problems = [new Problem("$.version", "version-not-newer", $"there is a version {greatest}; give the new one a greater number")];
        }

        await RecordAsync(AuditEventKind.TemplateDrafted, policy?.Template, problems, user, cancellationToken);
        return problems.Count == 0 && !await store.AddAsync(Draft(policy!.Template, utf8, user), cancellationToken) ? [Taken()] : problems;
    }

    /// <summary>Approves a draft; whoever drafted it cannot.</summary>
    public Task<IReadOnlyList<Problem>> ApproveAsync(int version, string user, CancellationToken cancellationToken) => MoveAsync(
        AuditEventKind.TemplateApproved, TemplateState.Draft, version, user,
        stored => stored.DraftedBy == user
            ? [new Problem("version", "same-person", "whoever drafted a template cannot approve it; ask a second person")]
            : [],
        stored => stored with { State = TemplateState.Approved, ApprovedBy = user, ApprovedAt = time.GetUtcNow() }, cancellationToken);

    /// <summary>Gives a draft up.</summary>
    public Task<IReadOnlyList<Problem>> DropAsync(int version, string user, CancellationToken cancellationToken) => MoveAsync(
        AuditEventKind.TemplateDropped, TemplateState.Draft, version, user, _ => [],
        stored => stored with { State = TemplateState.Dropped }, cancellationToken);

    /// <summary>Publishes an approved version; it decides from the date on, or at once.</summary>
    public Task<IReadOnlyList<Problem>> PublishAsync(int version, DateTimeOffset? from, string user, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        return MoveAsync(
            AuditEventKind.TemplatePublished, TemplateState.Approved, version, user,
            _ => from < now ? [new Problem("from", "date-past", "give a time to come, or none for at once")] : [],
            stored => Sealed(stored with { State = TemplateState.Published, PublishedBy = user, PublishedAt = now }, from ?? now), cancellationToken);
    }

    /// <summary>
    /// Puts the rules of a version that was published before into force again, at once, as a new version: it was approved then, and what is
    /// rolled back must not wait.
    /// </summary>
    public async Task<IReadOnlyList<Problem>> RollBackAsync(int version, string user, CancellationToken cancellationToken)
    {
        var history = await store.HistoryAsync(cancellationToken);
        if (history.FirstOrDefault(stored => stored.Version == version) is not { State: TemplateState.Published } earlier)
        {
            IReadOnlyList<Problem> unknown = [new Problem("version", "version-unknown", $"version {version} was never published; see the history")];
            await RecordAsync(AuditEventKind.TemplateRolledBack, version, null, unknown, user, cancellationToken);
            return unknown;
        }

        var next = history[0].Version + 1;
        var document = TemplateDocument.WithVersion(earlier.Document, next);
        var (policy, problems) = TemplateDocument.Read(document, settings.Ori, await PublishedGroups.ReadAsync(store, cancellationToken));
        await RecordAsync(AuditEventKind.TemplateRolledBack, policy?.Template, problems, user, cancellationToken);
        if (policy is null)
        {
            return problems;
        }

        var now = time.GetUtcNow();
        var restored = Draft(policy.Template, document, user) with
        {
            State = TemplateState.Published, Restores = version, ApprovedBy = earlier.ApprovedBy, ApprovedAt = earlier.ApprovedAt,
            PublishedBy = user, PublishedAt = now,
        };
        return await store.AddAsync(Sealed(restored, now), cancellationToken) ? [] : [Taken()];
    }

    /// <summary>Publishes the named groups; they hold from the next query on.</summary>
    public async Task<IReadOnlyList<Problem>> PublishGroupsAsync(ReadOnlyMemory<byte> utf8, string user, CancellationToken cancellationToken)
    {
        var reading = AgencyGroupsReader.Read(utf8);
        await audit.RecordAsync(
            Happened(AuditEventKind.GroupsPublished, reading.Problems, user).With("groupsVersion", reading.Value?.Version)
                .With("groupsDigest", reading.Value?.Digest),
            cancellationToken);
        if (reading.Value is not { } groups)
        {
            return reading.Problems;
        }

        var stored = new StoredGroups(groups.Version, groups.Digest, utf8.ToArray(), user, time.GetUtcNow());
        return await store.AddGroupsAsync(stored, cancellationToken)
            ? []
            : [new Problem("$.version", "version-not-newer", "groups of that version, or a greater one, were published; give a greater number")];
    }

    private async Task<IReadOnlyList<Problem>> MoveAsync(
        AuditEventKind kind, TemplateState from, int version, string user, Func<StoredTemplate, IReadOnlyList<Problem>> check,
        Func<StoredTemplate, StoredTemplate> change, CancellationToken cancellationToken)
    {
        var stored = await store.FindAsync(version, cancellationToken);
        var problems = stored is null ? [new Problem("version", "version-unknown", $"there is no version {version}; see the history")]
            : stored.State != from ? [NotIn(from, stored)]
            : check(stored);
        await RecordAsync(kind, stored?.Version, stored?.Digest, problems, user, cancellationToken);
        return problems.Count > 0 ? problems
            : await store.MoveAsync(from, change(stored!), cancellationToken) ? []
            : [NotIn(from, stored!)];
    }

    private StoredTemplate Sealed(StoredTemplate stored, DateTimeOffset from) => stored with
    {
        EffectiveFrom = from,
        Seal = new TemplateSeal(settings.Ori, stored.Version, stored.Digest, from).Sign(key),
    };

    private StoredTemplate Draft(SharingTemplate template, ReadOnlyMemory<byte> utf8, string user) => new()
    {
        Version = template.Version,
        State = TemplateState.Draft,
        Title = template.Title,
        Digest = template.Digest,
        Document = utf8.ToArray(),
        DraftedBy = user,
        DraftedAt = time.GetUtcNow(),
    };

    private Task RecordAsync(
        AuditEventKind kind, SharingTemplate? template, IReadOnlyList<Problem> problems, string user, CancellationToken cancellationToken) =>
        RecordAsync(kind, template?.Version, template?.Digest, problems, user, cancellationToken);

    private Task RecordAsync(
        AuditEventKind kind, int? version, string? digest, IReadOnlyList<Problem> problems, string user, CancellationToken cancellationToken) =>
        audit.RecordAsync(
            Happened(kind, problems, user).With("templateVersion", version).With("templateDigest", digest), cancellationToken);

    /// <summary>What was tried and refused is a refusal, whatever the step.</summary>
    private AuditEvent Happened(AuditEventKind kind, IReadOnlyList<Problem> problems, string user) =>
        new AuditEvent(problems.Count == 0 ? kind : AuditEventKind.TemplateRefused, settings.AuditOrigin)
            .By(user, settings.Ori).With("problems", problems.Count);

    private static Problem Taken() => new("$.version", "version-taken", "somebody else used the version meanwhile; look again and try once more");

    private static Problem NotIn(TemplateState wanted, StoredTemplate stored) => new(
        "version", "state-wrong",
        $"version {stored.Version} is {stored.State.ToString().ToLowerInvariant()}, and must be {wanted.ToString().ToLowerInvariant()} for this");
}
