using Exchange.Policy.Templates;
using Exchange.Records.Fields;
using Exchange.Records.Identity;

namespace Exchange.Policy.Decisions;

/// <summary>A template that shows everything to everybody: what exchange-wide rules leave of it is what they leave of any.</summary>
internal static class OpenTemplate
{
    /// <summary>The template, as if it were of that owner.</summary>
    public static SharingTemplate Of(Ori owner)
    {
        var open = new SharingRule(
            "open", new Audience(true, null, null, null) { Exchanges = [Audience.Own, Audience.Outside] }, null, RecordSelector.Everything, [],
            SharingLevel.Full, new Dictionary<FieldGroup, FieldRule>(), []);
        return new SharingTemplate(owner, 1, "everything to everybody", [open], "");
    }
}
