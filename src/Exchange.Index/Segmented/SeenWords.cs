using System.Text;
using Exchange.Index.Counting;
using Exchange.Index.Searching;
using Exchange.Index.Segments;
using Exchange.Records.Fields;

namespace Exchange.Index.Segmented;

/// <summary>Goes through the dictionaries of all texts for words that may have been meant, and keeps those that the requester sees.</summary>
internal static class SeenWords
{
    private const int TermsBetweenLooks = 4_096;

    /// <summary>Has the suggestions look at every word that concerns them and is seen.</summary>
    public static void Offer(WordSuggestions suggestions, IndexSnapshot snapshot, EntryReader entries, SearchBudget budget)
    {
        for (var segment = 0; segment < snapshot.Views.Count; segment++)
        {
            foreach (var group in Enum.GetValues<FieldGroup>())
            {
                if (budget.IsSpent)
                {
                    return;
                }

                Offer(suggestions, snapshot.Views[segment], segment, group, entries, budget);
            }
        }
    }

    private static void Offer(
        WordSuggestions suggestions, SegmentView view, int segment, FieldGroup group, EntryReader entries, SearchBudget budget)
    {
        var field = view.Reader.Fields[IndexLayout.TextOf(group)];
        var terms = field.TermsFrom(0);
        while (terms.MoveNext() && (terms.Number % TermsBetweenLooks != 0 || !budget.IsSpent))
        {
            var word = Encoding.UTF8.GetString(terms.Current);
            if (suggestions.Concerns(word) && IsSeen(view, segment, field, terms.Number, group, entries))
            {
                suggestions.Look(word);
            }
        }
    }

    private static bool IsSeen(SegmentView view, int segment, FieldReader field, int term, FieldGroup group, EntryReader entries)
    {
        var cursor = new PostingsCursor();
        cursor.Begin(field, term);
        for (var doc = cursor.Next(); doc != DocIterator.NoMore; doc = cursor.Next())
        {
            if (view.IsLive(doc) && entries.IsSeen(new EntryRef(segment, doc), group))
            {
                return true;
            }
        }

        return false;
    }
}
