using System.Buffers;
using Exchange.Matching.Persons;
using Exchange.Records.Entities;
using Exchange.Records.Fields;
using Exchange.Records.Identity;

namespace Exchange.Matching.Tests.Persons;

public sealed class PersonComparerTests
{
    private static readonly PersonQuestion Smith = new() { Surname = "Smith", Given = "Robert", Birth = new PartialDate(1980, 3, 12) };

    [Theory]
    [InlineData("Smith", "Robert", "1980-03-12", true)]
    [InlineData("Smith", "Bob", "1980-03-12", true)]
    [InlineData("Smyth", "Robert", "1980-12-03", true)]
    [InlineData("Robert", "Smith", "1980-03-12", true)]
    [InlineData("Jones", "Robert", "1980-03-12", true)]
    [InlineData("Smith", "Robert", "1961-07-30", false)]
    [InlineData("Jones", "Alice", "1980-03-12", false)]
    public void PersonsThatMayBeMeant_Match(string surname, string given, string birth, bool isMatch) =>
        Compare(Smith, Card(surname, given, birth)).IsMatch.ShouldBe(isMatch);

    private static PersonComparison Compare(PersonQuestion question, PersonCard card) =>
        PersonComparer.Compare(PersonProbe.Of(question), card, FieldGroupSet.All);

    private static PersonCard Card(string surname, string given, string birth)
    {
        PartialDate.TryParse(birth, out var date).ShouldBeTrue();
        return PersonCard.Of(new Person { Id = "p1", Name = new PersonName { Surname = surname, Given = given }, DateOfBirth = date }, null);
    }

    [Fact]
    public void StoredCard_ComparesAsTheOriginal()
    {
        var card = Card("De La Cruz-Gómez", "José María", "1980-03-12");
        var output = new ArrayBufferWriter<byte>();
        card.Write(output);

        var probe = PersonProbe.Of(new PersonQuestion { Surname = "Delacruz", Given = "Pepe", Birth = new PartialDate(1980, 3, 21) });

        PersonComparer.Weigh(probe, PersonCard.Read(output.WrittenSpan), FieldGroupSet.All)
            .ShouldBe(PersonComparer.Weigh(probe, card, FieldGroupSet.All));
    }
}
