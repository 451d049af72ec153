using Exchange.Audit.Notes;

namespace Exchange.Cli.Audits.Verifying;

/// <summary>What a log is to be held against.</summary>
/// <param name="Place">Folder of a node or hub, address of a log, or package.</param>
/// <param name="LogKey">The log's key, when it was given.</param>
/// <param name="Earlier">Signed checkpoints that were kept.</param>
/// <param name="Witnesses">Keys of witnesses that were given.</param>
/// <param name="Identity">Folder of the node or hub whose certificate is shown to the log; null where none is.</param>
internal sealed record VerifyOptions(
    string Place, NoteKey? LogKey, IReadOnlyList<ReadOnlyMemory<byte>> Earlier, IReadOnlyList<NoteKey> Witnesses, string? Identity);
