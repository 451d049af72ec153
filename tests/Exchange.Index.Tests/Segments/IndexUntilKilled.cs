using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Exchange.Index.Segments;
using Exchange.Index.Tests.Searching;

namespace Exchange.Index.Tests.Segments;

/// <summary>
/// The test program as its own victim: started with <c>index-until-killed FOLDER</c> it goes on where the index in the folder ends, for ever,
/// merging in the background, and prints each committed sequence number.
/// </summary>
internal static class IndexUntilKilled
{
    public const string Verb = "index-until-killed";
    private const int Ids = 400;
    private const int StepsPerCommit = 7;
    private const int StepsPerRefresh = 3;

    public static readonly IndexSettings Settings = new() { MergeFactor = 3, SmallSegmentDocs = 16 };

    [ModuleInitializer]
    [SuppressMessage("Usage", "CA2255", Justification = "the test runner owns Main; this runs before it")]
    internal static void RunIfAsked()
    {
        if (Environment.GetCommandLineArgs() is [_, Verb, var folder])
        {
            Run(folder);
        }
    }

    /// <summary>Change number so and so of the record store: the record that it puts or, where there is none, the id that it deletes.</summary>
    public static (string Id, NaiveRecord? Put) Change(long sequence)
    {
        var random = new Random((int)sequence);
        var record = SomeIndex.Record(random, random.Next(Ids));
        return (record.Id, random.Next(6) == 0 ? null : record);
    }

    private static void Run(string folder)
    {
        var opened = (IndexOpening.Opened)IndexDirectory.Open(new IndexFiles(folder), SomeIndex.Schema, Settings);
        for (var sequence = opened.Sequence + 1; ; sequence++)
        {
            var (id, put) = Change(sequence);
            if (put is null)
            {
                opened.Writer.Delete(id);
            }
            else
            {
                opened.Writer.Put(put);
            }

            if (sequence % StepsPerRefresh == 0)
            {
                opened.Writer.Refresh();
            }

            if (sequence % StepsPerCommit == 0)
            {
                opened.Writer.Commit(sequence);
                Console.Out.WriteLine(sequence);
            }
        }
    }
}
