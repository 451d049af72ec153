using Exchange.Protocol.Errors;

namespace Exchange.Protocol.Tests.Errors;

public sealed class ErrorCodesTests
{
    [Fact]
    public void EveryCode_HasAStatusAndWordsInHouseStyle()
    {
        foreach (var code in Enum.GetValues<ErrorCode>())
        {
            ErrorCodes.Status(code).ShouldBeInRange(400, 504);
            ErrorCodes.Message(code).ShouldNotBeNullOrWhiteSpace();
            ErrorCodes.Message(code).ShouldNotEndWith(".");
            char.IsLower(ErrorCodes.Message(code)[0]).ShouldBeTrue();
        }
    }

    [Fact]
    public void EveryCode_IsFoundByItsWireName()
    {
        foreach (var code in Enum.GetValues<ErrorCode>())
        {
            ErrorCodes.TryParse(ErrorCodes.Name(code), out var found).ShouldBeTrue();
            found.ShouldBe(code);
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("ReasonMissing")]
    [InlineData("no-such-code")]
    public void OtherText_IsNoCode(string? name) => ErrorCodes.TryParse(name, out _).ShouldBeFalse();

    [Fact]
    public void Page_ListsEveryCodeWithItsStatusAndWhatToDo()
    {
        var rows = DocumentTable.Read("errors.md");

        rows.Keys.ShouldBe(Enum.GetValues<ErrorCode>().Select(ErrorCodes.Name), ignoreOrder: true);
        foreach (var code in Enum.GetValues<ErrorCode>())
        {
            var row = rows[ErrorCodes.Name(code)];
            row[0].ShouldBe(ErrorCodes.Status(code).ToString(System.Globalization.CultureInfo.InvariantCulture), ErrorCodes.Name(code));
            row[1].ShouldNotBeEmpty();
            row[2].ShouldNotBeEmpty();
        }
    }

    [Fact]
    public void Document_NamesCodeStatusAndType()
    {
        var document = ProblemDocument.Of(new Refusal(ErrorCode.ReasonMissing));

        document.ShouldBe(new ProblemDocument(
            "urn:exchange:error:reason-missing", ErrorCodes.Message(ErrorCode.ReasonMissing), 422, "reason-missing"));
    }
}
