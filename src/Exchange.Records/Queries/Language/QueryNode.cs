using Exchange.Records.Identity;

namespace Exchange.Records.Queries.Language;

/// <summary>A query as a tree. A closed family; immutable.</summary>
public abstract record QueryNode
{
    private QueryNode()
    {
    }

    /// <summary>A word as it was written. One that folding parts into several, such as <c>AB-1234</c>, is a phrase of them.</summary>
    public sealed record Word(string Text) : QueryNode;

    /// <summary>A word in which <c>*</c> stands for any run of characters and <c>?</c> for one.</summary>
    public sealed record Wildcard(string Pattern) : QueryNode;

    /// <summary>Words together: in this order, or with slop in any order with at most so many other words among them.</summary>
    public sealed record Phrase(string Text, int Slop) : QueryNode;

    /// <summary>A whole date as it was written: a birth date that agrees, or the same words.</summary>
    public sealed record WholeDate(PartialDate Date, string Text) : QueryNode;

    /// <summary>Criteria that one entity meets together, sorted by name.</summary>
    public sealed record Clause(string Entity, IReadOnlyList<FieldCriterion> Criteria) : QueryNode;

    /// <summary>All of these.</summary>
    public sealed record And(IReadOnlyList<QueryNode> Operands) : QueryNode;

    /// <summary>At least one of these.</summary>
    public sealed record Or(IReadOnlyList<QueryNode> Operands) : QueryNode;

    /// <summary>Not this.</summary>
    public sealed record Not(QueryNode Operand) : QueryNode;

    /// <summary>One of them, or all of several.</summary>
    public static QueryNode AllOf(IReadOnlyList<QueryNode> operands) => operands.Count == 1 ? operands[0] : new And(operands);

    /// <summary>One of them, or any of several.</summary>
    public static QueryNode AnyOf(IReadOnlyList<QueryNode> operands) => operands.Count == 1 ? operands[0] : new Or(operands);

    /// <summary>The parts that something is found by, in the order in which they were asked: those that no exclusion holds.</summary>
    public IEnumerable<QueryNode> PositiveLeaves() => this switch
    {
        And all => all.Operands.SelectMany(operand => operand.PositiveLeaves()),
        Or any => any.Operands.SelectMany(operand => operand.PositiveLeaves()),
        Not => [],
        _ => [this],
    };

    /// <summary>How many words and criteria there are, exclusions included.</summary>
    public int CountLeaves() => this switch
    {
        And all => all.Operands.Sum(operand => operand.CountLeaves()),
        Or any => any.Operands.Sum(operand => operand.CountLeaves()),
        Not none => none.Operand.CountLeaves(),
        Clause clause => clause.Criteria.Count,
        _ => 1,
    };

    /// <summary>Whether every record that it finds holds something that was asked for; exclusions alone would find everything else.</summary>
    public bool Narrows() => this switch
    {
        And all => all.Operands.Any(operand => operand.Narrows()),
        Or any => any.Operands.All(operand => operand.Narrows()),
        Not => false,
        _ => true,
    };
}
