using Exchange.Hosting.Processes;

namespace Exchange.Node.Setup;

/// <summary>Where everything of a node lies: one process, one folder, readable by its owner alone.</summary>
/// <param name="Root">The folder.</param>
public sealed record NodeFolder(string Root)
{
    /// <summary>Settings that an operator edits.</summary>
    public string Settings => At("settings.json");

    /// <summary>What the operator carries to the hub.</summary>
    public string Description => At("node.json");

    /// <summary>The hub that the node has joined.</summary>
    public string Hub => At("hub.json");

    /// <summary>The last registry that the hub sent.</summary>
    public string Registry => At("registry.jws");

    /// <summary>Accounts as an earlier version kept them; taken over when the node is opened.</summary>
    public string Users => At("users.json");

    /// <summary>The index of the records, for the first process of the node, the second, and so on; can be thrown away.</summary>
    public string Index(int process) => At(process == 1 ? "index" : $"index-{process}");

    /// <summary>The key that signs assertions.</summary>
    public string NodeKey => At("keys", "node.pem");

    /// <summary>The key under which secrets of accounts are encrypted.</summary>
    public string AccountKey => At("keys", "accounts.key");

    /// <summary>The key that signs checkpoints of the audit log.</summary>
    public string AuditKey => At("keys", "audit.pem");

    /// <summary>Where earlier versions kept the keys that protect cookies and forms of the pages; may be absent.</summary>
    public string PageKeys => At("keys", "pages");

    /// <summary>The public half of the audit key, for verifiers.</summary>
    public string AuditPublicKey => At("audit.vkey");

    /// <summary>When users work, for findings; may be absent.</summary>
    public string Shifts => At("shifts.json");

    /// <summary>Rules for findings in place of those that are shipped; may be absent.</summary>
    public string FindingRules => At("findings.json");

    /// <summary>Mappings of source systems, one file each.</summary>
    public string Sources => At("sources");

    /// <summary>Drop folders, one for each source.</summary>
    public string Drop => At("drop");

    /// <summary>Rejected rows, one file for each contribution.</summary>
    public string Rejects => At("rejects");

    /// <summary>Log files.</summary>
    public string Logs => At("logs");

    /// <summary>A path inside the folder.</summary>
    public string At(params string[] parts) => Path.Combine([Root, .. parts]);

    /// <summary>Makes the folder and those inside it, for their owner alone.</summary>
    public void Create()
    {
        foreach (var folder in new[] { Root, At("keys"), Sources, Drop, Rejects, Logs })
        {
            ProcessFolders.Create(folder);
        }
    }
}
