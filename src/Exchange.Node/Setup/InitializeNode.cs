using System.Text.Json;
using Exchange.Hosting.Auditing;
using Exchange.Hosting.Processes;
using Exchange.Protocol;
using Exchange.Protocol.Http;
using Exchange.Protocol.Keys;
using Exchange.Protocol.Registry;
using Exchange.Records.Validation;
using Exchange.Storage.Databases;

namespace Exchange.Node.Setup;

/// <summary>Makes a new node: folder, keys, settings, its description for the hub. It shares with nobody until a template is published.</summary>
public static class InitializeNode
{
    /// <summary>The problems that kept it from being made; none when it was.</summary>
    public static IReadOnlyList<Problem> Run(NodeFolder folder, NodeSettings settings)
    {
        var problems = Check(folder, settings);
        if (problems.Count > 0)
        {
            return problems;
        }

        folder.Create();
        SigningKey.Create(folder.NodeKey);
        SigningKey.Create(folder.AuditKey);
        File.WriteAllText(folder.AuditPublicKey, AuditProcess.PublicKey(folder.AuditKey, settings.AuditOrigin) + "\n");
        settings.Save(folder);
        Describe(folder, settings);
        return [];
    }

    private static List<Problem> Check(NodeFolder folder, NodeSettings settings)
    {
        var problems = new List<Problem>();
        if (!ProcessFolders.IsEmpty(folder.Root))
        {
            problems.Add(new Problem("folder", "folder-not-empty", "the folder is not empty; name a new one"));
        }

        if (settings.Ori.Category == Records.Identity.AgencyCategory.Unknown)
        {
            problems.Add(new Problem("ori", "ori-category-unknown", "the ninth character of the ORI stands for no agency category"));
        }

        if (string.IsNullOrWhiteSpace(settings.Name))
        {
            problems.Add(new Problem("name", "text-empty", "give the agency's name"));
        }

        if (!LoopbackRule.Allows(settings.Listen))
        {
            problems.Add(new Problem("listen", "address-not-safe", "plain HTTP is for loopback addresses only; use https with a certificate"));
        }

        return [.. problems, .. DatabaseCheck.ForNew(settings.Database, settings.AuditOrigin)];
    }

    /// <summary>Writes what the hub must know of the node, as its keys and settings are now.</summary>
    public static void Describe(NodeFolder folder, NodeSettings settings)
    {
        using var key = SigningKey.Open(folder.NodeKey);
        var auditKey = AuditProcess.PublicKey(folder.AuditKey, settings.AuditOrigin).ToString();
        var description = new NodeDescription(
            settings.Ori, settings.Name, settings.PublicAddress ?? settings.Listen, key.PublicKey, settings.Contact, auditKey);
        File.WriteAllBytes(folder.Description, JsonSerializer.SerializeToUtf8Bytes(description, ProtocolJson.Indented));
    }
}
