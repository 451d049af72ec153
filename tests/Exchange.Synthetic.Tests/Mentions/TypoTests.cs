using Exchange.Synthetic.Drawing;
using Exchange.Synthetic.Mentions;

namespace Exchange.Synthetic.Tests.Mentions;

public sealed class TypoTests
{
    [Theory]
    [InlineData("Robertson")]
    [InlineData("García Márquez")]
    [InlineData("O'Brien")]
    public void Slip_ChangesTheTextByOneStepAndKeepsTheFirstLetter(string name)
    {
        for (var number = 0; number < 500; number++)
        {
            var (text, kind) = Typo.Make(name, Draw.For(1, DrawStream.Mention, number));

            (text != name).ShouldBe(kind is not null);
            text[0].ShouldBe(name[0]);
            (text.Length - name.Length).ShouldBe(kind switch { "insert" => 1, "delete" => -1, _ => 0 });
        }
    }

    [Theory]
    [InlineData("Li")]
    [InlineData("Ngô")]
    public void ShortName_StaysAsItIs(string name) =>
        Typo.Make(name, Draw.For(1, DrawStream.Mention, 1)).ShouldBe((name, null));
}
