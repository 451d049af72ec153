using Exchange.Synthetic.Drawing;

namespace Exchange.Synthetic.People;

/// <summary>Draws telephone numbers from the hundred that every area keeps for fiction, 555-0100 to 555-0199.</summary>
internal static class PhoneBook
{
    /// <summary>A number of any area, so that few people share one.</summary>
    public static string DrawNumber(Draw draw)
    {
        var area = draw.Between(200, 989);
        return FormattableString.Invariant($"{(area % 100 == 11 ? area + 1 : area)}-555-01{draw.Below(100):D2}");
    }

    /// <summary>The number with its last digit wrong.</summary>
    public static string Misread(string number, Draw draw) =>
        number[..^1] + (char)('0' + ((number[^1] - '0' + draw.Between(1, 9)) % 10));
}
