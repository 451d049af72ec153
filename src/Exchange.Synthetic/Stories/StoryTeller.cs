using Exchange.Synthetic.Agencies;
using Exchange.Synthetic.Drawing;

namespace Exchange.Synthetic.Stories;

/// <summary>Tells what happened in a circle until its share of rows is used up.</summary>
internal static class StoryTeller
{
    /// <summary>Rows that one circle makes, over all agencies.</summary>
    public const int RowsPerCircle = 40;

    private const int CaseColumnsPersons = 3;

    private static readonly WeightedList<Func<Circle, IEnumerable<Happening>>> Stories = new(
    [
        (CrimeStory.Tell, 20),
        (TrafficStories.Citation, 16),
        (StreetStories.FieldContact, 13),
        (StreetStories.ServiceCall, 15),
        (TrafficStories.Crash, 6),
        (TheftStories.Vehicle, 6),
        (TheftStories.Pawn, 6),
        (TrafficStories.Tow, 3),
        (StreetStories.Found, 3),
        (HomeStories.Missing, 2),
        (HomeStories.Protection, 2),
    ]);

    /// <summary>The events, marked and cut so that their rows are as many as the circle's share.</summary>
    public static IEnumerable<Happening> Tell(Circle circle)
    {
        var left = RowsPerCircle;
        while (left > 0)
        {
            foreach (var happening in Stories.Pick(circle.Draw)(circle))
            {
                var fitted = Fit(happening, left);
                left -= Rows(fitted);
                yield return Marking.Apply(circle, fitted);
                if (left == 0)
                {
                    yield break;
                }
            }
        }
    }

    /// <summary>Rows that an event takes in its agency's file.</summary>
    public static int Rows(Happening happening) =>
        happening.Agency.Layout == ExportLayout.PersonRows ? happening.Cast.Count : 1;

    private static Happening Fit(Happening happening, int left)
    {
        var most = happening.Agency.Layout switch
        {
            ExportLayout.PersonRows => left,
            ExportLayout.CaseColumns => CaseColumnsPersons,
            ExportLayout.Ndjson => int.MaxValue,
        };
        return happening.Cast.Count <= most ? happening : happening with { Cast = [.. happening.Cast.Take(most)] };
    }
}
