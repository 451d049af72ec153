using System.Security.Cryptography;
using Exchange.Node.SignIn;

namespace Exchange.Node.Tests.SignIn;

public sealed class AccountKeysTests
{
    [Fact]
    public async Task WhatIsSealed_IsOpenedForItsAccountAlone_ByEveryProcessOfTheFolder()
    {
        await using var parts = await NodeParts.MakeAsync();
        var text = AccountKeys.Open(parts.Folder).Seal("a.reyes", [1, 2, 3]);
        var other = AccountKeys.Open(parts.Folder);

        other.Open("a.reyes", text).ShouldBe([1, 2, 3]);
        Should.Throw<CryptographicException>(() => other.Open("b.ito", text));
        text[^1] ^= 1;
        Should.Throw<CryptographicException>(() => other.Open("a.reyes", text));
    }
}
