using System.Globalization;
using Exchange.Synthetic.Drawing;
using Exchange.Synthetic.Tables;

namespace Exchange.Synthetic.People;

/// <summary>Draws addresses.</summary>
internal static class AddressBook
{
    private const double HalfCityDegrees = 0.045;

    /// <summary>Where somebody lives.</summary>
    public static TrueAddress DrawHome(City city, Draw draw) => draw.Chance(0.3)
        ? Apartment(city, draw)
        : Place(city, draw, null, "single family home");

    /// <summary>Where something happens.</summary>
    public static TrueAddress DrawScene(City city, Draw draw) =>
        draw.Chance(0.35)
            ? Place(city, draw, draw.Pick(Places.Businesses), "business")
            : Place(city, draw, null, draw.Pick(Places.Kinds));

    /// <summary>One of the pawn shops; a shop has one address.</summary>
    public static TrueAddress PawnShop(int number, long seed)
    {
        var shop = number % Places.PawnShops.Count;
        var draw = Draw.For(seed, DrawStream.Household, -1 - shop);
        return Place(Places.Cities[shop % Places.Cities.Count], draw, Places.PawnShops[shop], "pawn shop");
    }

    private static TrueAddress Apartment(City city, Draw draw) => Place(city, draw, null, "apartment") with
    {
        Unit = FormattableString.Invariant($"APT {draw.Between(1, 12)}{draw.Letter("ABCDEF")}"),
    };

    private static TrueAddress Place(City city, Draw draw, string? commonName, string category)
    {
        var number = (draw.Between(1, 98) * 100) + draw.Below(99);
        var name = $"{draw.Pick(Places.Streets)} {draw.PickEarly(Places.StreetTypes)}";
        var street = string.Create(CultureInfo.InvariantCulture, $"{number} {name}");
        return new TrueAddress(
            street, null, city, Near(city.Latitude, draw), Near(city.Longitude, draw), commonName, category);
    }

    private static double Near(double middle, Draw draw) =>
        Math.Round(middle - HalfCityDegrees + (draw.Below(9001) * (HalfCityDegrees / 4500)), 5);
}
