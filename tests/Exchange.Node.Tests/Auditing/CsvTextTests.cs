using Exchange.Hosting.Texts;

namespace Exchange.Node.Tests.Auditing;

public sealed class CsvTextTests
{
    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("say \"no\"", "\"say \"\"no\"\"\"")]
    [InlineData("two\nlines", "\"two\nlines\"")]
    [InlineData("=HYPERLINK(1)", "'=HYPERLINK(1)")]
    [InlineData("+1 850", "'+1 850")]
    [InlineData("@cmd", "'@cmd")]
    [InlineData(null, "")]
    public void Cell_IsReadBackAsText_AndNeverRun(string? value, string cell) => CsvText.Row([value, "x"]).ShouldBe(cell + ",x\r\n");
}
