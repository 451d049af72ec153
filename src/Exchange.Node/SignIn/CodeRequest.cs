namespace Exchange.Node.SignIn;

/// <summary>The first code of a new authenticator app.</summary>
/// <param name="Code">Six digits.</param>
public sealed record CodeRequest(string Code);
