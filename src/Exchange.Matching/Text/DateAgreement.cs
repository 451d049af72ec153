using Exchange.Records.Identity;

namespace Exchange.Matching.Text;

/// <summary>Holds dates of which parts may be unknown against each other.</summary>
public static class DateAgreement
{
    /// <summary>Whether the dates agree as far as both are known.</summary>
    public static bool Agree(PartialDate asked, PartialDate found) =>
        asked.Year == found.Year && SameOrUnknown(asked.Month, found.Month) && SameOrUnknown(asked.Day, found.Day);

    private static bool SameOrUnknown(int a, int b) => a == 0 || b == 0 || a == b;
}
