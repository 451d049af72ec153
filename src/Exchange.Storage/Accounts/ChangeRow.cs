using Exchange.Storage.Contributions;

namespace Exchange.Storage.Accounts;

/// <summary>A row of the changes.</summary>
internal sealed record ChangeRow(long Sequence, string Account, string Change, string By, string At)
{
    public AccountChange ToChange() => new(Sequence, Account, Change, By, StoredTime.Parse(At));
}
