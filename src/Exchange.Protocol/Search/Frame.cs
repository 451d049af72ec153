using System.Text.Json.Serialization;

namespace Exchange.Protocol.Search;

/// <summary>One line of a streamed answer (NDJSON). Every frame but the last names the agency it is from.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(StatusFrame), "status")]
[JsonDerivedType(typeof(HitFrame), "hit")]
[JsonDerivedType(typeof(FacetFrame), "facet")]
[JsonDerivedType(typeof(DoneFrame), "done")]
public abstract record Frame;
