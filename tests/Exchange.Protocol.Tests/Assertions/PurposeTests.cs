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

    [Theory]
    [InlineData("pre-employment screening of a dispatcher")]
    [InlineData("Employment background check, HR file 12")]
    [InlineData("background investigation of the new police applicant")]
    [InlineData("checking job applicants for the front desk")]
    [InlineData("applicant screening")]
    [Requirement("RLEX-VI-1")]
    public void EmploymentCheck_NeedsCodeJ(string reason)
    {
        foreach (var code in Enum.GetValues<UseCode>().Where(code => code != UseCode.J))
        {
            Purpose.Check(code, reason, "2026-1", null).ShouldBe(ErrorCode.UseCodeNotForEmployment);
        }

        Purpose.Check(UseCode.J, reason, null, "consent 2026-12").ShouldBeNull();
    }

    [Theory]
    [InlineData("robbery of a job applicant on Elm Street")]
    [InlineData("wage fraud by an employment agency")]
    [InlineData("identifying the employee who stole the cash box")]
    [InlineData("hiring of a killer, tip of 4 March")]
    public void CaseThatMerelySpeaksOfWork_IsNoEmploymentCheck(string reason) => Check(reason).ShouldBeNull();

    [Fact]
    [Requirement("RLEX-VI-3")]
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
