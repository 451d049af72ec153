namespace Exchange.Records.Identity;

/// <summary>
/// A contributed record's identity: owner, source system, the system's own id. The same id again is a new version.
/// </summary>
/// <param name="Owner">Agency that contributed the record and answers for it (RLEX-VII-A-1).</param>
/// <param name="System">Source system at the owner, for example <c>rms</c> or <c>jms</c>.</param>
/// <param name="LocalId">The source system's id of the record; never empty.</param>
public readonly record struct RecordId(Ori Owner, string System, string LocalId) : IComparable<RecordId>
{
    /// <summary>Reads the form <c>ORI/system/local id</c>; the local id may hold further slashes.</summary>
    public static bool TryParse(string? value, out RecordId id)
    {
        id = default;
        var parts = value?.Split('/', 3) ?? [];
        if (parts.Length != 3 || parts[1].Length == 0 || parts[2].Length == 0 || !Ori.TryParse(parts[0], out var owner))
        {
            return false;
        }

        id = new RecordId(owner, parts[1], parts[2]);
        return true;
    }

    /// <inheritdoc />
    public int CompareTo(RecordId other)
    {
        var byOwner = Owner.CompareTo(other.Owner);
        var bySystem = byOwner != 0 ? byOwner : string.CompareOrdinal(System, other.System);
        return bySystem != 0 ? bySystem : string.CompareOrdinal(LocalId, other.LocalId);
    }

    /// <summary>The form <c>ORI/system/local id</c>.</summary>
    public override string ToString() => $"{Owner}/{System}/{LocalId}";
}
