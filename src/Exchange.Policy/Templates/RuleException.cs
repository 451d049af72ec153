namespace Exchange.Policy.Templates;

/// <summary>A condition under which an exchange-wide rule does not apply.</summary>
public enum RuleException
{
    /// <summary>The agency asks about its own records.</summary>
    Owner,

    /// <summary>Consent is on file.</summary>
    ConsentOnFile,
}
