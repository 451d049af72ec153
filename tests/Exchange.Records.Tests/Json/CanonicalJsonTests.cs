using System.Text;
using System.Text.Json.Nodes;
using Exchange.Records.Json;

namespace Exchange.Records.Tests.Json;

public sealed class CanonicalJsonTests
{
    /// <summary>Examples of RFC 8785, section 3.2.2 to 3.2.4 and appendix B.</summary>
    [Theory]
    [InlineData("""{"b":1,"a":[true,false,null]}""", """{"a":[true,false,null],"b":1}""")]
    [InlineData("""[333333333.33333329,1E30,4.50,2e-3,0.000000000000000000000000001]""", "[333333333.3333333,1e+30,4.5,0.002,1e-27]")]
    [InlineData("[1e21,123456789012345680000,-0,0.000001,1e-7,-12.25,100]", "[1e+21,123456789012345680000,0,0.000001,1e-7,-12.25,100]")]
    [InlineData("""["\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/"]""", """["€$\u000f\nA'B\"\\\\\"/"]""")]
    [InlineData("""{"\u20ac":1,"\r":2,"\ufb33":3,"1":4,"\ud83d\ude00":5,"\u0080":6,"\u00f6":7}""", "{\"\\r\":2,\"1\":4,\"\u0080\":6,\"ö\":7,\"€\":1,\"😀\":5,\"\ufb33\":3}")]
    public void AnyDocument_IsWrittenAsRfc8785Says(string given, string expected) =>
        Encoding.UTF8.GetString(CanonicalJson.Write(JsonNode.Parse(given))).ShouldBe(expected);
}
