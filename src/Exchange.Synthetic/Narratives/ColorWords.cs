using Exchange.Records.Codes;

namespace Exchange.Synthetic.Narratives;

/// <summary>Colours of vehicles in words.</summary>
internal static class ColorWords
{
    /// <summary>The first word for an NCIC colour code.</summary>
    public static string Of(string code) => CodeTables.Find("vehicle-color")!.Find(code)!.Meaning.Split(' ')[0];
}
