using System.Text.Json.Nodes;
using Exchange.Protocol.Assertions;
using Exchange.Protocol.Errors;
using Exchange.Records.Identity;

namespace Exchange.Protocol.Evidence;

/// <summary>
/// One event for the audit log: who, for whom, what, why, with what outcome. What is personal or tells of a case is in the private part,
/// to which the public part is only committed.
/// </summary>
public sealed class AuditEvent
{
    /// <summary>The event in its own log, for the agency or hub that keeps it.</summary>
    public AuditEvent(AuditEventKind kind, string keeper)
    {
        Public["kind"] = AuditEventKinds.Name(kind);
        Public["keeper"] = keeper;
        Public["outcome"] = "success";
    }

    /// <summary>The part that is hashed for ever.</summary>
    public JsonObject Public { get; } = [];

    /// <summary>The part that may be destroyed on schedule.</summary>
    public JsonObject Private { get; } = [];

    /// <summary>Adds the user and agencies that the request speaks for, and why (CJIS AU-3, IA-0; OH-B4d).</summary>
    public AuditEvent By(Assertion? assertion)
    {
        if (assertion is null)
        {
            return this;
        }

        Private["queryHash"] = assertion.QueryHash;
        return By(assertion.User, assertion.Ori, assertion.OnBehalfOf).For(assertion.UseCode.ToString(), assertion.Reason, assertion.CaseNumber)
            .With("request", assertion.Id).With("exigent", assertion.Exigent)
            .WithPrivate("consent", assertion.ConsentReference);
    }

    /// <summary>Adds the user and the agencies.</summary>
    public AuditEvent By(string user, Ori ori, Ori? onBehalfOf = null)
    {
        Public["user"] = user;
        Public["ori"] = ori.Text;
        return onBehalfOf is { } other ? With("onBehalfOf", other.Text) : this;
    }

    /// <summary>Adds the purpose.</summary>
    public AuditEvent For(string useCode, string reason, string? caseNumber)
    {
        Public["useCode"] = useCode;
        Private["reason"] = reason;
        return WithPrivate("caseNumber", caseNumber);
    }

    /// <summary>Marks the event as refused or failed.</summary>
    public AuditEvent Refused(ErrorCode code)
    {
        Public["outcome"] = "refused";
        Public["code"] = ErrorCodes.Name(code);
        return this;
    }

    /// <summary>Adds to the public part, unless there is nothing to add.</summary>
    public AuditEvent With(string name, JsonNode? value)
    {
        if (value is not null)
        {
            Public[name] = value;
        }

        return this;
    }

    /// <summary>Adds to the private part, unless there is nothing to add.</summary>
    public AuditEvent WithPrivate(string name, JsonNode? value)
    {
        if (value is not null)
        {
            Private[name] = value;
        }

        return this;
    }
}
