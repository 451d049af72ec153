namespace Exchange.Hosting.Witnessing;

/// <summary>One witness of the log here, or one log that is vouched for here.</summary>
/// <param name="Name">The witness's name, or the log's.</param>
/// <param name="Size">The size vouched for; null where there was none yet.</param>
/// <param name="Since">When it was cosigned.</param>
/// <param name="Behind">How many entries of the log here the witness has yet to vouch for.</param>
public sealed record WitnessLine(string Name, long? Size, DateTimeOffset? Since, long? Behind);
