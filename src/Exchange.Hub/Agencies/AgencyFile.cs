using System.Text.Json;
using Exchange.Hub.Setup;
using Exchange.Protocol;

namespace Exchange.Hub.Agencies;

/// <summary>The agencies of a hub, in <c>agencies.json</c>. Read anew when the file changes, so that a suspension holds at once.</summary>
public sealed class AgencyFile(HubFolder folder)
{
    private readonly Lock turn = new();
    private (DateTime Written, long Length) read;
    private AgencyList? list;

    /// <summary>The agencies as they are now.</summary>
    /// <exception cref="JsonException">The file is not of the documented form.</exception>
    public AgencyList Current
    {
        get
        {
            var file = new FileInfo(folder.Agencies);
            lock (turn)
            {
                if (list is null || read != (file.LastWriteTimeUtc, file.Length))
                {
                    list = JsonSerializer.Deserialize<AgencyList>(File.ReadAllBytes(folder.Agencies), ProtocolJson.Options)
                        ?? throw new JsonException("the list of agencies is empty");
                    read = (file.LastWriteTimeUtc, file.Length);
                }

                return list;
            }
        }
    }

    /// <summary>Replaces the list, whole or not at all.</summary>
    public void Save(AgencyList changed)
    {
        var fresh = folder.Agencies + ".new";
        File.WriteAllBytes(fresh, JsonSerializer.SerializeToUtf8Bytes(changed, ProtocolJson.Indented));
        File.Move(fresh, folder.Agencies, overwrite: true);
    }
}
