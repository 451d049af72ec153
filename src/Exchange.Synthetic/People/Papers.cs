using Exchange.Synthetic.Text;

namespace Exchange.Synthetic.People;

/// <summary>Numbers of a person.</summary>
/// <param name="Ssn">In a range that was never issued.</param>
/// <param name="Licence">Driver licence, in a form that no state issues.</param>
/// <param name="StateId">State identification number.</param>
internal sealed record Papers(string Ssn, string Licence, string StateId)
{
    // 100 areas from 900, 49 groups from 01, 9,999 serials from 0001: areas 900 to 999 were never issued, and taxpayer
    // numbers (which share those areas) use no group below 50. The factor shares no divisor with the product.
    private const long SsnCount = 100L * 49 * 9999;
    private const long SsnSpread = 15_485_863;

    /// <summary>The numbers of the person with that number; nobody shares one with another.</summary>
    public static Papers Of(long person, string surname)
    {
        var spread = person * SsnSpread % SsnCount;
        var area = 900 + (spread % 100);
        var group = 1 + (spread / 100 % 49);
        var serial = 1 + (spread / 4900);
        return new Papers(
            FormattableString.Invariant($"{area}-{group:D2}-{serial:D4}"),
            FormattableString.Invariant(
                $"{AsciiText.Initial(surname)}990-{spread % 1000:D3}-{person % 1_000_000_000:D9}"),
            FormattableString.Invariant($"FL990{person:D7}"));
    }
}
