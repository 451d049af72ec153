using System.Text;
using Exchange.Audit.Commitments;
using Exchange.Audit.Verification;

namespace Exchange.Audit.Tests.Verification;

public sealed class EntryCommitmentTests
{
    private static readonly string Hex = PrivatePart.Seal(new byte[] { 1 }).Commit().ToString();

    [Fact]
    public void TopLevelProperty_IsRead() =>
        Read($$"""{"a":{"private":"x"},"kind":"k","private":"{{Hex}}"}""").ShouldBe(Hex);

    [Fact]
    public void NoneTwoOrNoHex_IsNoCommitment()
    {
        Read("""{"kind":"k"}""").ShouldBeNull();
        Read($$"""{"a":{"private":"{{Hex}}"} }""").ShouldBeNull();
        Read($$"""{"private":"{{Hex}}","private":"{{Hex}}"}""").ShouldBeNull();
        Read("""{"private":"ab"}""").ShouldBeNull();
        Read("""{"private":7}""").ShouldBeNull();
        Read("not json").ShouldBeNull();
        Read("").ShouldBeNull();
        Read($$"""{"private":"{{Hex}}" """).ShouldBeNull();
    }

    private static string? Read(string entry) => EntryCommitment.Read(Encoding.UTF8.GetBytes(entry))?.ToString();
}
