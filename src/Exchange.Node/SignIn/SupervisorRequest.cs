namespace Exchange.Node.SignIn;

/// <summary>Names the certified operator at a trainee's side.</summary>
/// <param name="Supervisor">Id of the operator's account.</param>
public sealed record SupervisorRequest(string Supervisor);
