using Exchange.Policy.Decisions;
using Exchange.Policy.Requesters;
using Exchange.Policy.Templates;
using Exchange.Records.Fields;
using Exchange.Records.Identity;

namespace Exchange.Policy.Tests;

/// <summary>Rules, policies and requesters for tests; change what a test is about with <c>with</c>.</summary>
internal static class SomePolicy
{
    public static readonly Audience Anyone = new(true, null, null, null);

    public static readonly ExchangeWideRules NoCeilings = new(1, [], "");

    /// <summary>Everything of every record to anyone.</summary>
    public static SharingRule Rule(string id = "open", SharingLevel level = SharingLevel.Full) =>
        new(id, Anyone, null, RecordSelector.Everything, [], level, new Dictionary<FieldGroup, FieldRule>(), []);

    /// <summary>A rule with these field rules.</summary>
    public static SharingRule With(this SharingRule rule, params (FieldGroup Group, FieldAction Action, bool Searchable)[] fields) =>
        rule with { Fields = fields.ToDictionary(field => field.Group, field => new FieldRule(field.Action, field.Searchable)) };

    /// <summary>A rule for records and entities that bear any of these marks.</summary>
    public static SharingRule ForMarks(this SharingRule rule, params string[] marks) =>
        rule with { Records = rule.Records with { Marks = marks } };

    /// <summary>A rule for entities in any of these roles.</summary>
    public static SharingRule ForRoles(this SharingRule rule, params string[] roles) =>
        rule with { Records = rule.Records with { Roles = roles } };

    /// <summary>The owner's template of these rules, without exchange-wide ones.</summary>
    public static SharingPolicy Of(params SharingRule[] rules) =>
        new(new SharingTemplate(Some.Owner, 3, "some", rules, "digest"), NoCeilings);

    /// <summary>The same under the exchange-wide rules that ship.</summary>
    public static SharingPolicy UnderShipped(params SharingRule[] rules) => Of(rules) with { Exchange = ExchangeWideRules.Shipped() };

    /// <summary>Somebody who asks for criminal justice purposes; another police department unless said otherwise.</summary>
    public static Requester Requester(Ori? ori = null, UseCode code = UseCode.C, Ori? onBehalfOf = null, bool consent = false) =>
        new(ori ?? Some.Police, onBehalfOf, code, consent);

    /// <summary>The decision on a plain incident.</summary>
    public static Decision Decide(this SharingPolicy policy, Requester? requester = null, EntryLabel? label = null) =>
        Evaluator.Decide(policy, requester ?? Requester(), label ?? EntryLabel.Of(Some.Record()));
}
