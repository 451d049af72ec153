namespace Exchange.Hosting.Auditing.Packages;

/// <summary>How much of an entry goes into a package.</summary>
public enum PackagePart
{
    /// <summary>Nothing: it does not concern the agency.</summary>
    Nothing,

    /// <summary>The part that is hashed.</summary>
    PublicOnly,

    /// <summary>The private part too, where it has not been destroyed.</summary>
    WithPrivate,
}
