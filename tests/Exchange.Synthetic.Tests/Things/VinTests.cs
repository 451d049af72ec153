using Exchange.Synthetic.Things;

namespace Exchange.Synthetic.Tests.Things;

public sealed class VinTests
{
    [Theory]
    [InlineData("1M8GDM9AXKP042788", true)]
    [InlineData("11111111111111111", true)]
    [InlineData("1M8GDM9A1KP042788", false)]
    [InlineData("1M8GDM9AXKP04278", false)]
    [InlineData("1M8GDM9AXKPO42788", false)]
    public void CheckDigit_IsHeldAgainstTheOthers(string vin, bool isValid) => Vin.IsValid(vin).ShouldBe(isValid);

    [Fact]
    public void MadeNumbers_AreValidAndDistinct()
    {
        var vins = Enumerable.Range(0, 5_000).Select(number => VehicleLot.Make(1, number * 4_001L, 2024)).ToList();

        vins.ShouldAllBe(vehicle => Vin.IsValid(vehicle.Vin));
        vins.Select(vehicle => vehicle.Vin).Distinct().Count().ShouldBe(vins.Count);
        vins.Select(vehicle => vehicle.Plate).Distinct().Count().ShouldBe(vins.Count);
    }

    [Theory]
    [InlineData(1980, 'A')]
    [InlineData(2001, '1')]
    [InlineData(2010, 'A')]
    [InlineData(2025, 'S')]
    public void YearCode_RepeatsEveryThirtyYears(int year, char code) => Vin.YearCode(year).ShouldBe(code);
}
