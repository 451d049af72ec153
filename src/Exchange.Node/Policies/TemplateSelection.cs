using System.Globalization;
using Exchange.Node.Setup;
using Exchange.Policy.Decisions;
using Exchange.Records.Validation;
using Exchange.Storage.Templates;

namespace Exchange.Node.Policies;

/// <summary>Finds the template that somebody names: the one in force, the draft that waits, a version, or a document at hand.</summary>
public sealed class TemplateSelection(ITemplateStore store, NodeSettings settings, TimeProvider time)
{
    /// <summary>Names the template in force; where there is none, the one that shares with nobody.</summary>
    public const string Active = "active";

    /// <summary>Names the greatest version that is drafted or approved and not yet published.</summary>
    public const string Draft = "draft";

    /// <summary>The policy of the template named <c>active</c>, <c>draft</c>, or by its version; or what is wrong with the name.</summary>
    public async Task<(SharingPolicy? Policy, IReadOnlyList<Problem> Problems)> FindAsync(string name, CancellationToken cancellationToken)
    {
        if (name == Active)
        {
            return await store.InForceAsync(time.GetUtcNow(), cancellationToken) is { } stored
                ? await ReadAsync(stored.Document, cancellationToken)
                : (TemplateDocument.SharesNothing(settings.Ori), []);
        }

        var history = await store.HistoryAsync(cancellationToken);
        var version = int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : (int?)null;
        var found = name == Draft
            ? history.FirstOrDefault(one => one.State is TemplateState.Draft or TemplateState.Approved)
            : history.FirstOrDefault(one => one.Version == version);
        return found is null ? (null, [Unknown(name, version)]) : await ReadAsync(found.Document, cancellationToken);
    }

    /// <summary>The policy of a document, with the groups in force; or everything that is wrong with it.</summary>
    public async Task<(SharingPolicy? Policy, IReadOnlyList<Problem> Problems)> ReadAsync(
        ReadOnlyMemory<byte> utf8, CancellationToken cancellationToken) =>
        TemplateDocument.Read(utf8, settings.Ori, await PublishedGroups.ReadAsync(store, cancellationToken));

    private static Problem Unknown(string name, int? version) =>
        name == Draft ? new Problem("template", "draft-missing", "no draft waits; see the history")
        : version is null ? new Problem("template", "template-unknown", "give `active`, `draft`, the number of a version, or a template")
        : new Problem("template", "version-unknown", $"there is no version {version}; see the history");
}
