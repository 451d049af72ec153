using Exchange.Policy.Requesters;
using Exchange.Protocol.Errors;
using Exchange.Protocol.Registry;
using Exchange.Records.Identity;

namespace Exchange.Protocol.Tests.Registry;

public sealed class AgencyRegistryTests : IDisposable
{
    private readonly Parties parties = new();

    public void Dispose() => parties.Dispose();

    [Fact]
    public void AgencyForItself_MayInquire() => Check(null).ShouldBeNull();

    [Fact]
    public void AgencyThatNamesItself_MayInquire() => Check(Parties.Home).ShouldBeNull();

    [Fact]
    [Requirement("OH-B4c")]
    public void NonTerminalOri_AuthorisedAndServed_MayInquire() => Check(Parties.Served).ShouldBeNull();

    [Fact]
    [Requirement("OH-B4c")]
    public void NonTerminalOri_NotAuthorised_IsRefused() => Check(Parties.ServedButNotAuthorised).ShouldBe(ErrorCode.OriNotAuthorised);

    [Fact]
    [Requirement("OH-B4c")]
    public void NonTerminalOri_ServedBySomebodyElse_IsRefused() => Check(Parties.ServedByOther).ShouldBe(ErrorCode.OriNotAuthorised);

    [Fact]
    [Requirement("OH-B4c")]
    public void NonTerminalOri_Unknown_IsRefused() => Check(Parties.Nowhere).ShouldBe(ErrorCode.OriUnknown);

    [Fact]
    [Requirement("OH-B4c")]
    public void NonTerminalOri_ActingByItself_IsRefused() =>
        parties.Registry().CheckInquiry(Parties.Served, null, UseCode.C).ShouldBe(ErrorCode.OriUnknown);

    [Fact]
    public void SuspendedOnBehalfOf_IsRefused() =>
        parties.RegistryWith(Parties.Served, agency => agency with { Standing = Standing.Suspended })
            .CheckInquiry(Parties.Home, Parties.Served, UseCode.C).ShouldBe(ErrorCode.AgencySuspended);

    [Fact]
    public void UseCodeMissingAtEither_IsRefused()
    {
        var registry = parties.RegistryWith(Parties.Home, agency => agency with { UseCodes = [UseCode.C, UseCode.F] });

        registry.CheckInquiry(Parties.Home, null, UseCode.F).ShouldBeNull();
        registry.CheckInquiry(Parties.Home, Parties.Served, UseCode.F).ShouldBe(ErrorCode.UseCodeNotAuthorised);
        registry.CheckInquiry(Parties.Home, null, UseCode.J).ShouldBe(ErrorCode.UseCodeNotAuthorised);
    }

    private ErrorCode? Check(Ori? onBehalfOf) => parties.Registry().CheckInquiry(Parties.Home, onBehalfOf, UseCode.C);
}
