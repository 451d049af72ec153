namespace Exchange.Storage.Outputs;

/// <summary>A record that was printed or exported (RLEX-VII-B-2).</summary>
/// <param name="Id">Random, unique.</param>
/// <param name="Kind"><c>print</c> or <c>export</c>.</param>
/// <param name="User">Who.</param>
/// <param name="Record">The record's id.</param>
/// <param name="Owner">ORI of its owner.</param>
/// <param name="Receipt">The receipt with which it was disclosed.</param>
/// <param name="Recipient">Who gets it.</param>
/// <param name="Purpose">What for.</param>
/// <param name="CaseNumber">For which case.</param>
/// <param name="Retention">How long it may be kept, as a class.</param>
/// <param name="MadeAt">When, UTC.</param>
/// <param name="DestroyBy">When it must be destroyed at the latest, UTC; null where its class alone says so.</param>
/// <param name="DestroyedBy">Who destroyed it; null while nobody has.</param>
/// <param name="DestroyedAt">When, UTC.</param>
public sealed record StoredOutput(
    string Id, string Kind, string User, string Record, string Owner, string Receipt, string Recipient, string Purpose, string CaseNumber,
    string Retention, DateTimeOffset MadeAt, DateTimeOffset? DestroyBy = null, string? DestroyedBy = null, DateTimeOffset? DestroyedAt = null);
