namespace Exchange.Audit.Notes;

/// <summary>Standard base64 (RFC 4648, 4) with exactly one spelling for each value.</summary>
internal static class StrictBase64
{
    /// <summary>The bytes, or null where the text is not what an encoder would have written.</summary>
    public static byte[]? Decode(string text)
    {
        var buffer = new byte[text.Length];
        if (!Convert.TryFromBase64String(text, buffer, out var written))
        {
            return null;
        }

        // The platform's decoder passes over white space and stray last bits.
        var bytes = buffer[..written];
        return Convert.ToBase64String(bytes) == text ? bytes : null;
    }
}
