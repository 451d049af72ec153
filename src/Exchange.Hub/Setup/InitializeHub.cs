using System.Text.Json;
using Exchange.Hosting.Auditing;
using Exchange.Hosting.Processes;
using Exchange.Hub.Agencies;
using Exchange.Protocol;
using Exchange.Protocol.Http;
using Exchange.Protocol.Keys;
using Exchange.Protocol.Registry;
using Exchange.Records.Validation;
using Exchange.Storage.Databases;

namespace Exchange.Hub.Setup;

/// <summary>Makes a new hub: folder, keys, settings, its description for the nodes.</summary>
public static class InitializeHub
{
    /// <summary>The problems that kept it from being made; none when it was.</summary>
    public static IReadOnlyList<Problem> Run(HubFolder folder, HubSettings settings)
    {
        var problems = Check(folder, settings);
        if (problems.Count > 0)
        {
            return problems;
        }

        folder.Create();
        SigningKey.Create(folder.HubKey);
        SigningKey.Create(folder.AuditKey);
        File.WriteAllText(folder.AuditPublicKey, AuditProcess.PublicKey(folder.AuditKey, settings.AuditOrigin) + "\n");
        settings.Save(folder);
        new AgencyFile(folder).Save(new AgencyList(1, []));
        Describe(folder, settings);
        return [];
    }

    /// <summary>Writes what the nodes must know of the hub, as its keys and settings are now.</summary>
    public static void Describe(HubFolder folder, HubSettings settings)
    {
        using var key = SigningKey.Open(folder.HubKey);
        var auditKey = AuditProcess.PublicKey(folder.AuditKey, settings.AuditOrigin).ToString();
        var description = new HubDescription(settings.Name, settings.PublicAddress ?? settings.Listen, key.PublicKey, auditKey);
        File.WriteAllBytes(folder.Description, JsonSerializer.SerializeToUtf8Bytes(description, ProtocolJson.Indented));
    }

    private static List<Problem> Check(HubFolder folder, HubSettings settings)
    {
        var problems = new List<Problem>();
        if (!ProcessFolders.IsEmpty(folder.Root))
        {
            problems.Add(new Problem("folder", "folder-not-empty", "the folder is not empty; name a new one"));
        }

        if (settings.Name.Length is 0 or > 60 || !settings.Name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.'))
        {
            problems.Add(new Problem("name", "name-unreadable", "give 1 to 60 letters, digits, `-` or `.`"));
        }

        if (!LoopbackRule.Allows(settings.Listen))
        {
            problems.Add(new Problem("listen", "address-not-safe", "plain HTTP is for loopback addresses only; use https with a certificate"));
        }

        return [.. problems, .. DatabaseCheck.ForNew(settings.Database, settings.AuditOrigin)];
    }
}
