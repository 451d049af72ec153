using Exchange.Matching.Names;
using Exchange.Records.Fields;

namespace Exchange.Index.Entries;

/// <summary>One token of a person's names.</summary>
/// <param name="Token">The token.</param>
/// <param name="Field">Where it stands.</param>
internal readonly record struct EntryName(NameToken Token, FieldShape Field);
