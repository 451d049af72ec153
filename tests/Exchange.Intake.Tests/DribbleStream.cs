namespace Exchange.Intake.Tests;

/// <summary>Gives its bytes in pieces of the lengths that a caller chose, over and over.</summary>
internal sealed class DribbleStream(byte[] content, params int[] pieces) : MemoryStream(content)
{
    private int turn;

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        base.ReadAsync(buffer[..Math.Min(buffer.Length, pieces[turn++ % pieces.Length])], cancellationToken);
}
