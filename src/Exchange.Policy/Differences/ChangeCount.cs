namespace Exchange.Policy.Differences;

/// <summary>How far a change reaches.</summary>
/// <param name="Records">Records that it is about, for any agency.</param>
/// <param name="Agencies">Agencies for which it is so, of any record.</param>
public readonly record struct ChangeCount(long Records, int Agencies);
