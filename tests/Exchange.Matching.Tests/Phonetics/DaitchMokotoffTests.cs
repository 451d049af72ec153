using Exchange.Matching.Phonetics;

namespace Exchange.Matching.Tests.Phonetics;

/// <summary>The examples of the published description and of the common implementations.</summary>
public sealed class DaitchMokotoffTests
{
    [Theory]
    [InlineData("auerbach", "097400 097500")]
    [InlineData("ohrbach", "097400 097500")]
    [InlineData("lipshitz", "874400")]
    [InlineData("lippszyc", "874400 874500")]
    [InlineData("lewinsky", "876450")]
    [InlineData("levinski", "876450")]
    [InlineData("szlamawicz", "486740")]
    [InlineData("shlamovitz", "486740")]
    [InlineData("moskowitz", "645740")]
    [InlineData("moskovitz", "645740")]
    [InlineData("peters", "734000 739400")]
    [InlineData("jackson", "145460 154600 445460 454600")]
    [InlineData("golden", "583600")]
    [InlineData("alpert", "087930")]
    [InlineData("breuer", "791900")]
    [InlineData("haber", "579000")]
    [InlineData("mannheim", "665600")]
    [InlineData("mintz", "664000")]
    [InlineData("kleinman", "586660")]
    [InlineData("rosenbaum", "946760")]
    [InlineData("", "")]
    public void KnownNames_HaveKnownCodes(string name, string codes) =>
        string.Join(' ', DaitchMokotoff.Encode(name).Select(code => code.ToString("D6", null))).ShouldBe(codes);
}
