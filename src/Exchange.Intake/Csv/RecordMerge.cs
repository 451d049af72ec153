using System.Collections;
using Exchange.Records;
using Exchange.Records.Fields;

namespace Exchange.Intake.Csv;

/// <summary>
/// Joins records that were made from rows of one event. A single value is that of the first row that has one; lists
/// grow, and what is in them already is not repeated; an entity that differs from one of the same id gets an id of
/// its own.
/// </summary>
internal static class RecordMerge
{
    /// <summary>One record of two. Both were just built and are seen by nobody else.</summary>
    public static ContributedRecord Join(ContributedRecord first, ContributedRecord next)
    {
        var renamed = new Dictionary<string, string>(StringComparer.Ordinal);
        var joined = first with { };
        foreach (var member in RecordShape.Root.Members.Where(member => member.Name != "links"))
        {
            var (old, added) = (member.Access.Read(first), member.Access.Read(next));
            var both = member.IsList ? JoinLists(member, (IList)old!, (IList)added!, renamed) : old ?? added;
            member.Access.Write(joined, both);
        }

        var links = next.Links.Select(
            link => link with { From = Rename(link.From, renamed), To = Rename(link.To, renamed) });
        return joined with { Links = [.. first.Links.Union(links)] };
    }

    private static object JoinLists(FieldShape list, IList old, IList added, Dictionary<string, string> renamed)
    {
        var items = old.Cast<object>().ToList();
        foreach (var item in added)
        {
            var same = items.Find(known => Same(list, known, item!));
            if (list.Member("id") is { } id)
            {
                KeepId(id, items, same, item!, renamed);
            }

            if (same is null)
            {
                items.Add(item!);
            }
        }

        return list.Access.ListOf(items);
    }

    private static void KeepId(
        FieldShape id, List<object> items, object? same, object item, Dictionary<string, string> renamed)
    {
        var name = (string)id.Access.Read(item)!;
        var kept = same is not null
            ? (string)id.Access.Read(same)!
            : Free(name, items.Select(known => (string)id.Access.Read(known)!).ToList());
        id.Access.Write(item, kept);
        renamed[name] = kept;
    }

    private static string Free(string name, List<string> taken)
    {
        var free = name;
        for (var number = 2; taken.Contains(free); number++)
        {
            free = FormattableString.Invariant($"{name}-{number}");
        }

        return free;
    }

    private static string Rename(string id, Dictionary<string, string> renamed) => renamed.GetValueOrDefault(id, id);

    /// <summary>Whether two values say the same; the ids of entities do not count.</summary>
    private static bool Same(FieldShape shape, object a, object b) =>
        shape.Type != FieldType.Object ? a.Equals(b)
            : shape.Members.All(member => IsEntityId(shape, member) || SameMember(member, a, b));

    private static bool IsEntityId(FieldShape shape, FieldShape member) => shape.IsList && member.Name == "id";

    private static bool SameMember(FieldShape member, object a, object b)
    {
        var (x, y) = (member.Access.Read(a), member.Access.Read(b));
        if (x is null || y is null)
        {
            return x is null && y is null;
        }

        return member.IsList
            ? SameList(member, (IList)x, (IList)y)
            : Same(member, x, y);
    }

    private static bool SameList(FieldShape member, IList x, IList y) => x.Count == y.Count &&
        Enumerable.Range(0, x.Count).All(i => Same(member, x[i]!, y[i]!));
}
