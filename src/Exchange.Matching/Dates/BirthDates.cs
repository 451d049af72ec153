using Exchange.Records.Identity;

namespace Exchange.Matching.Dates;

/// <summary>Compares dates of birth, allowing for the errors that forms, memories and typists make.</summary>
public static class BirthDates
{
    /// <summary>Both dates are given and are not alike.</summary>
    public const double Differ = -3.5;

    private const int MonthsMax = 12;
    private static readonly int[] PlaceValues = [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000];

    /// <summary>Neighbouring digits within year, month or day, by the place of the right one.</summary>
    private static readonly int[] Neighbours = [0, 2, 4, 5, 6];

    /// <summary>How the dates agree; the same either way round.</summary>
    public static DateLikeness Compare(PartialDate asked, PartialDate found)
    {
        if (asked.Day == 0 || found.Day == 0)
        {
            return Partial(asked, found);
        }

        if (asked == found)
        {
            return DateLikeness.Same;
        }

        if (asked.Year == found.Year && asked.Month == found.Day && asked.Day == found.Month)
        {
            return DateLikeness.Swapped;
        }

        var (a, b) = (Number(asked), Number(found));
        return IsDigitSwap(a, b) ? DateLikeness.DigitsSwapped
            : IsOneDigit(a, b) ? DateLikeness.OneDigit
            : Math.Abs(a - b) == 10_000 ? DateLikeness.NextYear
            : DateLikeness.None;
    }

    /// <summary>
    /// Weight of evidence: ln(m / u), u from births spread evenly over sixty years, m how often two records of one person show the dates so.
    /// </summary>
    public static double Weight(DateLikeness likeness) => likeness switch
    {
        DateLikeness.Same => 9.9,
        DateLikeness.SameMonth => 6.5,
        DateLikeness.SameYear => 4.0,
        DateLikeness.Swapped => 5.4,
        DateLikeness.DigitsSwapped => 4.0,
        DateLikeness.OneDigit => 3.1,
        DateLikeness.NextYear => 4.0,
        DateLikeness.None => Differ,
    };

    /// <summary>The full dates that are alike to a full date without being it, ascending.</summary>
    internal static IEnumerable<PartialDate> Neighbourhood(PartialDate date)
    {
        var number = Number(date);
        var numbers = new SortedSet<int> { number - 10_000, number + 10_000, (date.Year * 10_000) + (date.Day * 100) + date.Month };
        foreach (var place in PlaceValues)
        {
            var without = number - (number / place % 10 * place);
            numbers.UnionWith(Enumerable.Range(0, 10).Select(digit => without + (digit * place)));
        }

        numbers.UnionWith(Neighbours.Select(place => WithSwapped(number, place)));
        return numbers.Where(other => other != number).Select(FromNumber).Where(Exists);
    }

    private static DateLikeness Partial(PartialDate asked, PartialDate found)
    {
        if (asked.Year != found.Year)
        {
            return DateLikeness.None;
        }

        if (asked.Month == 0 || found.Month == 0)
        {
            return DateLikeness.SameYear;
        }

        return asked.Month == found.Month ? DateLikeness.SameMonth : DateLikeness.None;
    }

    private static int Number(PartialDate date) => (date.Year * 10_000) + (date.Month * 100) + date.Day;

    private static PartialDate FromNumber(int number) => new(number / 10_000, number / 100 % 100, number % 100);

    private static bool Exists(PartialDate date) =>
        date.Year is >= 1 and <= 9999 && date.Month is >= 1 and <= MonthsMax &&
        date.Day >= 1 && date.Day <= DateTime.DaysInMonth(date.Year, date.Month);

    private static bool IsDigitSwap(int a, int b)
    {
        foreach (var place in Neighbours)
        {
            if (WithSwapped(a, place) == b)
            {
                return true;
            }
        }

        return false;
    }

    private static int WithSwapped(int number, int place)
    {
        var value = PlaceValues[place];
        var (right, left) = (number / value % 10, number / value / 10 % 10);
        return number + ((right - left) * value * 9);
    }

    private static bool IsOneDigit(int a, int b)
    {
        var different = 0;
        for (var (x, y) = (a, b); x != y && different < 2; x /= 10, y /= 10)
        {
            different += x % 10 == y % 10 ? 0 : 1;
        }

        return different == 1;
    }
}
