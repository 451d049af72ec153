using Exchange.Records.Validation;

namespace Exchange.Policy.Requesters;

/// <summary>Reads use codes in documents and says what is wrong with them.</summary>
internal static class UseCodeReader
{
    /// <summary>The member's code.</summary>
    /// <param name="json">The object.</param>
    /// <param name="name">The member.</param>
    /// <param name="otherwise">The code where it is absent; null makes it required.</param>
    public static UseCode Read(CheckedObject json, string name, UseCode? otherwise) =>
        json.Text(name, required: otherwise is null) is { } text ? ReadOne(json, name, text) : otherwise ?? default;

    /// <summary>The member's codes; null where it is absent.</summary>
    public static IReadOnlyList<UseCode>? ReadAll(CheckedObject json, string name) =>
        json.Texts(name)?.Select(text => ReadOne(json, name, text)).ToList();

    private static UseCode ReadOne(CheckedObject json, string name, string text)
    {
        if (!UseCodes.TryParse(text, out var code))
        {
            json.Complain(name, "use-code-unknown", $"`{text}` is not known; known are {string.Join(", ", UseCodes.Names)}");
        }

        return code;
    }
}
