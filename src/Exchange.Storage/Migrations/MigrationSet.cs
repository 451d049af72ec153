using System.Globalization;
using System.Reflection;

namespace Exchange.Storage.Migrations;

/// <summary>All migrations of one database, numbered 1, 2, 3, ... without gaps.</summary>
public sealed class MigrationSet
{
    private const string Ending = ".sql";

    /// <summary>Gaps or doubles in the numbers are an <see cref="ArgumentException"/>.</summary>
    public MigrationSet(IEnumerable<Migration> migrations)
    {
        InOrder = [.. migrations.OrderBy(migration => migration.Number)];
        if (!InOrder.Select(migration => migration.Number).SequenceEqual(Enumerable.Range(1, InOrder.Count)))
        {
            throw new ArgumentException("migrations are numbered 1, 2, 3, ... without gaps", nameof(migrations));
        }
    }

    /// <summary>The migrations from the first to the last.</summary>
    public IReadOnlyList<Migration> InOrder { get; }

    /// <summary>
    /// Reads embedded files named <c>NNNN_name.sql</c> under a prefix such as <c>Exchange.Storage.Auditing.Sql</c>.
    /// None there or a file named otherwise is an <see cref="ArgumentException"/>.
    /// </summary>
    public static MigrationSet FromResources(Assembly assembly, string resourcePrefix)
    {
        var names = assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(resourcePrefix + ".", StringComparison.Ordinal))
            .ToList();
        return names.Count > 0
            ? new MigrationSet(names.Select(name => Read(assembly, name, resourcePrefix.Length + 1)))
            : throw new ArgumentException($"no migrations lie under `{resourcePrefix}`", nameof(resourcePrefix));
    }

    private static Migration Read(Assembly assembly, string resource, int nameStart)
    {
        var file = resource[nameStart..];
        if (file.Split('_', 2) is not [{ Length: 4 } digits, { Length: > 4 } rest]
            || !int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            || !rest.EndsWith(Ending, StringComparison.Ordinal))
        {
            throw new ArgumentException($"a migration is named NNNN_name.sql, not `{file}`", nameof(resource));
        }

        using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
        return new Migration(number, rest[..^Ending.Length], reader.ReadToEnd());
    }
}
