using System.Text;
using System.Text.Json;
using Exchange.Records.Entities;
using Exchange.Records.Identity;
using Exchange.Records.Json;

namespace Exchange.Records.Tests.Json;

/// <summary>The short way to canonical bytes gives what the long way gives.</summary>
public sealed class RecordCanonicalTests
{
    [Theory]
    [InlineData("plain words", 25.7617, 12)]
    [InlineData("quote \" backslash \\ tab \t line \n", -80.1918, 0.000001)]
    [InlineData("control \u0001 \u001f delete \u007f", 1e-7, 1e21)]
    [InlineData("Nguyễn Łukasz 李 😀 \u2028 \u200e", 0, 333333333.33333329)]
    public void AnyRecord_HasTheBytesOfTheGenericForm(string text, double latitude, double quantity)
    {
        var record = new ContributedRecord
        {
            Owner = Ori.Parse("FL9900100"), System = "rms", LocalId = "1", Kind = "incident", Narrative = text,
            OccurredFrom = new DateTimeOffset(2026, 3, 1, 7, 30, 0, TimeSpan.FromHours(-5)),
            Persons = [new Person { Id = "p1", Juvenile = true, DateOfBirth = new PartialDate(1990, 2), Name = new PersonName { Surname = text } }],
            Locations = [new Location { Id = "l1", Latitude = latitude, Longitude = latitude }],
            Properties = [new PropertyItem { Id = "i1", Quantity = quantity }],
        };

        var canonical = RecordJson.ToCanonical(record);

        using var document = JsonDocument.Parse(canonical);
        Encoding.UTF8.GetString(canonical).ShouldBe(Encoding.UTF8.GetString(CanonicalJson.Write(document.RootElement)));
        RecordJson.ToCanonical(RecordJson.FromCanonical(canonical)).ShouldBe(canonical);
    }
}
