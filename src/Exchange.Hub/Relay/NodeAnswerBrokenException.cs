namespace Exchange.Hub.Relay;

/// <summary>A node broke off in the middle of its answer, or sent something that is no frame of its own.</summary>
public sealed class NodeAnswerBrokenException(Exception? cause = null) : Exception("the node's answer is broken", cause);
