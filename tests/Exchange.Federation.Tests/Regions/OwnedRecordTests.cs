using Exchange.Records;

namespace Exchange.Federation.Tests.Regions;

/// <summary>Tests of what an owner does to a record, and what comes of it at another agency.</summary>
public abstract class OwnedRecordTests : IAsyncLifetime
{
    protected const string Order = "order 26-CF-0417";

    internal Region Region { get; private set; } = null!;

    internal Member Asker => Region[0];

    internal Member Owner => Region[1];

    protected ContributedRecord Record { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Region = await Region.StartAsync(2);
        Record = Contributed.By(Owner, "owned-1");
        await Owner.ShareAsync(Record);
    }

    public async ValueTask DisposeAsync()
    {
        await Region.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}
