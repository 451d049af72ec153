using Exchange.Records.Fields;

namespace Exchange.Index.Evaluation;

/// <summary>A value to look up as a whole.</summary>
/// <param name="Field">Where it stands.</param>
/// <param name="Text">The value: as it stands, or as one run of letters and digits.</param>
/// <param name="IsCompact">Whether it is such a run.</param>
internal readonly record struct ValueForm(FieldShape Field, string Text, bool IsCompact);
