using Exchange.Synthetic.Tables;
using Exchange.Synthetic.Text;

namespace Exchange.Synthetic.Tests.Text;

public sealed class AsciiTextTests
{
    [Theory]
    [InlineData("Nguyễn", "Nguyen")]
    [InlineData("Szymański", "Szymanski")]
    [InlineData("Weiß", "Weiss")]
    [InlineData("Đặng", "Dang")]
    [InlineData("O'Brien", "O'Brien")]
    public void Accents_GoAndLettersStay(string name, string folded) => AsciiText.Fold(name).ShouldBe(folded);

    [Fact]
    public void EveryNameOfTheTables_BecomesAsciiOfAtLeastTheSameLength() =>
        Table.Rows("names-world").Select(row => row[2])
            .ShouldAllBe(name => AsciiText.Fold(name).All(char.IsAscii) && AsciiText.Fold(name).Length >= name.Length);

    [Theory]
    [InlineData("José Luis", "joseluis")]
    [InlineData("Al-Masri", "almasri")]
    public void Slug_HoldsSmallLettersOnly(string name, string slug) => AsciiText.Slug(name).ShouldBe(slug);
}
