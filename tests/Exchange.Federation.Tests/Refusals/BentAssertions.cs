using Exchange.Policy.Requesters;
using Exchange.Protocol.Assertions;
using Exchange.Protocol.Errors;
using Exchange.Records.Identity;

namespace Exchange.Federation.Tests.Refusals;

/// <summary>Every way in which a request can be wrong, by name, with the code that it must get.</summary>
internal static class BentAssertions
{
    private static readonly Dictionary<string, (ErrorCode Code, Func<Wire, Assertion, string?> Bend)> All = new(StringComparer.Ordinal)
    {
        ["none"] = (ErrorCode.AssertionMissing, (_, _) => null),
        ["malformed"] = (ErrorCode.AssertionMalformed, (_, _) => "no token"),
        ["forged"] = (ErrorCode.AssertionForged, (wire, assertion) => wire.SignAsOther(assertion)),
        ["expired"] = (ErrorCode.AssertionExpired, (wire, assertion) => wire.Sign(Moved(assertion, -90))),
        ["from the future"] = (ErrorCode.AssertionNotYetValid, (wire, assertion) => wire.Sign(Moved(assertion, 90))),
        ["lasting too long"] = (ErrorCode.AssertionExpired, (wire, assertion) => wire.Sign(assertion with { ExpiresAt = assertion.ExpiresAt.AddMinutes(5) })),
        ["wrong audience"] = (ErrorCode.AssertionAudience, (wire, assertion) => wire.Sign(assertion with { Audience = "elsewhere" })),
        ["altered query"] = (ErrorCode.AssertionQueryAltered, (wire, assertion) => wire.Sign(assertion with { QueryHash = AssertionSigner.QueryHash("{}"u8) })),
        ["suspended agency"] = (ErrorCode.AgencySuspended, (wire, assertion) => wire.SignAsOther(assertion with { Ori = wire.Region[2].Ori })),
        ["unknown ORI"] = (ErrorCode.OriUnknown, (wire, assertion) => wire.Sign(assertion with { Ori = Ori.Parse("FL0999900") })),
        ["non-terminal ORI"] = (ErrorCode.OriUnknown, (wire, assertion) => wire.Sign(assertion with { Ori = Wire.Marina })),
        ["on behalf, not authorised"] = (ErrorCode.OriNotAuthorised, (wire, assertion) => wire.Sign(assertion with { OnBehalfOf = Wire.Harbour })),
        ["on behalf, served by another"] = (ErrorCode.OriNotAuthorised, (wire, assertion) => wire.Sign(assertion with { OnBehalfOf = Wire.Campus })),
        ["on behalf, unknown"] = (ErrorCode.OriUnknown, (wire, assertion) => wire.Sign(assertion with { OnBehalfOf = Ori.Parse("FL0999900") })),
        ["use code not granted"] = (ErrorCode.UseCodeNotAuthorised, (wire, assertion) => wire.Sign(assertion with { UseCode = UseCode.F })),
        ["no reason"] = (ErrorCode.ReasonMissing, (wire, assertion) => wire.Sign(assertion with { Reason = "" })),
        ["placeholder"] = (ErrorCode.ReasonPlaceholder, (wire, assertion) => wire.Sign(assertion with { Reason = "police work" })),
        ["no consent"] = (ErrorCode.ConsentMissing, (wire, assertion) => wire.Sign(assertion with { UseCode = UseCode.J })),
        ["certification expired"] = (ErrorCode.CertificationExpired, (wire, assertion) => wire.Sign(assertion with { CertifiedUntil = new DateOnly(2020, 1, 1) })),
    };

    public static TheoryData<string> Names => [.. All.Keys];

    /// <summary>The code that a request gets whose assertion is bent so.</summary>
    public static string CodeOf(string name) => ErrorCodes.Name(All[name].Code);

    /// <summary>A fresh assertion over a body, bent so.</summary>
    public static string? Make(string name, Wire wire, byte[] body) => All[name].Bend(wire, wire.Assertion(body));

    private static Assertion Moved(Assertion assertion, int seconds) =>
        assertion with { IssuedAt = assertion.IssuedAt.AddSeconds(seconds), ExpiresAt = assertion.ExpiresAt.AddSeconds(seconds) };
}
