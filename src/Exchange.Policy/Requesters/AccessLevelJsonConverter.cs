using System.Text.Json;
using System.Text.Json.Serialization;

namespace Exchange.Policy.Requesters;

/// <summary>Access levels on the wire, by the names that templates use.</summary>
public sealed class AccessLevelJsonConverter() : JsonStringEnumConverter<AccessLevel>(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false);
