using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Exchange.Hosting.Auditing;
using Exchange.Node.Contributions;
using Exchange.Node.Setup;
using Exchange.Storage.Contributions;

namespace Exchange.Node.Tests.Contributions;

/// <summary>The test program as its own victim: started with <c>ingest-until-killed FOLDER FILE</c> it takes the file in.</summary>
internal static class IngestUntilKilled
{
    public const string Verb = "ingest-until-killed";

    [ModuleInitializer]
    [SuppressMessage("Usage", "CA2255", Justification = "the test runner owns Main; this runs before it")]
    internal static void RunIfAsked()
    {
        if (Environment.GetCommandLineArgs() is [_, Verb, var folder, var file])
        {
            Ingest(new NodeFolder(folder), file);
            Environment.Exit(0);
        }
    }

    private static void Ingest(NodeFolder folder, string file)
    {
        // No other thread may enter this module before its initializer ends, so all waiting is done here.
        var settings = NodeSettings.Load(folder);
        var audit = AuditProcess.OpenAsync(folder.Root, folder.AuditKey, settings.AuditOrigin, TimeProvider.System).GetAwaiter().GetResult();
        using var store = RecordStore.Open(settings.Databases(folder), settings.Ori, TimeProvider.System);
        var (reader, format) = new SourceReaders(folder).Find(SourceReaders.Canonical)!.Value;
        using var content = File.OpenRead(file);
        new ContributeRecords(store, audit, settings, folder, TimeProvider.System)
            .RunAsync(new IncomingFile("canonical", content, reader, format), "rms-feed", null, CancellationToken.None)
            .GetAwaiter().GetResult();
    }
}
