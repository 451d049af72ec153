namespace Exchange.Audit.Tests.Vectors;

/// <summary>
/// Writes tests/vectors anew. Not part of a test run: <c>Exchange.Audit.Tests -explicit only -class
/// Exchange.Audit.Tests.Vectors.WriteVectors</c>. Proofs come from the reference tree, never from the code under test;
/// checkpoints are signed with a key that is thrown away, so all of them change at once.
/// </summary>
public sealed class WriteVectors
{
    [Fact(Explicit = true)]
    public void Inclusion() => InclusionVectors.WriteAll();

    [Fact(Explicit = true)]
    public void Consistency() => ConsistencyVectors.WriteAll();

    [Fact(Explicit = true)]
    public void Checkpoint() => CheckpointVectors.WriteAll();
}
