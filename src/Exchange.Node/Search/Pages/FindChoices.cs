using Exchange.Node.Asking.Pages;
using Exchange.Node.Federation;
using Exchange.Node.Policies;
using Exchange.Node.Setup;
using Exchange.Node.Users;
using Exchange.Storage.Templates;

namespace Exchange.Node.Search.Pages;

/// <summary>Finds what a user can choose from: the registry's agencies that have a node, and the groups that this agency published.</summary>
public sealed class FindChoices(RegistryState registry, ITemplateStore templates, NodeSettings settings)
{
    /// <summary>The choices as they are now.</summary>
    public async Task<SearchChoices> RunAsync(UserAccount user, CancellationToken cancellationToken)
    {
        var others = (registry.Current?.Agencies ?? []).Where(agency => agency.Address is not null && agency.Ori != settings.Ori)
            .OrderBy(agency => agency.Name, StringComparer.OrdinalIgnoreCase).Select(agency => new AskableAgency(agency.Ori.Text, agency.Name));
        IReadOnlyList<AskableAgency> agencies = [new(settings.Ori.Text, settings.Name), .. others];
        var askable = agencies.Select(agency => agency.Ori).ToHashSet(StringComparer.Ordinal);
        var groups = await PublishedGroups.ReadAsync(templates, cancellationToken);
        return new SearchChoices(
            UseCodeWords.Options(user.UseCodes), agencies,
            groups.Members.ToDictionary(
                group => group.Key,
                IReadOnlyList<string> (group) => [.. group.Value.Select(ori => ori.Text).Where(askable.Contains)], StringComparer.Ordinal));
    }
}
