using Exchange.Hosting.Processes;

namespace Exchange.Hub.Setup;

/// <summary>Where everything of a hub lies: one process, one folder, readable by its owner alone.</summary>
/// <param name="Root">The folder.</param>
public sealed record HubFolder(string Root)
{
    /// <summary>Settings that an operator edits.</summary>
    public string Settings => At("settings.json");

    /// <summary>What the operator carries to the nodes.</summary>
    public string Description => At("hub.json");

    /// <summary>Who takes part.</summary>
    public string Agencies => At("agencies.json");

    /// <summary>The key that signs registry and tokens.</summary>
    public string HubKey => At("keys", "hub.pem");

    /// <summary>The key that signs checkpoints of the audit log.</summary>
    public string AuditKey => At("keys", "audit.pem");

    /// <summary>The public half of the audit key, for verifiers.</summary>
    public string AuditPublicKey => At("audit.vkey");

    /// <summary>Log files.</summary>
    public string Logs => At("logs");

    /// <summary>A path inside the folder.</summary>
    public string At(params string[] parts) => Path.Combine([Root, .. parts]);

    /// <summary>Makes the folder and those inside it, for their owner alone.</summary>
    public void Create()
    {
        foreach (var folder in new[] { Root, At("keys"), Logs })
        {
            ProcessFolders.Create(folder);
        }
    }
}
