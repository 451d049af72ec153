using Exchange.Matching.Names;

namespace Exchange.Matching.Tests.Names;

public sealed class NameParserTests
{
    [Theory]
    [InlineData("SMITH, JOHN Q", "smith/Surname john/Given q/Middle")]
    [InlineData("Smith, Jr., John", "smith/Surname john/Given")]
    [InlineData("John Smith, Jr.", "john/Unknown smith/Unknown")]
    [InlineData("Dr. John Smith III", "john/Unknown smith/Unknown")]
    [InlineData("DE LA CRUZ, MARIA", "cruz/Surname maria/Given")]
    [InlineData("Sergey Viktorovich Lavrov", "sergey/Unknown viktorovich/Middle lavrov/Unknown")]
    [InlineData("John \"Little J\" Smith", "john/Unknown smith/Unknown little/Middle j/Middle")]
    [InlineData("O'BRIEN, SEAN", "obrien/Surname sean/Given")]
    [InlineData("MC MAHON, PAT", "mcmahon/Surname pat/Given")]
    [InlineData("Ben Ali", "ben/Unknown ali/Unknown")]
    [InlineData("Osama bin Laden", "osama/Unknown laden/Unknown")]
    [InlineData("van der", "van/Unknown der/Unknown")]
    [InlineData("Dr.", "dr/Unknown")]
    [InlineData(" , ", "")]
    [InlineData("", "")]
    public void WholeNames_AreTakenApart(string name, string parts) =>
        string.Join(' ', NameParser.Parse(name).Parts.Select(part => $"{part.Text}/{part.Role}")).ShouldBe(parts);

    [Theory]
    [InlineData("DE LA CRUZ, MARIA", "delacruz")]
    [InlineData("Smith-Jones, Mary-Ann", "smithjones maryann")]
    [InlineData("Abd al-Rahman al-Ubaidi", "alrahman alubaidi")]
    [InlineData("Smith, John", "")]
    public void BoundParts_CanBeOneWord(string name, string joins) =>
        string.Join(' ', NameParser.Parse(name).Joins.Select(join => join.Token.Text)).ShouldBe(joins);

    [Theory]
    [InlineData("Smith, Jr., John", "jr")]
    [InlineData("John Smith III", "iii")]
    [InlineData("John Smith", null)]
    public void Suffixes_StandApart(string name, string? suffix) => NameParser.Parse(name).Suffix.ShouldBe(suffix);

    [Fact]
    public void PartsOfAName_HaveTheirRoles() =>
        NameParser.OfParts("García Márquez", "Gabriel José", "", "Sr.").ShouldSatisfyAllConditions(
            name => string.Join(' ', name.Parts.Select(part => $"{part.Text}/{part.Role}"))
                .ShouldBe("gabriel/Given jose/Middle garcia/Surname marquez/Surname"),
            name => name.Suffix.ShouldBe("sr"));

    /// <summary>Hostile text: must not fail, and must not outlive the test run.</summary>
    [Theory]
    [InlineData("\"")]
    [InlineData("((((((")]
    [InlineData("\u202eabc\u0000\u0007")]
    [InlineData("\ud83d\ude00 \ud800")]
    [InlineData("- - - -")]
    public void Nonsense_IsANameOfSomeKind(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 2_000)) + " Smith";

        NameParser.Parse(text).Tokens.ShouldAllBe(token => token.Text.Length <= 4_096);
    }
}
