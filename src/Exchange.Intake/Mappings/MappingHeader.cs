using System.Collections.Frozen;
using Exchange.Intake.Csv;
using Exchange.Records.Entities;

namespace Exchange.Intake.Mappings;

/// <summary>What a mapping says of the file as a whole.</summary>
internal sealed record MappingHeader
{
    public required string Name { get; init; }

    public required string System { get; init; }

    public required string Kind { get; init; }

    public required string Digest { get; init; }

    public string? DataClass { get; init; }

    public OwnerContact? Contact { get; init; }

    public IReadOnlyList<string> Marks { get; init; } = [];

    public CsvDialect Dialect { get; init; } = CsvDialect.Rfc4180;

    /// <summary>Encoding of the file; null for UTF-8.</summary>
    public global::System.Text.Encoding? Encoding { get; init; }

    /// <summary>Names of the columns, for a file that has no header; null where the first row is the header.</summary>
    public IReadOnlyList<string>? Columns { get; init; }

    /// <summary>Values that are treated as nothing.</summary>
    public required FrozenSet<string> Empty { get; init; }
}
