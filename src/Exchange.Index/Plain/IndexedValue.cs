using Exchange.Records.Fields;

namespace Exchange.Index.Plain;

/// <summary>One value of an entry.</summary>
/// <param name="Field">Where it stands.</param>
/// <param name="Groups">Every field group it is in.</param>
/// <param name="Text">The value as text.</param>
internal readonly record struct IndexedValue(FieldShape Field, FieldGroupSet Groups, string Text);
