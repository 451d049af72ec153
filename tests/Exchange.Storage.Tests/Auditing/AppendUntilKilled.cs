using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using Exchange.Audit.Log;
using Exchange.Audit.Notes;
using Exchange.Storage.Auditing;

namespace Exchange.Storage.Tests.Auditing;

/// <summary>
/// The test program as its own victim: started with <c>append-until-killed FOLDER</c> it appends for ever, sixteen at a
/// time, and prints each acknowledged index.
/// </summary>
internal static class AppendUntilKilled
{
    public const string Verb = "append-until-killed";
    public const string KeyFile = "key.pem";
    private const int InFlight = 16;

    [ModuleInitializer]
    [SuppressMessage("Usage", "CA2255", Justification = "the test runner owns Main; this runs before it")]
    internal static void RunIfAsked()
    {
        if (Environment.GetCommandLineArgs() is [_, Verb, var folder])
        {
            Append(folder);
        }
    }

    private static void Append(string folder)
    {
        using var key = ECDsa.Create();
        key.ImportFromPem(File.ReadAllText(Path.Combine(folder, KeyFile)));
        var signer = new NoteSigner("node.example/audit", key);
        var store = AuditStore.OpenAsync(folder, signer, TimeProvider.System).GetAwaiter().GetResult();
        // No other thread may enter this module before its initializer ends, so all waiting is done here.
        var appends = new Queue<Task<AppendedEntry>>();
        for (var number = 0; ; number++)
        {
            appends.Enqueue(store.Trail.RecordAsync(AuditFixture.Record(number: number), CancellationToken.None));
            if (appends.Count == InFlight)
            {
                Console.Out.WriteLine(appends.Dequeue().GetAwaiter().GetResult().Index);
            }
        }
    }
}
