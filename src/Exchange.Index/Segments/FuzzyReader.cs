using System.Numerics;
using System.Text;
using Exchange.Matching.Names;

namespace Exchange.Index.Segments;

/// <summary>Finds terms despite typing errors.</summary>
internal sealed class FuzzyReader(Section buckets, Section entries)
{
    private readonly int shift = 32 - BitOperations.Log2((uint)(buckets.Count<int>() - 1));

    /// <summary>
    /// Puts the numbers of all terms within so many typing errors (a letter wrong, missing, too many, or two changed over), and no fewer than
    /// the least.
    /// </summary>
    public void Find(FieldReader field, ReadOnlySpan<char> word, int least, int edits, List<int> found)
    {
        Span<(uint Key, int Removed)> keys = stackalloc (uint, int)[FuzzyKeys.KeysMax];
        var count = FuzzyKeys.Put(word, edits, keys);
        var ends = buckets.All<int>();
        var first = found.Count;
        foreach (var (key, _) in keys[..count])
        {
            var bucket = (int)(key >> shift);
            foreach (var entry in entries.Slice<int>(ends[bucket] * (long)sizeof(int), ends[bucket + 1] - ends[bucket]))
            {
                if ((entry & 3) <= edits)
                {
                    found.Add(entry >> 2);
                }
            }
        }

        KeepNear(field, word, least, edits, found, first);
    }

    private static void KeepNear(FieldReader field, ReadOnlySpan<char> word, int least, int edits, List<int> found, int first)
    {
        var candidates = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(found)[first..];
        candidates.Sort();
        Span<char> letters = stackalloc char[128];
        var kept = 0;
        var last = -1;
        foreach (var number in candidates)
        {
            if (number == last)
            {
                continue;
            }

            last = number;
            var cursor = field.TermsFrom(number);
            cursor.MoveNext();
            if (cursor.Current.Length <= letters.Length
                && TypingErrors.Between(word, letters[..Encoding.UTF8.GetChars(cursor.Current, letters)], edits) is var errors
                && errors >= least && errors <= edits)
            {
                candidates[kept++] = number;
            }
        }

        found.RemoveRange(first + kept, found.Count - first - kept);
    }
}
