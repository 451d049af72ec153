using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text.Json;
using Exchange.Policy.Templates;

namespace Exchange.Policy.Differences;

/// <summary>What a rule says to those whom it concerns: for which records, how much. Two rules that say the same have the same content.</summary>
internal static class RuleContent
{
    private static readonly ConditionalWeakTable<SharingRule, string> Known = [];

    /// <summary>The content, as a digest.</summary>
    public static string Of(SharingRule rule) => Known.GetValue(rule, static one => Convert.ToHexStringLower(SHA256.HashData(
        JsonSerializer.SerializeToUtf8Bytes(new
        {
            one.Effect,
            one.Level,
            Records = one.Records with { Ids = null },
            Ids = one.Records.Ids?.Select(id => id.ToString()).Order(StringComparer.Ordinal),
            Fields = one.Fields.OrderBy(field => field.Key),
            one.Obligations,
        }))));
}
