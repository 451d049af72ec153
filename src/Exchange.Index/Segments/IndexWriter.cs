using System.Globalization;
using Exchange.Index.Searching;

namespace Exchange.Index.Segments;

/// <summary>
/// Takes records in and out of an index. One call at a time changes the index; snapshots are taken without waiting for it. What was changed
/// is found after the next <see cref="Refresh"/> and survives a crash after the next <see cref="Commit"/>.
/// </summary>
public sealed partial class IndexWriter : IDisposable
{
    /// <summary>End of the names of segment files.</summary>
    internal const string SegmentSuffix = ".xseg";

    /// <summary>End of the names of files that tell which entries are not deleted.</summary>
    internal const string LiveSuffix = ".xlive";

    private const int PutsPerLook = 32;

    private readonly Lock gate = new();
    private readonly IndexFiles files;
    private readonly IndexSchema schema;
    private readonly IndexSettings settings;
    private readonly List<WriterSegment> segments;
    private readonly List<SegmentReader> dropped = [];
    private SegmentBuffer buffer;
    private CommitPoint commit;
    private long nextFile;
    private volatile SegmentView[] published;

    /// <summary>Goes on from a commit point.</summary>
    internal IndexWriter(IndexFiles files, IndexSchema schema, IndexSettings settings, CommitPoint commit, List<WriterSegment> segments)
    {
        this.files = files;
        this.schema = schema;
        this.settings = settings;
        this.commit = commit;
        this.segments = segments;
        nextFile = commit.NextFile;
        buffer = new SegmentBuffer(schema);
        published = [.. segments.Select(segment => segment.View())];
    }

    /// <summary>Bytes of all segments.</summary>
    public long DiskBytes
    {
        get
        {
            lock (gate)
            {
                return segments.Sum(segment => new FileInfo(segment.Reader.Path).Length);
            }
        }
    }

    /// <summary>Records that are in the index, those included that are not found before the next refresh.</summary>
    public long RecordCount
    {
        get
        {
            lock (gate)
            {
                return buffer.Count + segments.Sum(segment => segment.LiveRecords);
            }
        }
    }

    /// <summary>Takes a record in, in place of an older one with its id. Ids are compared as bytes.</summary>
    public void Put(RecordBlock block)
    {
        lock (gate)
        {
            foreach (var segment in segments)
            {
                segment.Delete(block.Id);
            }

            buffer.Put(block);
            if (buffer.Count % PutsPerLook == 0 && buffer.MemoryBytes > settings.BufferBytesMax)
            {
                RefreshLocked();
            }
        }
    }

    /// <summary>Takes a record out; says whether it was there.</summary>
    public bool Delete(ReadOnlySpan<byte> id)
    {
        lock (gate)
        {
            var wasThere = buffer.Remove(id);
            foreach (var segment in segments)
            {
                wasThere |= segment.Delete(id);
            }

            return wasThere;
        }
    }

    /// <summary>Has all changes so far seen by snapshots taken from now on.</summary>
    public void Refresh()
    {
        lock (gate)
        {
            RefreshLocked();
        }
    }

    /// <summary>The index as of the last refresh. The caller disposes it.</summary>
    public IndexSnapshot Snapshot()
    {
        while (true)
        {
            var views = published;
            var acquired = 0;
            while (acquired < views.Length && views[acquired].Reader.TryAcquire())
            {
                acquired++;
            }

            if (acquired == views.Length)
            {
                return new IndexSnapshot(views, schema);
            }

            // A merge has replaced a segment meanwhile, and with it what is published.
            while (acquired > 0)
            {
                views[--acquired].Reader.Release();
            }
        }
    }

    /// <summary>Returns once all changes so far are on the disk, together with how far the record store has been followed.</summary>
    public void Commit(long sequence)
    {
        lock (gate)
        {
            RefreshLocked();
            var listed = segments.Select(List).ToList();
            var next = new CommitPoint(CommitPoint.CurrentVersion, commit.Generation + 1, nextFile, sequence, schema.Fingerprint(), listed);
            CommitFile.Write(files, next);
            RemoveOld(next);
            commit = next;
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        HoldMerges();
        lock (gate)
        {
            segments.ForEach(segment => segment.Reader.Release());
            segments.Clear();
            dropped.ForEach(segment => segment.Release());
            dropped.Clear();
        }
    }

    private void RefreshLocked()
    {
        if (buffer.Count > 0)
        {
            segments.Add(WriteSegment(NewName(SegmentSuffix), stream => buffer.Write(stream)));
        }

        buffer = buffer.HeldAny ? new SegmentBuffer(schema) : buffer;
        DropEmpty();
        Publish();
        MergeWhereDue();
    }

    /// <summary>A new segment. What was written of it before a failure, such as a full disk, does not stay.</summary>
    private WriterSegment WriteSegment(string name, Action<Stream> write)
    {
        var isWritten = false;
        try
        {
            using (var stream = files.Create(name))
            {
                write(stream);
            }

            isWritten = true;
        }
        finally
        {
            if (!isWritten)
            {
                files.Delete(name);
            }
        }

        var reader = SegmentReader.TryOpen(files.At(name), schema, isTrusted: true, out var damage)
            ?? throw new IOException($"a segment just written cannot be read: {damage}");
        return new WriterSegment(reader, name, null, null);
    }

    private string NewName(string suffix) => (nextFile++).ToString("x8", CultureInfo.InvariantCulture) + suffix;

    private void Publish() => published = [.. segments.Select(segment => segment.View())];

    /// <summary>The segment as a commit point lists it, with all of it on the disk.</summary>
    private CommitSegment List(WriterSegment segment)
    {
        if (!commit.Segments.Any(known => known.File == segment.Name))
        {
            files.Sync(segment.Name);
        }

        if (segment is { Live: not null, LiveName: null })
        {
            segment.LiveName = NewName(LiveSuffix);
            LiveFile.Write(files, segment.LiveName, segment.Live, segment.Reader.DocCount);
            files.Sync(segment.LiveName);
        }

        return new CommitSegment(segment.Name, new FileInfo(segment.Reader.Path).Length, segment.LiveName);
    }

    private void RemoveOld(CommitPoint next)
    {
        foreach (var path in CommitFile.In(files.Folder).Skip(1))
        {
            File.Delete(path);
        }

        foreach (var old in commit.Segments.Select(segment => segment.Deletions).Except(next.Segments.Select(segment => segment.Deletions)))
        {
            if (old is not null)
            {
                files.Delete(old);
            }
        }

        foreach (var segment in dropped)
        {
            segment.Drop();
            segment.Release();
        }

        dropped.Clear();
    }
}
