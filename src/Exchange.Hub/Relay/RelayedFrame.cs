using Exchange.Protocol.Search;

namespace Exchange.Hub.Relay;

/// <summary>A frame that was checked, with the line that it came as; the line is passed on without its being written anew.</summary>
/// <param name="Frame">The frame.</param>
/// <param name="Line">Its line, without the newline.</param>
public readonly record struct RelayedFrame(Frame Frame, byte[] Line)
{
    /// <summary>A frame of the hub's own.</summary>
    public static RelayedFrame Of(Frame frame) => new(frame, Frames.ToLine(frame)[..^1]);
}
