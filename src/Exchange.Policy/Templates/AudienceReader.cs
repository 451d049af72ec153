using Exchange.Policy.Requesters;
using Exchange.Records.Identity;
using Exchange.Records.Validation;

namespace Exchange.Policy.Templates;

/// <summary>Reads the audience of a rule and lists everything that is wrong with it.</summary>
internal static class AudienceReader
{
    internal static readonly string[] Duties = ["tactical", "analytical"];

    /// <summary>The audience, as far as it could be read; nobody where there is none.</summary>
    public static Audience Read(CheckedObject? json)
    {
        if (json is null)
        {
            return new Audience(false, [], null, null);
        }

        var audience = new Audience(
            json.Flag("anyone") ?? false,
            json.Texts("categories")?.Select(name => ReadCategory(json, name)).ToList(),
            json.Texts("oris")?.Select(text => OriReader.ReadOne(json, "oris", text)).ToList(),
            json.Texts("states")?.Select(text => ReadState(json, "states", text)).ToList())
        {
            StatesExcept = json.Texts("statesExcept")?.Select(text => ReadState(json, "statesExcept", text)).ToList(),
            Groups = json.Texts("groups")?.Select(text => ReadName(json, "groups", text)).ToList(),
            Regions = json.Texts("regions"),
            Exchanges = json.Texts("exchanges")?.Select(text => ReadName(json, "exchanges", text)).ToList(),
            AccessLevels = json.Texts("accessLevels")?.Select(text => ReadLevel(json, text)).ToList(),
            Sworn = json.Flag("sworn"),
            Duties = json.Texts("duties")?.Select(text => (Duty)RuleReader.IndexOf(json, "duties", text, Duties)).ToList(),
            Certified = json.Flag("certified"),
            OnBehalfOf = json.Texts("onBehalfOf")?
                .Select(text => text == Audience.Own ? text : OriReader.ReadOne(json, "onBehalfOf", text).Text).ToList(),
        };
        json.RefuseRest();
        if (!audience.HasDimension)
        {
            json.Complain("audience-empty", "an empty audience is nobody; name categories, oris or states, or say `anyone`");
        }

        return audience;
    }

    private static AgencyCategory ReadCategory(CheckedObject json, string name)
    {
        if (!AgencyCategories.TryParse(name, out var category))
        {
            json.Complain("categories", "category-unknown", $"`{name}` is {NearestWord.Suggest(name, [.. AgencyCategories.Names])}");
        }

        return category;
    }

    /// <summary>A state that no ORI begins with would never match, and a rule that restricts would restrict nobody.</summary>
    private static string ReadState(CheckedObject json, string name, string text)
    {
        if (text.Length != 2 || !text.All(char.IsAsciiLetterUpper))
        {
            json.Complain(name, "state-unreadable", $"`{text}` is no state; give the two capital letters with which its ORIs begin");
        }

        return text;
    }

    private static AccessLevel ReadLevel(CheckedObject json, string text)
    {
        if (!AccessLevels.TryParse(text, out var level))
        {
            json.Complain("accessLevels", "word-unknown", NearestWord.Suggest(text, AccessLevels.Names));
        }

        return level;
    }

    private static string ReadName(CheckedObject json, string name, string text)
    {
        if (text.Length == 0 || !text.All(RuleReader.IsOfAName))
        {
            json.Complain(name, "name-unreadable", "name it with letters, digits, `-`, `_` and `.`");
        }

        return text;
    }
}
