namespace Exchange.Protocol;

/// <summary>Ids that other parties give: receipts, requests, digests.</summary>
public static class WireId
{
    private const int LengthMax = 64;

    /// <summary>Whether it looks like one: at most 64 ASCII letters, digits and dashes. Anything may be in a text that does not.</summary>
    public static bool Is(string text) => text.Length <= LengthMax && text.All(c => char.IsAsciiLetterOrDigit(c) || c == '-');
}
