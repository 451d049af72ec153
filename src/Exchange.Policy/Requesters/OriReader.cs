using Exchange.Records.Identity;
using Exchange.Records.Validation;

namespace Exchange.Policy.Requesters;

/// <summary>Reads ORIs in documents and says what is wrong with them.</summary>
internal static class OriReader
{
    /// <summary>The member's ORI; null where it is absent or none.</summary>
    public static Ori? Read(CheckedObject json, string name, bool required = false)
    {
        if (json.Text(name, required) is not { } text)
        {
            return null;
        }

        var ori = ReadOne(json, name, text);
        return ori == default ? null : ori;
    }

    /// <summary>One text of a member as an ORI; the default value where it is none.</summary>
    public static Ori ReadOne(CheckedObject json, string name, string text)
    {
        if (!Ori.TryParse(text, out var ori))
        {
            json.Complain(name, "ori-unreadable", $"`{text}` is no ORI; give nine letters and digits, the first two letters");
        }

        return ori;
    }
}
