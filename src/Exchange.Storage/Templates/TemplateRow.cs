using Exchange.Storage.Contributions;

namespace Exchange.Storage.Templates;

/// <summary>A row of the table, as Dapper reads and writes it.</summary>
internal sealed class TemplateRow
{
    public long Version { get; init; }

    public string State { get; init; } = "";

    public string Title { get; init; } = "";

    public string Digest { get; init; } = "";

    public byte[] Document { get; init; } = [];

    public string DraftedBy { get; init; } = "";

    public string DraftedAt { get; init; } = "";

    public string? ApprovedBy { get; init; }

    public string? ApprovedAt { get; init; }

    public string? PublishedBy { get; init; }

    public string? PublishedAt { get; init; }

    public string? EffectiveFrom { get; init; }

    public string? Seal { get; init; }

    public long? Restores { get; init; }

    public static TemplateRow Of(StoredTemplate template) => new()
    {
        Version = template.Version,
        State = Name(template.State),
        Title = template.Title,
        Digest = template.Digest,
        Document = template.Document,
        DraftedBy = template.DraftedBy,
        DraftedAt = StoredTime.Write(template.DraftedAt),
        ApprovedBy = template.ApprovedBy,
        ApprovedAt = Write(template.ApprovedAt),
        PublishedBy = template.PublishedBy,
        PublishedAt = Write(template.PublishedAt),
        EffectiveFrom = Write(template.EffectiveFrom),
        Seal = template.Seal,
        Restores = template.Restores,
    };

    public StoredTemplate ToTemplate() => new()
    {
        Version = (int)Version,
        State = Enum.Parse<TemplateState>(State, ignoreCase: true),
        Title = Title,
        Digest = Digest,
        Document = Document,
        DraftedBy = DraftedBy,
        DraftedAt = StoredTime.Parse(DraftedAt),
        ApprovedBy = ApprovedBy,
        ApprovedAt = Parse(ApprovedAt),
        PublishedBy = PublishedBy,
        PublishedAt = Parse(PublishedAt),
        EffectiveFrom = Parse(EffectiveFrom),
        Seal = Seal,
        Restores = (int?)Restores,
    };

    /// <summary>The state as the table names it.</summary>
    public static string Name(TemplateState state) => state.ToString().ToLowerInvariant();

    private static string? Write(DateTimeOffset? time) => time is { } known ? StoredTime.Write(known) : null;

    private static DateTimeOffset? Parse(string? text) => text is null ? null : StoredTime.Parse(text);
}
