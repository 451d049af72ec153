using System.Text.Json.Nodes;
using Exchange.Storage.Templates;

namespace Exchange.Node.Policies.Editing;

/// <summary>A version of the template with its life so far, as the HTTP interface gives it.</summary>
/// <param name="Version">Its version.</param>
/// <param name="State">How far it has come.</param>
/// <param name="InForce">Whether it decides now.</param>
/// <param name="Title">What people call it.</param>
/// <param name="Digest">SHA-256 of its canonical form.</param>
/// <param name="DraftedBy">Who drafted it.</param>
/// <param name="DraftedAt">When.</param>
public sealed record TemplateAnswer(
    int Version, TemplateState State, bool InForce, string Title, string Digest, string DraftedBy, DateTimeOffset DraftedAt)
{
    /// <summary>Who approved it.</summary>
    public string? ApprovedBy { get; init; }

    /// <summary>When.</summary>
    public DateTimeOffset? ApprovedAt { get; init; }

    /// <summary>Who published it.</summary>
    public string? PublishedBy { get; init; }

    /// <summary>When.</summary>
    public DateTimeOffset? PublishedAt { get; init; }

    /// <summary>From when on it decides.</summary>
    public DateTimeOffset? EffectiveFrom { get; init; }

    /// <summary>The version whose rules it puts back.</summary>
    public int? Restores { get; init; }

    /// <summary>The template itself; left out of the history.</summary>
    public JsonNode? Document { get; init; }

    /// <summary>The version as it is stored.</summary>
    public static TemplateAnswer Of(StoredTemplate stored, int? inForce, bool withDocument) => new(
        stored.Version, stored.State, stored.Version == inForce, stored.Title, stored.Digest, stored.DraftedBy, stored.DraftedAt)
    {
        ApprovedBy = stored.ApprovedBy,
        ApprovedAt = stored.ApprovedAt,
        PublishedBy = stored.PublishedBy,
        PublishedAt = stored.PublishedAt,
        EffectiveFrom = stored.EffectiveFrom,
        Restores = stored.Restores,
        Document = withDocument ? JsonNode.Parse(stored.Document) : null,
    };
}
