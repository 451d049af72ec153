using Exchange.Synthetic.Mentions;

namespace Exchange.Synthetic.Tests.Region;

public sealed class ErrorRateTests(GeneratedRegion region)
{
    private static readonly string[] Fields = ["given", "surname", "street"];
    private static readonly string[] Slips = ["insert", "delete", "replace", "transpose"];

    [Theory]
    [InlineData("typo-", 0.06, 0.16)]
    [InlineData(MentionErrors.Nickname, 0.02, 0.10)]
    [InlineData(MentionErrors.NamePartsSwapped, 0.002, 0.012)]
    [InlineData(MentionErrors.FormerName, 0.005, 0.04)]
    [InlineData(MentionErrors.SurnamePartDropped, 0.002, 0.03)]
    [InlineData(MentionErrors.BirthDayMonthSwapped, 0.005, 0.02)]
    [InlineData(MentionErrors.BirthDigit, 0.005, 0.03)]
    [InlineData(MentionErrors.BirthMissing, 0.04, 0.2)]
    [InlineData(MentionErrors.AddressOld, 0.02, 0.12)]
    [InlineData(MentionErrors.PhoneOld, 0.02, 0.12)]
    [InlineData(MentionErrors.FalseName, 0.001, 0.01)]
    public void ErrorOfAKind_HappensAsOftenAsItShould(string error, double least, double most)
    {
        var mentions = region.Truth.SelectMany(person => person.Mentions).ToList();

        var with = mentions.Count(mention => mention.Made.Any(made => made.StartsWith(error, StringComparison.Ordinal)));
        var share = with / (double)mentions.Count;

        share.ShouldBeInRange(least, most);
    }

    [Fact]
    public void TyposOfEveryKindAndField_Occur()
    {
        var made = region.Truth.SelectMany(person => person.Mentions).SelectMany(mention => mention.Made).ToHashSet();
        var expected = from field in Fields
                       from kind in Slips
                       select $"typo-{field}-{kind}";

        expected.ShouldBeSubsetOf(made);
    }
}
