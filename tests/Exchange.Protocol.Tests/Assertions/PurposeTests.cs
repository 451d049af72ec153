using Exchange.Policy.Requesters;
using Exchange.Protocol.Assertions;
using Exchange.Protocol.Errors;

namespace Exchange.Protocol.Tests.Assertions;

[Requirement("RLEX-VIII-C-1")]
public sealed class PurposeTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  \t")]
    public void NoReason_IsMissing(string? reason) => Check(reason, "2026-1").ShouldBe(ErrorCode.ReasonMissing);

    [Theory]
    [InlineData("test")]
    [InlineData("Investigation!")]
    [InlineData("  POLICE   work. ")]
    [InlineData("n/a")]
    [InlineData("xxxxxxxxxxxxxxx")]
    [InlineData("....;;;;----")]
    [InlineData("abababababab")]
    public void Placeholder_SaysNothing_WhateverTheCaseNumber(string reason)
    {
        Check(reason).ShouldBe(ErrorCode.ReasonPlaceholder);
        Check(reason, "2026-1").ShouldBe(ErrorCode.ReasonPlaceholder);
    }

    [Fact]
    public void FewLetters_NeedACaseNumber()
    {
        Check("theft").ShouldBe(ErrorCode.ReasonPlaceholder);
        Check("theft", "2026-000417").ShouldBeNull();
    }

    [Theory]
    [InlineData("burglary series on Elm Street")]
    [InlineData("vol de véhicule à l’aéroport")]
    [InlineData("捜査中の窃盗事件の容疑者")]
    public void Sentence_IsEnough(string reason) => Check(reason).ShouldBeNull();

    [Fact]
    public void MoreThanAReasonCanBe_IsMissing() => Check(string.Concat(Enumerable.Repeat("burglary ", 60))).ShouldBe(ErrorCode.ReasonMissing);

    [Fact]
    public void EmploymentNeedsConsent()
    {
        Purpose.Check(UseCode.J, "applicant for patrol officer", null, " ").ShouldBe(ErrorCode.ConsentMissing);
        Purpose.Check(UseCode.J, "applicant for patrol officer", null, "consent 2026-12").ShouldBeNull();
    }

    [Fact]
    public void NumbersThatAreNoNumbers_AreMalformed_BecauseAnAssertionMustFitIntoAHeader()
    {
        Check("burglary series", new string('7', 100)).ShouldBeNull();
        Check("burglary series", new string('7', 101)).ShouldBe(ErrorCode.RequestMalformed);
        Purpose.Check(UseCode.J, "applicant for patrol officer", null, new string('7', 101)).ShouldBe(ErrorCode.RequestMalformed);
    }

    private static ErrorCode? Check(string? reason, string? caseNumber = null) => Purpose.Check(UseCode.C, reason, caseNumber, null);
}
