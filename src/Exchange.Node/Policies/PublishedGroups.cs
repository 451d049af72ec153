using Exchange.Policy.Templates;
using Exchange.Storage.Templates;

namespace Exchange.Node.Policies;

/// <summary>The groups of agencies in force.</summary>
public static class PublishedGroups
{
    /// <summary>The groups; none where none were published or they cannot be read, and then rules that name them withhold.</summary>
    public static async Task<AgencyGroups> ReadAsync(ITemplateStore store, CancellationToken cancellationToken) =>
        await store.GroupsAsync(cancellationToken) is { } stored && AgencyGroupsReader.Read(stored.Document).Value is { } groups
            ? groups
            : AgencyGroups.None;
}
