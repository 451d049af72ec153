namespace Exchange.Records.Codes;

/// <summary>Marks that the code itself knows; the whole list is the table <c>mark</c>.</summary>
public static class Marks
{
    /// <summary>Concerns a juvenile.</summary>
    public const string Juvenile = "juvenile";

    /// <summary>Sealed by order of a court.</summary>
    public const string Sealed = "sealed";

    /// <summary>The identity of the victim is confidential.</summary>
    public const string VictimConfidential = "victim-confidential";

    /// <summary>Part of an active investigation.</summary>
    public const string ActiveInvestigation = "active-investigation";
}
