using Exchange.Records.Codes;
using Exchange.Records.Identity;
using Exchange.Records.Validation;

namespace Exchange.Policy.Templates;

/// <summary>Reads for which records a rule is and lists everything that is wrong with it.</summary>
internal static class SelectorReader
{
    /// <summary>The selector, as far as it could be read; every record where there is none.</summary>
    public static RecordSelector Read(CheckedObject? json)
    {
        if (json is null)
        {
            return RecordSelector.Everything;
        }

        var selector = new RecordSelector(
            ReadCodes(json, "kinds", CodeTables.RecordKinds),
            ReadCodes(json, "kindsExcept", CodeTables.RecordKinds),
            ReadCodes(json, "marks", CodeTables.Marks),
            json.Texts("systems")?.Select(text => ReadSystem(json, text)).ToList(),
            ReadCodes(json, "roles", CodeTables.Roles))
        {
            Offenses = ReadOffenses(json),
            OlderThan = ReadAge(json, "olderThan"),
            NewerThan = ReadAge(json, "newerThan"),
            Ids = json.Texts("ids")?.Select(text => ReadId(json, text)).ToHashSet(),
        };
        json.RefuseRest();
        return selector;
    }

    private static IReadOnlyList<string>? ReadCodes(CheckedObject json, string name, CodeTable table)
    {
        var codes = json.Texts(name);
        foreach (var unknown in codes?.Where(code => !table.Contains(code)) ?? [])
        {
            json.Complain(name, "code-unknown", $"`{unknown}` is {NearestWord.Suggest(unknown, [.. table.Entries.Select(entry => entry.Code)])}");
        }

        return codes;
    }

    /// <summary>Classes of offenses; null where absent.</summary>
    internal static IReadOnlyList<string>? ReadOffenses(CheckedObject? json)
    {
        var classes = json?.Texts("offenses");
        foreach (var unknown in classes?.Where(one => !OffenseClasses.All.Contains(one)) ?? [])
        {
            json!.Complain("offenses", "code-unknown", $"`{unknown}` is {NearestWord.Suggest(unknown, [.. OffenseClasses.All])}");
        }

        return classes;
    }

    private static RecordAge? ReadAge(CheckedObject json, string name)
    {
        if (json.Text(name) is not { } text)
        {
            return null;
        }

        if (RecordAge.TryParse(text, out var age))
        {
            return age;
        }

        json.Complain(name, "age-unreadable", "give a number and days, months or years: `90 days`, `5 years`");
        return null;
    }

    private static RecordId ReadId(CheckedObject json, string text)
    {
        if (!RecordId.TryParse(text, out var id))
        {
            json.Complain("ids", "record-id-unreadable", "name records as ORI/system/local id");
        }

        return id;
    }

    private static string ReadSystem(CheckedObject json, string text)
    {
        if (text.Length == 0 || !text.All(RuleReader.IsOfAName))
        {
            json.Complain("systems", "system-unreadable", "name source systems as records do, with letters, digits, `-`, `_` and `.`");
        }

        return text;
    }

}
