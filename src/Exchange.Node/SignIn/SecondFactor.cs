namespace Exchange.Node.SignIn;

/// <summary>What is given beside the password.</summary>
public enum SecondFactor
{
    /// <summary>A code from an authenticator app (RFC 6238).</summary>
    Totp,

    /// <summary>One of the codes that were given out for when the app or key is lost; each is good once.</summary>
    RecoveryCode,

    /// <summary>A passkey (W3C Web Authentication).</summary>
    Passkey,
}
