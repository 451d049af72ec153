using Exchange.Matching.Scripts;

namespace Exchange.Matching.Tests.Scripts;

public sealed class NameFoldingTests
{
    [Theory]
    [InlineData("Smith", "smith")]
    [InlineData("José Ñúñez", "jose nunez")]
    [InlineData("Владимир Путин", "vladimir putin")]
    [InlineData("Щербаков", "shcherbakov")]
    [InlineData("Юрий Гагарин", "yury gagarin")]
    [InlineData("Зеленський", "zelensky")]
    [InlineData("Ђорђевић", "djordjevic")]
    [InlineData("Γεώργιος Παπανδρέου", "georgios papandreou")]
    [InlineData("Μπάμπης", "bampis")]
    [InlineData("محمد", "mhmd")]
    [InlineData("الأسد", "al asd")]
    [InlineData("پرویز", "prwiz")]
    [InlineData("דוד", "dod")]
    [InlineData("Արմեն", "armen")]
    [InlineData("გიორგი", "giorgi")]
    [InlineData("バラク・オバマ", "baraku・obama")]
    [InlineData("ひろし", "hiroshi")]
    [InlineData("김정은", "gimjeongeun")]
    [InlineData("习近平", "习近平")]
    [InlineData("", "")]
    public void Names_AreWrittenInLatinLetters(string name, string latin) => NameFolding.Fold(name).ShouldBe(latin);

    [Fact]
    public void Folding_IsItsOwnFixedPoint()
    {
        foreach (var name in new[] { "Владимир Щукин", "Γεώργιος", "محمد عبد الله", "İstanbul ẞ", "김정은", "ջուլիան" })
        {
            NameFolding.Fold(NameFolding.Fold(name)).ShouldBe(NameFolding.Fold(name));
        }
    }
}
