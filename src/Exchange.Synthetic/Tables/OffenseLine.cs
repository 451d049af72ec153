namespace Exchange.Synthetic.Tables;

/// <summary>One offense that happens in the region.</summary>
/// <param name="Nibrs">NIBRS code.</param>
/// <param name="Words">In words; unique.</param>
/// <param name="Statute">Section of the state's statutes.</param>
/// <param name="Severity">Code of the table <c>severity</c>.</param>
/// <param name="Traits">V a victim, P a protected victim, W a weapon, I an item, C a car.</param>
/// <param name="VendorCode">How the second vendor writes it; unique.</param>
internal sealed record OffenseLine(
    string Nibrs, string Words, string Statute, string Severity, string Traits, string VendorCode)
{
    /// <summary>Somebody was harmed.</summary>
    public bool HasVictim => Traits.Contains('V', StringComparison.Ordinal);

    /// <summary>The victim's identity is confidential.</summary>
    public bool ProtectsVictim => Traits.Contains('P', StringComparison.Ordinal);

    /// <summary>A weapon was there.</summary>
    public bool HasWeapon => Traits.Contains('W', StringComparison.Ordinal);

    /// <summary>A thing was taken or found.</summary>
    public bool HasItem => Traits.Contains('I', StringComparison.Ordinal);

    /// <summary>A vehicle was there.</summary>
    public bool HasVehicle => Traits.Contains('C', StringComparison.Ordinal);
}
