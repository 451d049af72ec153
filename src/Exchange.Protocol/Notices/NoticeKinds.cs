using System.Text.Json;

namespace Exchange.Protocol.Notices;

/// <summary>Names of the kinds of notices on the wire, in stores and in audit entries.</summary>
public static class NoticeKinds
{
    /// <summary>The name, for example <c>record-sealed</c>.</summary>
    public static string Name(NoticeKind kind) => JsonNamingPolicy.KebabCaseLower.ConvertName(kind.ToString());
}
