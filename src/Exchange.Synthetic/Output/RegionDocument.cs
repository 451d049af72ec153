using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Exchange.Records.Identity;
using Exchange.Synthetic.Truth;

namespace Exchange.Synthetic.Output;

/// <summary>Writes <c>region.json</c>.</summary>
internal static class RegionDocument
{
    private static readonly JsonSerializerOptions Readable = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The document's bytes.</summary>
    public static byte[] Write(RegionSummary summary) => JsonSerializer.SerializeToUtf8Bytes(
        new
        {
            summary.Options.Seed,
            ReferenceDate = summary.Options.ReferenceDate.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            summary.Rows,
            summary.Broken,
            summary.Persons,
            summary.Mentions,
            Truth = RegionSummary.TruthFile,
            Agencies = summary.Agencies.Select(Agency),
            Searches = summary.Searches.Select(Search),
        },
        Readable);

    private static object Agency(AgencySummary agency) => new
    {
        Ori = agency.Ori.Text,
        agency.Name,
        Category = AgencyCategories.Name(agency.Ori.Category),
        agency.File,
        Layout = JsonNamingPolicy.KebabCaseLower.ConvertName(agency.Layout.ToString()),
        agency.Mapping,
        agency.Rows,
        agency.Broken,
    };

    private static object Search(SuggestedSearch search) => new
    {
        search.Name,
        search.Why,
        search.Terms,
        search.Person,
        search.Records,
    };
}
