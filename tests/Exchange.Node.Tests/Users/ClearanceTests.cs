using Exchange.Node.Users;
using Exchange.Policy.Requesters;
using Exchange.Protocol.Errors;
using Exchange.Storage.Accounts;

namespace Exchange.Node.Tests.Users;

public sealed class ClearanceTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Today = new(2026, 3, 2);

    private static Account Cleared { get; } = new()
    {
        Id = "a.reyes",
        Name = "Alex Reyes",
        Roles = ["analyst"],
        UseCodes = [UseCode.C],
        LawEnforcement = true,
        ApprovedBy = "Chief L. Amadi",
        Employment = EmploymentType.Employee,
        StartDate = Today.AddMonths(-3),
        Certification = new Certification(CertificationLevel.Limited, Today.AddMonths(-1), Today.AddMonths(23)),
        Training = new Training("Users", "2", ["use", "dissemination", "N-DEx requirements"], Today, Today),
        StateCheck = Today,
        NationalCheck = Today,
        Undertakings = UndertakingTexts.AllAt(Now),
        AddedAt = Now.AddMonths(-3),
        LastUsed = Now,
        Email = "a.reyes@agency.example",
        Phone = "+1 850 555 0100",
        ContactConfirmed = Today,
    };

    private static Account Trainee { get; } = Cleared with { Id = "t.new", Certification = null, Trainee = true, Supervisor = "a.reyes" };

    [Fact]
    public void AccountInOrder_MayInquire() => Inquire(Cleared).ShouldBeNull();

    [Fact]
    public void AccountOfWhichNothingIsKnown_MayNothing()
    {
        var unknown = new Account { Id = "x.y", Name = "Nobody", Roles = [.. Enum.GetValues<UserRole>().Where(role => role != UserRole.Feed).Select(UserRoles.Word)] };

        Enum.GetValues<UserAction>().Select(action => Clearance.Check(unknown, action, Now, Cleared)).ShouldAllBe(code => code != null);
    }

    [Fact]
    [Requirement("IL-50b1")]
    [Requirement("RLEX-XI-B7")]
    public void MissingFingerprintCheck_BarsEverything_AndIsListed()
    {
        foreach (var account in new[] { Cleared with { StateCheck = null }, Cleared with { NationalCheck = null } })
        {
            Inquire(account).ShouldBe(ErrorCode.ChecksMissing);
            AccountFlags.Of(account, locked: false, Now).ShouldBe(["checks-missing"]);
        }
    }

    [Fact]
    [Requirement("IL-50b2-1")]
    public void Conviction_BarsEverything() => Inquire(Cleared with { Convicted = true }).ShouldBe(ErrorCode.ConvictionBars);

    [Fact]
    [Requirement("RTCS-11")]
    public void WhoIsNotLawEnforcement_IsNotLetIn() => Inquire(Cleared with { LawEnforcement = false }).ShouldBe(ErrorCode.NotLawEnforcement);

    [Fact]
    [Requirement("RLEX-X-B")]
    public void AccountThatNoOfficialApproved_IsNotLetIn() => Inquire(Cleared with { ApprovedBy = " " }).ShouldBe(ErrorCode.OfficialMissing);

    [Theory]
    [InlineData(EmploymentType.Unknown, false)]
    [InlineData(EmploymentType.Contractor, false)]
    [InlineData(EmploymentType.Volunteer, false)]
    [InlineData(EmploymentType.Employee, true)]
    [InlineData(EmploymentType.TaskForce, true)]
    [InlineData(EmploymentType.Special, true)]
    [InlineData(EmploymentType.Reserve, true)]
    [InlineData(EmploymentType.Auxiliary, true)]
    [Requirement("OH-G2")]
    public void Operators_AreEmployeesOrCommissioned(EmploymentType employment, bool may) =>
        Inquire(Cleared with { Employment = employment }).ShouldBe(may ? null : ErrorCode.EmploymentNotAllowed);

    [Fact]
    [Requirement("RLEX-X-D-1")]
    public void UntrainedPerson_DoesNotInquire()
    {
        Inquire(Cleared with { Training = null }).ShouldBe(ErrorCode.TrainingMissing);
        Inquire(Cleared with { Training = Cleared.Training! with { Until = Today.AddDays(-1) } }).ShouldBe(ErrorCode.TrainingMissing);
    }

    [Fact]
    [Requirement("RLEX-X-D-2")]
    public void Training_NamesCourseVersionAndTopics()
    {
        var incomplete = Cleared with { Training = new Training("Users", "", [], Today, Today) };

        AccountCheck.Check(incomplete).Select(problem => problem.Code).ShouldBe(["training-incomplete"]);
    }

    [Fact]
    [Requirement("RLEX-VIII-D")]
    [Requirement("IL-90b1")]
    public void LapsedOrMissingCertification_BarsInquiry()
    {
        Inquire(Cleared with { Certification = null }).ShouldBe(ErrorCode.CertificationExpired);
        Inquire(Cleared with { Certification = Cleared.Certification! with { Until = Today.AddDays(-1) } }).ShouldBe(ErrorCode.CertificationExpired);
        Inquire(Cleared with { Certification = Cleared.Certification! with { From = Today.AddDays(1) } }).ShouldBe(ErrorCode.CertificationExpired);
    }

    [Fact]
    [Requirement("IL-90b1")]
    public void FunctionAboveTheCertifiedLevel_IsRefused()
    {
        var both = Cleared with { Roles = ["administrator"] };

        Clearance.Check(both, UserAction.RestrictRecords, Now, null).ShouldBe(ErrorCode.CertificationTooLow);
        Clearance.Check(
            both with { Certification = both.Certification! with { Level = CertificationLevel.Full } }, UserAction.RestrictRecords, Now, null)
            .ShouldBeNull();
    }

    [Fact]
    [Requirement("OH-G3-2")]
    [Requirement("IL-90b4")]
    public void CertificationOlderThanTwoYears_DoesNotHold_WhateverItsEnd_AndIsPointedOutBefore()
    {
        var old = Cleared with { Certification = new Certification(CertificationLevel.Limited, Today.AddMonths(-24), Today.AddYears(5)) };

        Inquire(old).ShouldBeNull();
        AccountFlags.Of(old, locked: false, Now).ShouldBe(["certification-ends-soon"]);
        Inquire(old with { Certification = old.Certification! with { From = Today.AddMonths(-24).AddDays(-1) } }).ShouldBe(ErrorCode.CertificationExpired);
    }

    [Fact]
    [Requirement("OH-G3-1")]
    public void TraineeNotCertifiedAfterSixMonths_IsBlocked()
    {
        Inquire(Trainee with { StartDate = Today.AddMonths(-6) }, Cleared).ShouldBeNull();
        Inquire(Trainee with { StartDate = Today.AddMonths(-6).AddDays(-1) }, Cleared).ShouldBe(ErrorCode.CertificationExpired);
        Inquire(Trainee with { StartDate = null }, Cleared).ShouldBe(ErrorCode.CertificationExpired);
    }

    [Fact]
    [Requirement("OH-G3-3")]
    public void Trainee_WorksUnderACertifiedOperatorAlone()
    {
        Inquire(Trainee).ShouldBe(ErrorCode.SupervisorMissing);
        Inquire(Trainee, Trainee with { Id = "t.two" }).ShouldBe(ErrorCode.SupervisorMissing);
        Inquire(Trainee, Cleared with { Certification = null }).ShouldBe(ErrorCode.SupervisorMissing);
        Inquire(Trainee, Cleared with { Closed = new Closure(ClosureReason.Separated, Now, "d.osei") }).ShouldBe(ErrorCode.SupervisorMissing);
        Inquire(Trainee, Cleared).ShouldBeNull();
    }

    [Fact]
    [Requirement("RLEX-XI-B10")]
    public void AccountNotReviewedForAYear_IsBlocked()
    {
        Inquire(Cleared with { AddedAt = Now.AddMonths(-12) }).ShouldBeNull();
        Inquire(Cleared with { AddedAt = Now.AddMonths(-12).AddDays(-1) }).ShouldBe(ErrorCode.ReviewOverdue);
        Inquire(Cleared with { AddedAt = Now.AddYears(-5), ReviewedOn = Today.AddMonths(-12) }).ShouldBeNull();
    }

    [Fact]
    [Requirement("RTCS-15")]
    [Requirement("RLEX-IX-I-2")]
    public void PromisesNotMade_BarInquiry_AndTheRulesAreAcknowledgedYearly()
    {
        foreach (var kind in Enum.GetValues<UndertakingKind>())
        {
            Inquire(Cleared with { Undertakings = [.. Cleared.Undertakings.Where(made => made.Kind != kind)] }).ShouldBe(ErrorCode.UndertakingDue);
        }

        Clearance.DueUndertakings(Cleared with { Undertakings = UndertakingTexts.AllAt(Now.AddMonths(-13)) }, Today)
            .ShouldBe([UndertakingKind.RulesOfBehaviour]);
        Clearance.DueUndertakings(Cleared with { Undertakings = [.. Cleared.Undertakings.Select(made => made with { Version = "0" })] }, Today).Count
            .ShouldBe(3);
    }

    [Fact]
    [Requirement("RLEX-X-C-3")]
    public void ContactNotConfirmedForAYear_IsPointedOut_AndBarsNothing()
    {
        var confirmed = Cleared with { ContactConfirmed = Today.AddMonths(-12) };

        AccountFlags.Of(confirmed, locked: false, Now).ShouldNotContain("contact-unconfirmed");
        AccountFlags.Of(confirmed with { ContactConfirmed = Today.AddMonths(-12).AddDays(-1) }, locked: false, Now).ShouldContain("contact-unconfirmed");
        AccountFlags.Of(confirmed with { Phone = null }, locked: false, Now).ShouldContain("contact-unconfirmed");
        Inquire(Cleared with { Email = null }).ShouldBeNull();
    }

    [Fact]
    public void AccountUnusedFor90Days_IsBlocked() =>
        Inquire(Cleared with { LastUsed = Now.AddDays(-91) }).ShouldBe(ErrorCode.AccountUnused);

    [Fact]
    public void RecordsSystem_NeedsNoPerson() =>
        Clearance.Check(new Account { Id = "rms", Name = "RMS", Roles = ["feed"] }, UserAction.Contribute, Now, null).ShouldBeNull();

    private static ErrorCode? Inquire(Account account, Account? supervisor = null) =>
        Clearance.Check(account, UserAction.Inquire, Now, supervisor);
}
