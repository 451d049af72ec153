using System.Reflection;
using Exchange.Storage.Contributions;

namespace Exchange.Node.Tests.Contributions;

/// <summary>A record store that the program stumbles over while it puts records there, as over a fault of its own.</summary>
public class StumblingStore : DispatchProxy
{
    private IRecordStore store = null!;
    private Func<bool> stumbles = null!;

    /// <summary>A store over another one.</summary>
    public static IRecordStore Over(IRecordStore store, Func<bool> stumbles)
    {
        var proxy = Create<IRecordStore, StumblingStore>();
        ((StumblingStore)proxy).store = store;
        ((StumblingStore)proxy).stumbles = stumbles;
        return proxy;
    }

    /// <inheritdoc />
    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) =>
        targetMethod!.Name == nameof(IRecordStore.PutAsync) && stumbles() ? throw new ArgumentException("a fault") : targetMethod.Invoke(store, args);
}
