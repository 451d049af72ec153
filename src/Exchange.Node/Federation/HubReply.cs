using Exchange.Protocol.Errors;
using Exchange.Protocol.Search;

namespace Exchange.Node.Federation;

/// <summary>One step of the hub's answer: a frame, or the reason why no more come.</summary>
/// <param name="Frame">The frame; null when the answer ended before its last frame.</param>
/// <param name="Code">Why it ended.</param>
public readonly record struct HubReply(Frame? Frame, ErrorCode? Code);
