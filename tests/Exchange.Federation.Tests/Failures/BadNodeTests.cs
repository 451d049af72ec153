using Exchange.Protocol.Errors;
using Exchange.Protocol.Search;

namespace Exchange.Federation.Tests.Failures;

public sealed class BadNodeTests(BadCompany company) : IClassFixture<BadCompany>
{
    [Theory]
    [InlineData("stopped", AgencyStatus.Unreachable, ErrorCode.NodeUnreachable)]
    [InlineData("not even refusing", AgencyStatus.Unreachable, ErrorCode.NodeUnreachable)]
    [InlineData("hung", AgencyStatus.TimedOut, ErrorCode.NodeTimedOut)]
    [InlineData("refusing", AgencyStatus.Refused, ErrorCode.AuditUnavailable)]
    [InlineData("refusing, breaking off", AgencyStatus.Broken, ErrorCode.NodeAnswerBroken)]
    [InlineData("failing", AgencyStatus.Broken, ErrorCode.NodeAnswerBroken)]
    [InlineData("redirecting", AgencyStatus.Broken, ErrorCode.NodeAnswerBroken)]
    [InlineData("speaking no HTTP", AgencyStatus.Unreachable, ErrorCode.NodeUnreachable)]
    [InlineData("sending no frames", AgencyStatus.Broken, ErrorCode.NodeAnswerBroken)]
    [InlineData("in another's name", AgencyStatus.Broken, ErrorCode.NodeAnswerBroken)]
    [InlineData("breaking off", AgencyStatus.Broken, ErrorCode.NodeAnswerBroken)]
    [InlineData("reset", AgencyStatus.Broken, ErrorCode.NodeAnswerBroken)]
    [InlineData("overlong", AgencyStatus.Broken, ErrorCode.NodeAnswerBroken)]
    [InlineData("without status", AgencyStatus.Broken, ErrorCode.NodeAnswerBroken)]
    [InlineData("suspended", AgencyStatus.Suspended, ErrorCode.AgencySuspended)]
    public void BadNode_IsARowWithItsReason(string kind, AgencyStatus status, ErrorCode code)
    {
        var row = company.StatusOf(kind);

        row.Status.ShouldBe(status);
        row.Code.ShouldBe(ErrorCodes.Name(code));
        row.Reason.ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public void OthersAnswers_AreUnharmed()
    {
        company.Answer.HitsOf(company.Home.Ori).Count.ShouldBe(1);
        company.Answer.HitsOf(company.Good.Ori).Single().Record!["localId"]!.GetValue<string>().ShouldBe("good-1");
        company.Answer.StatusOf(company.Good.Ori).Status.ShouldBe(AgencyStatus.Answered);
    }

    [Fact]
    public void WhatANodeSentBeforeItBrokeOff_Stands()
    {
        company.HitsOf("breaking off").Single().Receipt.Id.ShouldBe("broken-off");
        company.HitsOf("in another's name").ShouldBeEmpty();
    }

    [Fact]
    public void EveryAgency_IsInTheAnswer_AndTheAnsweredAreCounted()
    {
        company.Answer.Done.Agencies.ShouldBe(17);
        company.Answer.Done.Answered.ShouldBe(2);
    }
}
