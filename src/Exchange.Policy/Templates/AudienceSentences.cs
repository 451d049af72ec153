using System.Text.Json;

namespace Exchange.Policy.Templates;

/// <summary>An audience in words.</summary>
internal static class AudienceSentences
{
    /// <summary>For whom, as the subject of a sentence.</summary>
    public static string Of(Audience audience)
    {
        var who = audience.Categories is { Count: > 0 } categories
            ? $"{RuleSentences.Capital(RuleSentences.List(categories.Select(Name)))} agencies"
            : audience is { HasDimension: true, Categories: null } ? "Agencies" : "Nobody";
        var limits = Limits(audience).ToList();
        return limits.Count == 0
            ? audience.Anyone && audience.Categories is null ? "All participants" : who
            : $"{who} {string.Join(", ", limits)}";
    }

    private static IEnumerable<string> Limits(Audience audience) => new[]
    {
        Part(audience.Oris, "named {0}", ori => ori.Text),
        Part(audience.States, "of {0}", state => state),
        Part(audience.StatesExcept, "outside {0}", state => state),
        Part(audience.Groups, "of our groups {0}", group => group),
        Part(audience.Regions, "of the regions {0}", region => region),
        Part(audience.Exchanges, "of {0}", Exchange),
        Part(audience.AccessLevels, "with the access {0}", Name),
        audience.Sworn is { } sworn ? sworn ? "by sworn officers" : "by users who are not sworn" : null,
        Part(audience.Duties, "by users on {0} duty", Name),
        audience.Certified is { } certified ? certified ? "by certified users" : "by users who are not certified" : null,
        Part(audience.OnBehalfOf, "asking for {0}", one => one == Audience.Own ? "themselves" : one),
    }.OfType<string>();

    private static string? Part<T>(IReadOnlyList<T>? values, string words, Func<T, string> name) => values is null ? null
        : string.Format(System.Globalization.CultureInfo.InvariantCulture, words, RuleSentences.List(values.Select(name)));

    private static string Exchange(string name) => name switch
    {
        Audience.Own => "this exchange",
        Audience.Outside => "any other exchange",
        _ => $"the exchange {name}",
    };

    private static string Name<T>(T value)
        where T : struct, Enum => RuleSentences.Plain(JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString()));
}
