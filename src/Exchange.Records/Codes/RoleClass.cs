namespace Exchange.Records.Codes;

/// <summary>Classes of roles that change which field groups an entity's fields are in.</summary>
public static class RoleClass
{
    /// <summary>A person whom the event is about.</summary>
    public const string Subject = "subject";

    /// <summary>A person who was harmed or is protected.</summary>
    public const string Victim = "victim";

    /// <summary>A person who saw, called or complained.</summary>
    public const string Witness = "witness";

    /// <summary>A person who acted for an agency or court.</summary>
    public const string Officer = "officer";

    /// <summary>A place where a person lives or works.</summary>
    public const string Residence = "residence";
}
