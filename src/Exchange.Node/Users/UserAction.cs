namespace Exchange.Node.Users;

/// <summary>What can be asked of a node by its own users.</summary>
public enum UserAction
{
    /// <summary>See the start page and what concerns only oneself.</summary>
    Visit,

    /// <summary>Search and fetch records.</summary>
    Inquire,

    /// <summary>See one's own printed and exported copies, and confirm that one was destroyed.</summary>
    KeepOutputs,

    /// <summary>See everybody's copies, what is overdue above all, and confirm that one was destroyed (RLEX-VII-B-3).</summary>
    OverseeOutputs,

    /// <summary>Contribute records.</summary>
    Contribute,

    /// <summary>Delete, expunge, seal and release records.</summary>
    RestrictRecords,

    /// <summary>Draft, try, approve and publish sharing templates; trying them shows records.</summary>
    SetTemplates,

    /// <summary>Add, change, disable and release accounts (RLEX-X-C-1).</summary>
    ManageUsers,

    /// <summary>See accounts and their changes, and review them yearly (RLEX-XI-B5, XI-B10).</summary>
    ReviewUsers,

    /// <summary>Read this agency's audit log and its findings, and make reports of both.</summary>
    ReadAudit,

    /// <summary>Look for misuse, and note what became of what was found.</summary>
    WorkFindings,
}
