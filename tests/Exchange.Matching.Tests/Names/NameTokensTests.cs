using Exchange.Matching.Names;
using FsCheck;
using FsCheck.Fluent;

namespace Exchange.Matching.Tests.Names;

public sealed class NameTokensTests
{
    private static readonly string[] Known = [.. NameFrequencies.Known.Concat(Nicknames.Known).Distinct().Order(StringComparer.Ordinal)];

    private static readonly ILookup<ushort, string> Members = Nicknames.Known
        .SelectMany(name => Nicknames.ClassesOf(name).Select(number => (number, name))).ToLookup(pair => pair.number, pair => pair.name);

    [Theory]
    [InlineData("smith", "smith", NameAgreement.Same)]
    [InlineData("robert", "bob", NameAgreement.Nickname)]
    [InlineData("jose", "pepe", NameAgreement.Nickname)]
    [InlineData("alexander", "sasha", NameAgreement.Nickname)]
    [InlineData("gonzalez", "gonzales", NameAgreement.OneError)]
    [InlineData("mohamad", "mhmd", NameAgreement.Transliteration)]
    [InlineData("gonzalez", "gonsales", NameAgreement.Transliteration)]
    [InlineData("henderson", "handersen", NameAgreement.Transliteration)]
    [InlineData("henderson", "hendrsom", NameAgreement.TwoErrors)]
    [InlineData("moskowitz", "moscovitch", NameAgreement.SoundsAlike)]
    [InlineData("john", "j", NameAgreement.Initial)]
    [InlineData("smith", "jones", NameAgreement.None)]
    [InlineData("lee", "lou", NameAgreement.None)]
    [InlineData("李", "李", NameAgreement.Same)]
    [InlineData("李", "王", NameAgreement.None)]
    [InlineData("", "smith", NameAgreement.None)]
    public void Tokens_AgreeInTheBestWay(string asked, string found, NameAgreement agreement) =>
        NameTokens.Compare(new NameToken(asked, NameRole.Unknown), new NameToken(found, NameRole.Unknown)).ShouldBe(agreement);

    [Fact]
    public void RarerNames_WeighMore_AndWeakerAgreementLess()
    {
        NameTokens.Worth("quattlebaum", "quattlebaum").ShouldBeGreaterThan(NameTokens.Worth("smith", "smith"));
        NameTokens.Worth("smith", "smith").ShouldBeGreaterThan(NameTokens.Worth("smith", "smyth"));
        NameTokens.Worth("smith", "jones").ShouldBe(0);
    }

    [Fact]
    public void EveryAgreement_SpeaksForOnePerson()
    {
        foreach (var agreement in Enum.GetValues<NameAgreement>().Where(agreement => agreement != NameAgreement.None))
        {
            NameWeights.Of(agreement, NameFrequencies.OfSurname("smith")).ShouldBeGreaterThan(0, agreement.ToString());
        }
    }

    /// <summary>What the index relies on: looking up what <see cref="NameLookups"/> says finds the tokens that are alike, and no other.</summary>
    [Fact]
    public void Lookups_FindExactlyTheTokensThatAreAlike() =>
        Prop.ForAll(Pairs(), pair => IsFound(pair.Asked, pair.Found) == NameTokens.Alike(pair.Asked, pair.Found)).Check(Many);

    [Fact]
    public void Alikeness_IsTheSameEitherWayRound() =>
        Prop.ForAll(Pairs(), pair => NameTokens.Alike(pair.Asked, pair.Found) == NameTokens.Alike(pair.Found, pair.Asked)).Check(Many);

    [Fact]
    public void Keys_AreAscendingAndOfKnownKinds()
    {
        foreach (var name in Known)
        {
            var keys = NameKeys.Of(name);
            Enumerable.Range(1, Math.Max(0, keys.Count - 1)).All(i => keys[i - 1].Value < keys[i].Value).ShouldBeTrue(name);
            keys.All(key => Enum.IsDefined(key.Kind)).ShouldBeTrue(name);
        }
    }

    private static Config Many => Config.QuickThrowOnFailure.WithMaxTest(20_000).WithReplay(5, 7);

    private static bool IsFound(string asked, string found)
    {
        var lookups = NameLookups.Of(asked);
        return lookups.Exact.Contains(found)
            || NameKeys.Of(found).Intersect(lookups.Keys).Any()
            || (lookups.Prefix is { } prefix && found.StartsWith(prefix, StringComparison.Ordinal))
            || (lookups.MostErrors > 0 && TypingErrors.Between(asked, found, lookups.MostErrors) != TypingErrors.TooMany
                && TypingErrors.WithinAllowed(asked, found));
    }

    private static Arbitrary<(string Asked, string Found)> Pairs()
    {
        var known = Gen.Elements(Known);
        var brief = Gen.Elements("j", "o", "李", "al", "li", "lee", "x1", "дa", "𠮷", "mhmd");
        var asked = Gen.Frequency((5, known), (1, brief));
        var pairs = asked.SelectMany(name => Gen.Frequency(
            (3, Mangled(name)), (2, known), (1, brief), (1, Gen.Constant(name[..1])), (1, Relative(name))), (name, found) => (name, found));
        return Arb.From(pairs);
    }

    private static Gen<string> Mangled(string name) =>
        from count in Gen.Choose(1, 3)
        from places in Gen.ArrayOf(Gen.Choose(0, name.Length - 1), count)
        from letters in Gen.ArrayOf(Gen.Elements("abcdefghijklmnopqrstuvwxyz".ToCharArray()), count)
        select places.Zip(letters).Aggregate(name, (text, error) => Mangle(text, error.First, error.Second));

    private static string Mangle(string text, int place, char letter) => (letter % 3) switch
    {
        0 when text.Length > 1 && place < text.Length => text.Remove(place, 1),
        1 => text.Insert(Math.Min(place, text.Length), letter.ToString()),
        _ when place + 1 < text.Length => text[..place] + text[place + 1] + text[place] + text[(place + 2)..],
        _ => text,
    };

    private static Gen<string> Relative(string name) =>
        Gen.Elements(Nicknames.ClassesOf(name).SelectMany(number => Members[number]).DefaultIfEmpty(name).ToArray());
}
