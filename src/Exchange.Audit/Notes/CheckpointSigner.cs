namespace Exchange.Audit.Notes;

/// <summary>Signs the heads of one log. The log's origin is the name of its key (C2SP tlog-checkpoint).</summary>
public sealed class CheckpointSigner(NoteSigner signer)
{
    /// <summary>The log's identity: first line of every checkpoint and name of the key.</summary>
    public string Origin => signer.Key.Name;

    /// <summary>The key with which the checkpoints can be checked.</summary>
    public NoteKey Key => signer.Key;

    /// <summary>The checkpoint as a signed note. One of another origin is an <see cref="ArgumentException"/>.</summary>
    public SignedNote Sign(Checkpoint checkpoint) =>
        checkpoint.Origin == Origin
            ? signer.Sign(checkpoint.ToText())
            : throw new ArgumentException($"the key signs for `{Origin}` alone", nameof(checkpoint));
}
