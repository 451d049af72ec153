using Exchange.Hosting.Texts;

namespace Exchange.Node.Disclosures;

/// <summary>An account of disclosures as a table (RFC 4180).</summary>
public static class DisclosureCsv
{
    /// <summary>What is said where the account does not have everything.</summary>
    public const string Cut = "cut: there are more records under such a name than are looked at; account for them one by one";

    /// <summary>The table; its last line says if it does not have everything.</summary>
    public static string Of(DisclosureAccount account) =>
        CsvText.Row(DisclosureLine.Columns) + string.Concat(account.Disclosures.Select(line => CsvText.Row(line.Values)))
        + (account.Complete ? "" : CsvText.Row([Cut]));
}
