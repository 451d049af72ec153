using Exchange.Storage.Auditing.Sealing;

namespace Exchange.Storage.Auditing.Lookups;

/// <summary>Which entries are looked for.</summary>
/// <param name="All">Of each list at least one term must be that of the private part.</param>
/// <param name="From">The earliest time of entries; null for any.</param>
/// <param name="Until">The latest time of entries; null for any.</param>
public sealed record LookupQuestion(IReadOnlyList<IReadOnlyList<string>> All, DateTimeOffset? From, DateTimeOffset? Until)
{
    /// <summary>The request that they belong to; null for any.</summary>
    public string? Request { get; init; }

    /// <summary>A receipt that they name; null for any.</summary>
    public string? Receipt { get; init; }

    /// <summary>The terms that stand open in them.</summary>
    internal IEnumerable<string> Open()
    {
        if (Request is { } request)
        {
            yield return OpenTerm.OfRequest(request);
        }

        if (Receipt is { } receipt)
        {
            yield return OpenTerm.OfReceipt(receipt);
        }
    }

    /// <summary>Whether entries of a key may be among them; those without a time always may.</summary>
    internal bool IsWithin(string keyName) =>
        PrivateKeyName.Month(keyName) is not { } month
            || ((From is not { } from || month.AddMonths(1) > DateOnly.FromDateTime(from.UtcDateTime))
                && (Until is not { } until || month <= DateOnly.FromDateTime(until.UtcDateTime)));
}
