using Exchange.Matching.Places;
using Exchange.Matching.Text;
using Exchange.Records.Fields;

namespace Exchange.Index.Entries;

/// <summary>One value of an entry.</summary>
/// <param name="field">Where it stands.</param>
/// <param name="groups">Every field group it is in.</param>
/// <param name="text">The value as text.</param>
internal sealed class IndexedValue(FieldShape field, FieldGroupSet groups, string text)
{
    private string[]? words;
    private string[]? addressWords;
    private string? compact;

    /// <summary>Where it stands.</summary>
    public FieldShape Field { get; } = field;

    /// <summary>Every field group it is in.</summary>
    public FieldGroupSet Groups { get; } = groups;

    /// <summary>The value as text.</summary>
    public string Text { get; } = text;

    /// <summary>Whether words are looked for in it: text that is no code. An M is somebody's initial, not a sex.</summary>
    public bool IsText => Field is { Type: FieldType.Text, Rules.Codes: null };

    /// <summary>Its words, folded.</summary>
    public string[] Words => words ??= [.. TextFolding.Words(Text)];

    /// <summary>Its words, folded as those of an address.</summary>
    public string[] AddressWords => addressWords ??= [.. AddressFolding.Words(Text)];

    /// <summary>Its letters and digits as one run.</summary>
    public string Compact => compact ??= TextFolding.Compact(Text);

    /// <summary>Works out the words, which most searches look at.</summary>
    public void WorkOut() => words = IsText ? Words : null;
}
