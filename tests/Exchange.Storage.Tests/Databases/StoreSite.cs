using Exchange.Storage.Databases;

namespace Exchange.Storage.Tests.Databases;

/// <summary>Where the stores of one test are kept.</summary>
public abstract class StoreSite : IDisposable
{
    /// <summary>As one process sees it; the next call is another process.</summary>
    public abstract IDatabases Databases { get; }

    /// <summary>Everything that is kept, as bytes in which a text can be looked for.</summary>
    public abstract byte[] Contents();

    /// <summary>What somebody does who has a shell to the database of a store.</summary>
    public abstract void Run(string store, string sql);

    /// <inheritdoc />
    public virtual void Dispose() => GC.SuppressFinalize(this);
}
