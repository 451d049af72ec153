using Exchange.Policy.Receipts;
using Exchange.Policy.Templates;

namespace Exchange.Protocol.Search;

/// <summary>
/// What a frame must keep to beside its form, so that whoever shows, sums or files it needs no guard of their own: an answer comes from
/// another agency's process, and must cost nobody more than that agency's part.
/// </summary>
internal static class SoundFrame
{
    /// <summary>The greatest whole number that every reader of JSON takes exactly (RFC 8259, 6).</summary>
    private const long CountMax = (1L << 53) - 1;

    /// <summary>Whether it does.</summary>
    public static bool Is(Frame frame) => frame switch
    {
        HitFrame hit => Is(hit),
        FacetFrame facet => new[] { facet.Kinds, facet.Years, facet.Offenses, facet.Cities, facet.Districts }
            .All(counts => counts is null || counts.Values.All(IsCount)),
        StatusFrame status => status.Total is not { } total || IsCount(total),
        _ => true,
    };

    private static bool Is(HitFrame hit) =>
        Is(hit.Receipt) && (hit.Highlights ?? []).All(Is)
        && (hit.Record?["owner"] is null || RecordSummary.Text(hit.Record, "owner") == hit.Agency.Text);

    private static bool Is(Receipt receipt) =>
        receipt.Id.Length > 0 && WireId.Is(receipt.Id)
        && receipt.Withheld.All(group => group.Group.Length > 0)
        && receipt.Obligations.All(duty => duty.Hours is null or (>= 1 and <= ObligationTypes.HoursMax));

    /// <summary>Marks stand within the text, one behind the other.</summary>
    private static bool Is(Highlight piece)
    {
        var end = 0;
        foreach (var mark in piece.Marks)
        {
            if (mark.Offset < end || mark.Length < 0 || mark.Length > piece.Text.Length - mark.Offset)
            {
                return false;
            }

            end = mark.Offset + mark.Length;
        }

        return true;
    }

    private static bool IsCount(long count) => count is >= 0 and <= CountMax;
}
