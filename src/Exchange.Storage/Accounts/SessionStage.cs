namespace Exchange.Storage.Accounts;

/// <summary>How far signing in has got.</summary>
public enum SessionStage
{
    /// <summary>The password, a link or the provider was accepted; the second factor is still to come.</summary>
    FactorDue,

    /// <summary>Proven, but a password or factor has to be set, or undertakings accepted, before anything else.</summary>
    SetUpDue,

    /// <summary>Signed in.</summary>
    Open,
}
