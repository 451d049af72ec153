using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Exchange.Storage.Accounts;

/// <summary>How accounts are written as documents.</summary>
internal static class AccountJson
{
    private static readonly JsonSerializerOptions Options = Create();

    public static string Write(Account account) => JsonSerializer.Serialize(account, Options);

    /// <exception cref="JsonException">The document was written by a newer program.</exception>
    public static Account Read(string document) => JsonSerializer.Deserialize<Account>(document, Options)!;

    private static JsonSerializerOptions Create()
    {
        var options = new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        };
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false));
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }
}
