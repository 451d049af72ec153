using Exchange.Records.Fields;

namespace Exchange.Index;

/// <summary>One criterion that was met.</summary>
/// <param name="EntityList">List that holds the entity; empty for the record as such.</param>
/// <param name="EntityId">The entity in the stored record; empty for the record as such.</param>
/// <param name="Criterion">What was asked: a search field such as <c>surname</c>, or <c>words</c>.</param>
/// <param name="Field">The field that met it.</param>
/// <param name="Groups">The field groups it is in; whoever may not see one of them must not be told of the match.</param>
public sealed record FieldMatch(string EntityList, string EntityId, string Criterion, FieldShape Field, FieldGroupSet Groups);
