using Exchange.Matching.Text;

namespace Exchange.Matching.Tests.Text;

public sealed class TextFoldingTests
{
    [Theory]
    [InlineData("Smith", "smith")]
    [InlineData("JOSÉ", "jose")]
    [InlineData("Jose\u0301", "jose")]
    [InlineData("Ångström", "angstrom")]
    [InlineData("Straße", "strasse")]
    [InlineData("Ærøskøbing", "aeroskobing")]
    [InlineData("Łukasz Đorđević", "lukasz dordevic")]
    [InlineData("IŞIK", "isik")]
    [InlineData("İstanbul", "istanbul")]
    [InlineData("ﬁnch", "finch")]
    [InlineData("Ｑｕｉｎｃｙ", "quincy")]
    [InlineData("ВЕДЕРНИКОВ", "ведерников")]
    [InlineData("Ü", "u")]
    public void CaseAndDiacritics_AreFolded(string text, string folded) => TextFolding.Fold(text).ShouldBe(folded);

    [Theory]
    [InlineData("O'Brien", "obrien")]
    [InlineData("O’Brien", "obrien")]
    [InlineData("Smith-Jones, Mary-Ann", "smith jones mary ann")]
    [InlineData("1200 BLK MAIN ST.", "1200 blk main st")]
    [InlineData("李小龍", "李小龍")]
    [InlineData("𠮷野", "𠮷野")]
    [InlineData(" \t-- ", "")]
    public void Words_AreRunsOfLettersAndDigits(string text, string words) =>
        string.Join(' ', TextFolding.Words(text)).ShouldBe(words);

    [Theory]
    [InlineData("Sm?th*", "sm?th*")]
    [InlineData("* ** ?", "")]
    [InlineData("a* *b", "a* *b")]
    public void QueryWords_KeepWildcards_ButAreNeverWildcardsAlone(string text, string words) =>
        string.Join(' ', TextFolding.QueryWords(text)).ShouldBe(words);

    [Theory]
    [InlineData("QZX-44 71", "qzx4471")]
    [InlineData("(850) 555-0142", "8505550142")]
    [InlineData("--", "")]
    public void Compact_IsOneRun(string text, string compact) => TextFolding.Compact(text).ShouldBe(compact);
}
