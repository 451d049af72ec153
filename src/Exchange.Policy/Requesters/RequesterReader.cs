using System.Globalization;
using Exchange.Policy.Templates;
using Exchange.Records.Identity;
using Exchange.Records.Validation;

namespace Exchange.Policy.Requesters;

/// <summary>
/// Reads who asks from a document, as the commands and decision tables give it, and lists everything that is wrong with it. What is not
/// given is not had.
/// </summary>
public static class RequesterReader
{
    /// <summary>Reads an object: <c>ori</c>, and what else is known of the user and the agency.</summary>
    /// <param name="json">The object.</param>
    /// <param name="useCode">The code to use where the object names none; null makes it required.</param>
    public static Requester Read(CheckedObject json, UseCode? useCode)
    {
        var ori = OriReader.Read(json, "ori", required: true) ?? default;
        var onBehalfOf = OriReader.Read(json, "onBehalfOf");
        var requester = new Requester(ori, onBehalfOf, UseCodeReader.Read(json, "useCode", useCode), json.Flag("consent") ?? false)
        {
            AskedAt = ReadTime(json, "askedAt"),
            Sworn = json.Flag("sworn") ?? false,
            Duty = json.Text("duty") is { } duty ? (Duty)RuleReader.IndexOf(json, "duty", duty, AudienceReader.Duties) : null,
            CertifiedUntil = RuleReader.ReadDay(json, "certifiedUntil"),
            Attributes = ReadAttributes(json, ori, onBehalfOf),
        };
        json.RefuseRest();
        return requester;
    }

    /// <summary>Attributes of the asking agency stand beside its ORI, those of the agency it asks for under <c>onBehalfOfAgency</c>.</summary>
    private static IReadOnlyList<AgencyAttributes> ReadAttributes(CheckedObject json, Ori ori, Ori? onBehalfOf)
    {
        var own = ReadAgency(json, ori);
        if (onBehalfOf is not { } other || json.Object("onBehalfOfAgency") is not { } inner)
        {
            return [own];
        }

        var attributes = ReadAgency(inner, other);
        inner.RefuseRest();
        return [own, attributes];
    }

    private static AgencyAttributes ReadAgency(CheckedObject json, Ori ori)
    {
        var level = AccessLevel.Full;
        if (json.Text("accessLevel") is { } text && !AccessLevels.TryParse(text, out level))
        {
            json.Complain("accessLevel", "word-unknown", NearestWord.Suggest(text, AccessLevels.Names));
        }

        return new AgencyAttributes(
            ori, level, json.Text("region"), json.Text("outsideExchange"), OriReader.Read(json, "managedBy"),
            UseCodeReader.ReadAll(json, "useCodes"));
    }

    /// <summary>A time, or null where absent or unreadable.</summary>
    internal static DateTimeOffset? ReadTime(CheckedObject json, string name)
    {
        if (json.Text(name) is not { } text)
        {
            return null;
        }

        const DateTimeStyles Utc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;
        if (DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, Utc, out var time))
        {
            return time;
        }

        json.Complain(name, "time-unreadable", "give a time as RFC 3339, such as 2026-11-21T10:00:00Z");
        return null;
    }
}
