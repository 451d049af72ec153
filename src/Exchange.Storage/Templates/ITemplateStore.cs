namespace Exchange.Storage.Templates;

/// <summary>
/// Keeps every version of an owner's sharing template and of its groups. Nothing is ever overwritten; a version moves forward from state to
/// state, each step at most once, whichever process takes it.
/// </summary>
public interface ITemplateStore
{
    /// <summary>Adds a draft; false when the version is taken.</summary>
    Task<bool> AddAsync(StoredTemplate draft, CancellationToken cancellationToken);

    /// <summary>The version, or null.</summary>
    Task<StoredTemplate?> FindAsync(int version, CancellationToken cancellationToken);

    /// <summary>Every version, the greatest first.</summary>
    Task<IReadOnlyList<StoredTemplate>> HistoryAsync(CancellationToken cancellationToken);

    /// <summary>Replaces the life of a version where it still is in the state given; false when it is not.</summary>
    Task<bool> MoveAsync(TemplateState from, StoredTemplate changed, CancellationToken cancellationToken);

    /// <summary>The published version that decides at that time: the greatest whose date has come. Null when there is none.</summary>
    Task<StoredTemplate?> InForceAsync(DateTimeOffset at, CancellationToken cancellationToken);

    /// <summary>Numbers of what decides at that time: of the template and of the groups, zero for none. Cheap enough for every request.</summary>
    Task<TemplateVersions> VersionsAsync(DateTimeOffset at, CancellationToken cancellationToken);

    /// <summary>Adds a publication of the groups; false when its version is not greater than every other.</summary>
    Task<bool> AddGroupsAsync(StoredGroups groups, CancellationToken cancellationToken);

    /// <summary>The greatest version of the groups, or null.</summary>
    Task<StoredGroups?> GroupsAsync(CancellationToken cancellationToken);
}
