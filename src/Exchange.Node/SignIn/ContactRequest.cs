namespace Exchange.Node.SignIn;

/// <summary>E-mail and telephone, confirmed by their owner (RLEX-X-C-3).</summary>
/// <param name="Email">E-mail address.</param>
/// <param name="Phone">Telephone number.</param>
public sealed record ContactRequest(string Email, string Phone);
