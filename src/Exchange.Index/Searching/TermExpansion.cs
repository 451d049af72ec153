using System.Text;
using Exchange.Index.Segments;
using Exchange.Matching.Text;

namespace Exchange.Index.Searching;

/// <summary>Terms of a dictionary that a pattern stands for.</summary>
internal static class TermExpansion
{
    private const int TermsBetweenLooks = 4_096;

    /// <summary>Terms that fit; what stands before the first wildcard narrows the search. Ends early once the time is up.</summary>
    public static List<int> Wildcard(FieldReader field, string pattern, Func<bool>? isSpent)
    {
        var wild = pattern.AsSpan().IndexOfAny('*', '?');
        var prefix = Encoding.UTF8.GetBytes(wild < 0 ? pattern : pattern[..wild]);
        var isPrefix = wild == pattern.Length - 1 && pattern[wild] == '*';
        var fits = new WildcardPattern(pattern);
        var found = new List<int>();
        var terms = field.TermsFrom(field.LowerBound(prefix));
        while (terms.MoveNext() && terms.Current.StartsWith(prefix) && !IsSpent(terms.Number, isSpent))
        {
            if (isPrefix || fits.Matches(Encoding.UTF8.GetString(terms.Current)))
            {
                found.Add(terms.Number);
            }
        }

        return found;
    }

    /// <summary>Terms from one to another, both included; null is open. Ends early once the time is up.</summary>
    public static List<int> Range(FieldReader field, string? from, string? to, Func<bool>? isSpent)
    {
        var last = to is null ? null : Encoding.UTF8.GetBytes(to);
        var found = new List<int>();
        var terms = field.TermsFrom(from is null ? 0 : field.LowerBound(Encoding.UTF8.GetBytes(from)));
        while (terms.MoveNext() && (last is null || terms.Current.SequenceCompareTo(last) <= 0) && !IsSpent(terms.Number, isSpent))
        {
            found.Add(terms.Number);
        }

        return found;
    }

    private static bool IsSpent(int term, Func<bool>? isSpent) => term % TermsBetweenLooks == 0 && isSpent?.Invoke() == true;
}
