using Exchange.Storage.Auditing.Sealing;

namespace Exchange.Storage.Tests.Auditing;

/// <summary>Which key a private part is sealed under, and what becomes of plain ones.</summary>
public sealed class SealingTests : IDisposable
{
    private const string Secret = "case 26-";

    private readonly AuditFixture audit = new();

    public void Dispose() => audit.Dispose();

    [Fact]
    public async Task PlainPartsOfAnOlderProgram_AreSealedWhenTheLogIsOpened()
    {
        await audit.FillAsync(1_200);
        await audit.MakeOldAsync();
        IsInPlain().ShouldBeTrue();

        await audit.FillAsync(1);

        IsInPlain().ShouldBeFalse();
        (await audit.VerifyAsync()).PrivatePartsChecked.ShouldBe(1_201);
    }

    [Theory]
    [InlineData("{\"time\":\"2026-03-02T12:00:00.07Z\",\"ori\":\"FL0130200\"}", "2026-03/FL0130200")]
    [InlineData("{\"time\":\"2026-03-02T12:00:00.07Z\"}", "2026-03/none")]
    [InlineData("{\"time\":\"2026-13-02\",\"ori\":\"../../../x\"}", "0000-00/none")]
    [InlineData("{\"inner\":{\"ori\":\"FL0130200\"},\"ori\":7}", "0000-00/none")]
    [InlineData("not json", "0000-00/none")]
    public void KeysName_IsMonthAndAgency(string entry, string name) =>
        PrivateKeyName.Of(System.Text.Encoding.UTF8.GetBytes(entry)).ShouldBe(name);

    private bool IsInPlain() => Directory.EnumerateFiles(audit.Folder, "*", SearchOption.AllDirectories)
        .Any(path => File.ReadAllBytes(path).AsSpan().IndexOf(System.Text.Encoding.UTF8.GetBytes(Secret)) >= 0);
}
