using Exchange.Federation.Tests.Regions;

namespace Exchange.Federation.Tests.Api;

/// <summary>Holds docs/permissions.md against a running node.</summary>
public sealed class PermissionTableTests : IAsyncLifetime
{
    private Region region = null!;

    public async ValueTask InitializeAsync() => region = await Region.StartAsync(1);

    public ValueTask DisposeAsync() => region.DisposeAsync();

    [Fact]
    [Requirement("RLEX-X-C-1")]
    public async Task Page_SaysWhatTheNodeDoes() =>
        (await PermissionTable.MakeAsync(region, region[0])).ShouldBe(
            (await File.ReadAllTextAsync(PermissionTable.Path, Wait.Cancellation)).ReplaceLineEndings("\n"),
            "write the page anew: run this test program with `-explicit only`, and read what changed");

    [Fact(Explicit = true)]
    public async Task Page_IsWrittenAnew() => await File.WriteAllTextAsync(
        PermissionTable.Path, await PermissionTable.MakeAsync(region, region[0]), Wait.Cancellation);
}
