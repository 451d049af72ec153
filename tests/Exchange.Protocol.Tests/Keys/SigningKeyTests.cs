using System.Runtime.Versioning;
using Exchange.Protocol.Assertions;
using Exchange.Protocol.Keys;

namespace Exchange.Protocol.Tests.Keys;

public sealed class SigningKeyTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public void NewKeyFile_IsForItsOwnerAlone()
    {
        SigningKey.Create(folder.At("node.pem"));

        File.GetUnixFileMode(folder.At("node.pem")).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    [Theory]
    [UnsupportedOSPlatform("windows")]
    [InlineData(UnixFileMode.GroupRead)]
    [InlineData(UnixFileMode.OtherRead)]
    [InlineData(UnixFileMode.GroupWrite)]
    [InlineData(UnixFileMode.OtherWrite)]
    public void KeyThatOthersCanGetAt_IsRefused(UnixFileMode others)
    {
        SigningKey.Create(folder.At("node.pem"));
        File.SetUnixFileMode(folder.At("node.pem"), UnixFileMode.UserRead | UnixFileMode.UserWrite | others);

        Should.Throw<UnauthorizedAccessException>(() => SigningKey.Open(folder.At("node.pem")));
    }

    [Fact]
    public void KeyFileThatExists_IsNotOverwritten()
    {
        SigningKey.Create(folder.At("node.pem"));

        Should.Throw<IOException>(() => SigningKey.Create(folder.At("node.pem")));
    }

    [Fact]
    public async Task KeyOpenedAgainAfterDisposal_StillSigns()
    {
        using var parties = new Parties();
        SigningKey.Create(folder.At("node.pem"));
        using (var first = SigningKey.Open(folder.At("node.pem")))
        {
            AssertionSigner.Sign(parties.Assertion(), first);
        }

        using var second = SigningKey.Open(folder.At("node.pem"));
        var registry = parties.RegistryWith(Parties.Home, agency => agency with { PublicKey = second.PublicKey });

        (await parties.CheckAsync(AssertionSigner.Sign(parties.Assertion(), second), registry: registry)).IsGood.ShouldBeTrue();
    }
}
