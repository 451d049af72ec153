using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Exchange.Records.Json;
using FsCheck;
using FsCheck.Fluent;

namespace Exchange.Records.Tests.Json;

public sealed class CanonicalJsonTests
{
    private static readonly Config Seeded = Config.QuickThrowOnFailure.WithQuietOnSuccess(true).WithMaxTest(2_000).WithReplay(13, 17);
    private static readonly Arbitrary<int> Seeds = Gen.Choose(0, int.MaxValue).ToArbitrary();

    /// <summary>Examples of RFC 8785, section 3.2.2 to 3.2.4 and appendix B.</summary>
    [Theory]
    [InlineData("""{"b":1,"a":[true,false,null]}""", """{"a":[true,false,null],"b":1}""")]
    [InlineData("""[333333333.33333329,1E30,4.50,2e-3,0.000000000000000000000000001]""", "[333333333.3333333,1e+30,4.5,0.002,1e-27]")]
    [InlineData("[1e21,123456789012345680000,-0,0.000001,1e-7,-12.25,100]", "[1e+21,123456789012345680000,0,0.000001,1e-7,-12.25,100]")]
    [InlineData("""["\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/"]""", """["€$\u000f\nA'B\"\\\\\"/"]""")]
    [InlineData("""{"\u20ac":1,"\r":2,"\ufb33":3,"1":4,"\ud83d\ude00":5,"\u0080":6,"\u00f6":7}""", "{\"\\r\":2,\"1\":4,\"\u0080\":6,\"ö\":7,\"€\":1,\"😀\":5,\"\ufb33\":3}")]
    [InlineData("[5e-324,1.7976931348623157e308,9007199254740992,295147905179352830000,9.999999999999997e22]", "[5e-324,1.7976931348623157e+308,9007199254740992,295147905179352830000,9.999999999999997e+22]")]
    public void AnyDocument_IsWrittenAsRfc8785Says(string given, string expected) =>
        Encoding.UTF8.GetString(CanonicalJson.Write(JsonNode.Parse(given))).ShouldBe(expected);

    [Fact]
    public void NumberBeyondADouble_IsRefused() =>
        Should.Throw<JsonException>(() => CanonicalJson.Write(JsonNode.Parse("[1e400]")));

    [Fact]
    public void AnyDocument_ReadsBackAsItWas() => Check.One(Seeded, Prop.ForAll(Seeds, seed =>
    {
        var document = new RandomJson(seed).Value(4);

        JsonNode.DeepEquals(JsonNode.Parse(CanonicalJson.Write(document)), document).ShouldBeTrue();
    }));

    [Fact]
    public void CanonicalBytes_AreCanonicalThemselves() => Check.One(Seeded, Prop.ForAll(Seeds, seed =>
    {
        var once = CanonicalJson.Write(new RandomJson(seed).Value(4));

        CanonicalJson.Write(JsonNode.Parse(once)).ShouldBe(once);
    }));

    [Fact]
    public void OrderOfMembersAndWhiteSpace_DoNotMatter() => Check.One(Seeded, Prop.ForAll(Seeds, seed =>
    {
        var document = new RandomJson(seed).Value(4);
        var shuffled = JsonNode.Parse(RandomJson.Shuffled(document, seed)!.ToJsonString(new JsonSerializerOptions { WriteIndented = true }));

        CanonicalJson.Write(shuffled).ShouldBe(CanonicalJson.Write(document));
    }));

    [Fact]
    public void AnyDouble_IsWrittenShortAndReadsBackExactly() => Check.One(Seeded.WithMaxTest(20_000), Prop.ForAll(Seeds, Seeds, (high, low) =>
    {
        var number = BitConverter.Int64BitsToDouble(((long)high << 33) ^ low);
        if (double.IsFinite(number))
        {
            var text = Encoding.UTF8.GetString(CanonicalJson.Write(JsonValue.Create(number)));
            double.Parse(text, System.Globalization.CultureInfo.InvariantCulture).ShouldBe(number);
            text.Length.ShouldBeLessThanOrEqualTo(25);
        }
    }));
}
