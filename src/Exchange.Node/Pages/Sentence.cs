namespace Exchange.Node.Pages;

/// <summary>Messages are written without capital and full stop, so that they can stand anywhere; on a page they are sentences.</summary>
public static class Sentence
{
    /// <summary>The message as a sentence.</summary>
    public static string Of(string message) => message.Length == 0 ? message
        : char.ToUpperInvariant(message[0]) + message[1..] + (message[^1] is '.' or '!' or '?' ? "" : ".");
}
