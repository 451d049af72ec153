using System.Text.Json;
using Exchange.Node.Setup;
using Exchange.Protocol;

namespace Exchange.Node.Users;

/// <summary>The accounts of a node, in <c>users.json</c>. Read anew when the file changes, so that a closed account is closed at once.</summary>
public sealed class UserFile(NodeFolder folder)
{
    private readonly Lock turn = new();
    private (DateTime Written, long Length) read;
    private IReadOnlyList<UserAccount> users = [];

    /// <summary>All accounts as they are now.</summary>
    /// <exception cref="JsonException">The file is not of the documented form.</exception>
    public IReadOnlyList<UserAccount> All
    {
        get
        {
            var file = new FileInfo(folder.Users);
            lock (turn)
            {
                if (read != (file.LastWriteTimeUtc, file.Length))
                {
                    users = JsonSerializer.Deserialize<List<UserAccount>>(File.ReadAllBytes(folder.Users), ProtocolJson.Options) ?? [];
                    read = (file.LastWriteTimeUtc, file.Length);
                }

                return users;
            }
        }
    }

    /// <summary>Replaces all accounts, whole or not at all.</summary>
    public void Save(IReadOnlyList<UserAccount> accounts)
    {
        var fresh = folder.Users + ".new";
        File.Delete(fresh);
        Protocol.Keys.KeyFile.Write(fresh, JsonSerializer.Serialize(accounts, ProtocolJson.Indented));
        File.Move(fresh, folder.Users, overwrite: true);
    }
}
