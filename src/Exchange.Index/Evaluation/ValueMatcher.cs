using Exchange.Index.Entries;

namespace Exchange.Index.Evaluation;

/// <summary>Looks for values that meet a test, which are all worth the same.</summary>
/// <param name="criterion">What the matches are called.</param>
/// <param name="asked">As it was asked.</param>
/// <param name="test">The test.</param>
/// <param name="forms">Every value that can meet the test, for an index to look up.</param>
internal sealed class ValueMatcher(string criterion, string asked, Func<IndexedValue, bool> test, IReadOnlyList<ValueForm> forms) : LeafMatcher
{
    /// <summary>Every value that can meet the test.</summary>
    public IReadOnlyList<ValueForm> Forms => forms;

    /// <summary>What a record that meets it is worth.</summary>
    public double Worth => Weights.Of(criterion);

    /// <inheritdoc />
    public override LeafMatch? Match(ScopedRecord record)
    {
        var matches = record.Entries
            .SelectMany(entry => entry.SearchableValues().Where(test).Select(value => entry.MatchOf(criterion, value)))
            .Select(match => match with { Asked = asked }).Distinct().ToList();
        return matches.Count == 0 ? null : new LeafMatch(Weights.Of(criterion), matches);
    }
}
