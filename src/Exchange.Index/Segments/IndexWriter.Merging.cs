using Exchange.Index.Searching;

namespace Exchange.Index.Segments;

/// <content>Merging: many small segments become few large ones, and what is deleted goes.</content>
public sealed partial class IndexWriter
{
    private Task merging = Task.CompletedTask;
    private int mergesHeld;

    /// <summary>Merges all segments into one. Other changes wait.</summary>
    public void MergeAll() => WithoutMergesBeside(() =>
    {
        RefreshLocked();
        if (segments.Count > 1 || segments.Exists(segment => segment.Live is not null))
        {
            Replace(segments.ToArray(), MergeNow(segments));
        }
    });

    /// <summary>
    /// Rewrites every segment that holds deleted records, and commits: when this returns, nothing of them is in the index's files any more.
    /// Files that a snapshot still reads go when it is disposed.
    /// </summary>
    public void Purge(long sequence) => WithoutMergesBeside(() =>
    {
        RefreshLocked();
        foreach (var segment in segments.Where(segment => segment.Live is not null).ToArray())
        {
            Replace([segment], MergeNow([segment]));
        }

        Commit(sequence);
    });

    /// <summary>Returns once no merge is running that was begun before; fails as the merge did.</summary>
    public Task WhenMerged()
    {
        lock (gate)
        {
            return merging;
        }
    }

    private void MergeWhereDue()
    {
        if (mergesHeld > 0 || !merging.IsCompleted)
        {
            return;
        }

        if (merging.IsFaulted)
        {
            // Broken machinery, such as a full disk: whoever writes next is told, and merging begins anew.
            var failure = merging.Exception;
            merging = Task.CompletedTask;
            throw new IOException("merging segments failed", failure.InnerException);
        }

        if (MergePolicy.Choose(segments, settings) is { } chosen)
        {
            if (settings.MergesInBackground)
            {
                // Acquired here, under the gate: a segment that is dropped meanwhile stays mapped until the merge has ended.
                var views = chosen.Select(segment => segment.View()).ToArray();
                Array.ForEach(views, view => view.Reader.TryAcquire());
                merging = Task.Run(() => MergeBeside(chosen, views));
            }
            else
            {
                Replace(chosen, MergeNow(chosen));
                MergeWhereDue();
            }
        }
    }

    /// <summary>Merges without holding up the writer, but for the moment of replacing. What is deleted meanwhile is deleted again.</summary>
    private void MergeBeside(IReadOnlyList<WriterSegment> chosen, SegmentView[] views)
    {
        try
        {
            string name;
            lock (gate)
            {
                name = NewName(SegmentSuffix);
            }

            var merged = Merge(name, views);
            lock (gate)
            {
                ReplaceUnlessChanged(chosen, views, merged);
            }
        }
        finally
        {
            Array.ForEach(views, view => view.Reader.Release());
        }
    }

    private void ReplaceUnlessChanged(IReadOnlyList<WriterSegment> chosen, SegmentView[] views, WriterSegment? merged)
    {
        if (!chosen.All(segments.Contains))
        {
            // All records of one of them were deleted, and it was dropped.
            merged?.Reader.Drop();
            merged?.Reader.Release();
            return;
        }

        for (var i = 0; merged is not null && i < views.Length; i++)
        {
            DeleteAgain(merged, views[i], chosen[i].Live);
        }

        Replace(chosen, merged);
    }

    private static void DeleteAgain(WriterSegment merged, SegmentView then, ulong[]? now)
    {
        for (var record = 0; now is not null && now != then.Live && record < then.Reader.RecordCount; record++)
        {
            var doc = then.Reader.FirstDoc(record);
            if ((now[doc >> 6] >> doc & 1) == 0 && then.IsLive(doc))
            {
                merged.Delete(then.Reader.Id(record));
            }
        }
    }

    private WriterSegment? MergeNow(IReadOnlyList<WriterSegment> chosen) =>
        Merge(NewName(SegmentSuffix), [.. chosen.Select(segment => segment.View())]);

    /// <summary>The merged segment; null when all records are deleted.</summary>
    private WriterSegment? Merge(string name, SegmentView[] views)
    {
        var merger = new SegmentMerger(views, schema);
        return merger.RecordCount == 0 ? null : WriteSegment(name, stream => merger.Write(stream));
    }

    private void Replace(IReadOnlyList<WriterSegment> old, WriterSegment? merged)
    {
        foreach (var segment in old)
        {
            segments.Remove(segment);
            dropped.Add(segment.Reader);
        }

        if (merged is not null)
        {
            segments.Add(merged);
        }

        Publish();
    }

    private void DropEmpty()
    {
        foreach (var segment in segments.Where(segment => segment.LiveDocs == 0).ToArray())
        {
            segments.Remove(segment);
            dropped.Add(segment.Reader);
        }
    }

    private void WithoutMergesBeside(Action work)
    {
        HoldMerges();
        lock (gate)
        {
            try
            {
                work();
            }
            finally
            {
                mergesHeld--;
            }
        }
    }

    /// <summary>Lets no merge begin, and waits for one that runs. How it ended is told to the next writer.</summary>
    private void HoldMerges()
    {
        Task running;
        lock (gate)
        {
            mergesHeld++;
            running = merging;
        }

        ((IAsyncResult)running).AsyncWaitHandle.WaitOne();
    }
}
