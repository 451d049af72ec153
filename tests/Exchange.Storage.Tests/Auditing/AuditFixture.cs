using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Dapper;
using Exchange.Audit.Log;
using Exchange.Audit.Notes;
using Exchange.Audit.Verification;
using Exchange.Storage.Auditing;
using Exchange.Storage.Tests.Databases;
using Microsoft.Data.Sqlite;

namespace Exchange.Storage.Tests.Auditing;

/// <summary>A folder with an audit log in a real file, and a key.</summary>
public sealed class AuditFixture : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly StoreSite? site;
    private readonly ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    /// <summary>A log in a folder, or in another place.</summary>
    public AuditFixture(StoreSite? site = null)
    {
        this.site = site;
        Signer = new NoteSigner("node.example/audit", key);
    }

    public static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public NoteSigner Signer { get; }

    public ManualTime Time { get; } = new();

    public string Folder => site is SqliteSite files ? files.Folder : folder.Path;

    /// <summary>Where the log is, as one more process sees it.</summary>
    public AuditPlace Place => site is null ? new AuditPlace(Folder) : new AuditPlace(site.Databases);

    public string File => Path.Combine(Folder, AuditStore.FileName);

    public static AuditRecord Record(string kind = "search", int number = 0) => new(
        new JsonObject
        {
            ["kind"] = kind,
            ["user"] = $"user{number}",
            ["ori"] = "FL0130200",
            ["receipt"] = $"r{number}",
        },
        new JsonObject { ["reason"] = $"case 26-{number}" });

    public static Task<AppendedEntry> AppendTo(AuditStore store, int number = 0) =>
        store.Trail.RecordAsync(Record(number: number), Cancellation);

    public Task<AuditStore> OpenAsync() => AuditStore.OpenAsync(Place, Signer, Time);

    public async Task<List<AppendedEntry>> FillAsync(int count)
    {
        await using var store = await OpenAsync();
        var appends = Enumerable.Range(0, count).Select(i => AppendTo(store, i));
        return [.. await Task.WhenAll(appends)];
    }

    public Task<LogVerification> VerifyAsync() => AuditStore.VerifyAsync(Place, Signer.Key, null, Cancellation);

    /// <summary>What somebody does who has the file and a SQLite shell.</summary>
    public void Tamper(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={File};Pooling=False");
        connection.Open();
        connection.Execute(sql);
    }

    /// <summary>The same, after taking the triggers away.</summary>
    public void TamperWithoutTriggers(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={File};Pooling=False");
        connection.Open();
        var triggers = connection.Query<string>("SELECT name FROM sqlite_master WHERE type = 'trigger'").AsList();
        foreach (var trigger in triggers)
        {
            connection.Execute($"DROP TRIGGER {trigger}");
        }

        connection.Execute(sql);
    }

    /// <summary>Makes the log what the first program left: private parts in plain, without lookups.</summary>
    public async Task MakeOldAsync()
    {
        var plain = new List<string>();
        using (var snapshot = AuditSnapshot.Open(File))
        {
            await foreach (var entry in snapshot.ReadAsync(new Exchange.Audit.Merkle.EntryIndex(0), Cancellation))
            {
                if (entry.Private is { } part)
                {
                    plain.Add(
                        $"INSERT INTO private_parts (idx, salt, content) VALUES ({entry.Index}, x'{Convert.ToHexString(part.Salt.Span)}', "
                        + $"x'{Convert.ToHexString(part.Content.Span)}')");
                }
            }
        }

        Tamper(
            "CREATE INDEX entries_receipt ON entries (receipt) WHERE receipt IS NOT NULL; "
            + "DROP TRIGGER private_parts_disclosures; DROP TRIGGER private_parts_disclosures_gone; DROP TABLE disclosures; DROP TABLE sealed_parts; DROP TABLE disclosure_tokens; "
            + "DROP TABLE lookup_tokens; DROP TABLE lookup_state; "
            + "DELETE FROM migrations WHERE number >= 2; " + string.Join("; ", plain));
        System.IO.File.Delete(Path.Combine(Folder, "keys", "private.db"));
    }

    /// <summary>The private key, for a process that goes on with the log.</summary>
    public string ExportKey() => key.ExportPkcs8PrivateKeyPem();

    public void Dispose()
    {
        key.Dispose();
        site?.Dispose();
        folder.Dispose();
    }
}
