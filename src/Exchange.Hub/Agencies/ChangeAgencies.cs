using System.Text.Json;
using Exchange.Audit.Notes;
using Exchange.Hosting.Auditing;
using Exchange.Hub.Setup;
using Exchange.Policy.Requesters;
using Exchange.Protocol;
using Exchange.Protocol.Evidence;
using Exchange.Protocol.Http;
using Exchange.Protocol.Keys;
using Exchange.Protocol.Registry;
using Exchange.Records.Identity;
using Exchange.Records.Validation;

namespace Exchange.Hub.Agencies;

/// <summary>Enrolls agencies and changes their standing. Each act is audited before it is done.</summary>
public sealed class ChangeAgencies(AgencyFile file, HubSettings settings, AuditProcess audit)
{
    /// <summary>
    /// Enrolls a node by the file that it described itself with. The same agency again takes over
    /// address and key; its standing and access level stay.
    /// </summary>
    public async Task<IReadOnlyList<Problem>> EnrollAsync(
        ReadOnlyMemory<byte> nodeFile, IReadOnlyList<UseCode> useCodes, CancellationToken cancellationToken)
    {
        var node = Read(nodeFile);
        if (node is null || !PublicKeys.TryGet(node.PublicKey, out _) || node.Ori.Category == AgencyCategory.Unknown)
        {
            return [new Problem("node", "node-unreadable", "this is no node.json; take the file that `exchange node init` wrote")];
        }

        if (node.AuditKey is { } auditKey && (!NoteKey.TryParse(auditKey, out var logKey) || logKey.Name != AuditOrigins.OfNode(node.Ori)))
        {
            return [new Problem("node", "audit-key-unreadable", "the key of its audit log is none, or another log's; take the node's own node.json")];
        }

        if (!LoopbackRule.Allows(node.Address))
        {
            return [new Problem("node", "address-not-safe", "the node's address is plain HTTP on another machine; it must be https")];
        }

        var known = file.Current.Agencies.FirstOrDefault(known => known.Ori == node.Ori);
        var agency = (known ?? new RegisteredAgency { Ori = node.Ori, Name = node.Name }) with
        {
            Name = node.Name, Address = node.Address, PublicKey = node.PublicKey, AuditKey = node.AuditKey, Contact = node.Contact,
            UseCodes = useCodes, Terminal = true, ServedBy = null, InquiryAuthorised = false,
        };
        await ReplaceAsync(agency, AuditEventKind.AgencyEnrolled, "enrolled", cancellationToken);
        return [];
    }

    /// <summary>Adds an agency that has no node and asks through the one that serves it (OH-B4c).</summary>
    public async Task<IReadOnlyList<Problem>> AddServedAsync(
        Ori ori, string name, Ori servedBy, bool authorised, IReadOnlyList<UseCode> useCodes, CancellationToken cancellationToken)
    {
        if (file.Current.Agencies.All(agency => agency.Ori != servedBy || !agency.Terminal))
        {
            return [new Problem("servedBy", "ori-unknown", $"`{servedBy}` is not enrolled with a node")];
        }

        if (file.Current.Agencies.Any(agency => agency.Ori == ori && agency.Terminal))
        {
            return [new Problem("ori", "ori-has-node", $"`{ori}` is enrolled with a node of its own and asks through that")];
        }

        var agency = new RegisteredAgency
        {
            Ori = ori, Name = name, Terminal = false, ServedBy = servedBy, InquiryAuthorised = authorised, UseCodes = useCodes,
        };
        await ReplaceAsync(agency, AuditEventKind.AgencyChanged, authorised ? "served, authorised" : "served, not authorised", cancellationToken);
        return [];
    }

    /// <summary>Suspends an agency or takes it back; it holds from the next request on.</summary>
    public async Task<IReadOnlyList<Problem>> SetStandingAsync(Ori ori, Standing standing, CancellationToken cancellationToken)
    {
        if (file.Current.Agencies.FirstOrDefault(agency => agency.Ori == ori) is not { } agency)
        {
            return [new Problem("ori", "ori-unknown", $"`{ori}` is not enrolled")];
        }

        await ReplaceAsync(agency with { Standing = standing }, AuditEventKind.AgencyChanged, standing.ToString(), cancellationToken);
        return [];
    }

    /// <summary>Says what an agency was admitted for; what is null stays as it is.</summary>
    public async Task<IReadOnlyList<Problem>> AdmitAsync(
        Ori ori, AccessLevel? level, string? region, Ori? managedBy, string? outsideExchange, CancellationToken cancellationToken)
    {
        if (file.Current.Agencies.FirstOrDefault(agency => agency.Ori == ori) is not { } agency)
        {
            return [new Problem("ori", "ori-unknown", $"`{ori}` is not enrolled")];
        }

        if (managedBy is { } manager && file.Current.Agencies.All(other => other.Ori != manager))
        {
            return [new Problem("managedBy", "ori-unknown", $"`{manager}` is not enrolled")];
        }

        var admitted = agency with
        {
            AccessLevel = level ?? agency.AccessLevel, Region = region ?? agency.Region, ManagedBy = managedBy ?? agency.ManagedBy,
            OutsideExchange = outsideExchange ?? agency.OutsideExchange,
        };
        await ReplaceAsync(admitted, AuditEventKind.AgencyChanged, $"admitted, {AccessLevels.Name(admitted.AccessLevel)}", cancellationToken);
        return [];
    }

    private async Task ReplaceAsync(RegisteredAgency agency, AuditEventKind kind, string change, CancellationToken cancellationToken)
    {
        await audit.RecordAsync(
            new AuditEvent(kind, settings.AuditOrigin).With("ori", agency.Ori.Text).With("change", change), cancellationToken);
        var list = file.Current;
        file.Save(new AgencyList(
            list.Version + 1,
            [.. list.Agencies.Where(other => other.Ori != agency.Ori).Append(agency).OrderBy(other => other.Ori)]));
    }

    private static NodeDescription? Read(ReadOnlyMemory<byte> nodeFile)
    {
        try
        {
            return JsonSerializer.Deserialize<NodeDescription>(nodeFile.Span, ProtocolJson.Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
