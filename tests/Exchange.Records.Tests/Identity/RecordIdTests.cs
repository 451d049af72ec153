using Exchange.Records.Identity;

namespace Exchange.Records.Tests.Identity;

public sealed class RecordIdTests
{
    [Theory]
    [InlineData("1")]
    [InlineData("2026/00017")]
    [InlineData("a/b/c")]
    [InlineData("Ä ö/?&")]
    public void AnyLocalId_ReadsBack(string localId)
    {
        var id = new RecordId(Some.Owner, "rms", localId);

        RecordId.TryParse(id.ToString(), out var read).ShouldBeTrue();
        read.ShouldBe(id);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("FL9900000")]
    [InlineData("FL9900000/rms")]
    [InlineData("FL9900000/rms/")]
    [InlineData("FL9900000//1")]
    [InlineData("FL99000/rms/1")]
    public void AnythingElse_IsRefused(string? text) => RecordId.TryParse(text, out _).ShouldBeFalse();

    [Fact]
    public void Ids_AreOrderedByOwnerThenSystemThenLocalId()
    {
        RecordId[] ordered =
        [
            new(Some.Owner, "jms", "9"), new(Some.Owner, "rms", "1"), new(Some.Owner, "rms", "10"), new(Some.Owner, "rms", "2"),
            new(Some.Police, "cad", "1"),
        ];

        ordered.Reverse().Order().ShouldBe(ordered);
    }
}
