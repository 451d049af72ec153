namespace Exchange.Policy.Templates;

/// <summary>A condition under which an exchange-wide rule does not apply.</summary>
public enum RuleException
{
    /// <summary>The agency asks about its own records.</summary>
    Owner,

    /// <summary>Consent is on file.</summary>
    ConsentOnFile,

    /// <summary>The user asks for the own agency, or for one under its management control.</summary>
    OwnOrManaged,

    /// <summary>The registry grants the agency the use code by name.</summary>
    UseCodeGranted,
}
