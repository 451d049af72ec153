using Exchange.Matching.Phonetics;

namespace Exchange.Matching.Tests.Phonetics;

/// <summary>Known answers of the published algorithm and its common implementations.</summary>
public sealed class DoubleMetaphoneTests
{
    [Theory]
    [InlineData("smith", "SM0", "XMT")]
    [InlineData("schmidt", "XMT", "SMT")]
    [InlineData("johnson", "JNSN", "ANSN")]
    [InlineData("williams", "ALMS", "FLMS")]
    [InlineData("jose", "HS", "HS")]
    [InlineData("thomas", "TMS", "TMS")]
    [InlineData("knight", "NT", "NT")]
    [InlineData("wright", "RT", "RT")]
    [InlineData("michael", "MKL", "MXL")]
    [InlineData("catherine", "K0RN", "KTRN")]
    [InlineData("katherine", "K0RN", "KTRN")]
    [InlineData("filipowicz", "FLPT", "FLPF")]
    [InlineData("caesar", "SSR", "SSR")]
    [InlineData("bacchus", "PKS", "PKS")]
    [InlineData("wagner", "AKNR", "FKNR")]
    [InlineData("dumb", "TM", "TM")]
    [InlineData("xavier", "SF", "SFR")]
    [InlineData("laugh", "LF", "LF")]
    [InlineData("ghislane", "JLN", "JLN")]
    [InlineData("gough", "KF", "KF")]
    [InlineData("hugh", "H", "H")]
    [InlineData("cabrillo", "KPRL", "KPR")]
    [InlineData("zhao", "J", "J")]
    [InlineData("mcclellan", "MKLL", "MKLL")]
    [InlineData("sugar", "XKR", "SKR")]
    [InlineData("arnow", "ARN", "ARNF")]
    [InlineData("", "", "")]
    [InlineData("123", "", "")]
    public void KnownWords_HaveKnownKeys(string word, string primary, string alternate) =>
        DoubleMetaphone.Encode(word).ShouldBe((primary, alternate));
}
