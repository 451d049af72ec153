using System.Collections;
using Exchange.Records.Fields;

namespace Exchange.Records.Validation;

/// <summary>
/// Holds a typed record against its shape, as <see cref="ShapeCheck"/> does for JSON, with the same words.
/// </summary>
internal static class RecordWalk
{
    /// <summary>Adds the problems of an object and all below it.</summary>
    public static void CheckObject(object owner, FieldShape shape, string path, ICollection<Problem> problems)
    {
        foreach (var member in shape.Members)
        {
            var value = member.Access.Read(owner);
            if (value is null)
            {
                CheckAbsent(member, path, problems);
            }
            else if (member.IsList)
            {
                CheckList((IList)value, member, path, problems);
            }
            else
            {
                CheckValue(value, member, path, -1, problems);
            }
        }
    }

    private static void CheckAbsent(FieldShape member, string path, ICollection<Problem> problems)
    {
        if (member.Rules.Required)
        {
            problems.Add(FieldRules.Missing(path, member));
        }
    }

    private static void CheckList(IList list, FieldShape member, string path, ICollection<Problem> problems)
    {
        if (list.Count > FieldRules.ListItemsMax)
        {
            problems.Add(FieldRules.TooManyItems($"{path}.{member.Name}"));
            return;
        }

        for (var i = 0; i < list.Count; i++)
        {
            CheckValue(list[i]!, member, path, i, problems);
        }
    }

    private static void CheckValue(object value, FieldShape member, string path, int index,
        ICollection<Problem> problems)
    {
        if (member.Type == FieldType.Object)
        {
            CheckObject(value, member, PathOf(member, path, index), problems);
        }
        else if (FieldRules.Complaint(member, value) is { } complaint)
        {
            problems.Add(complaint with { Path = PathOf(member, path, index) });
        }
    }

    private static string PathOf(FieldShape member, string path, int index) =>
        index < 0 ? $"{path}.{member.Name}" : FormattableString.Invariant($"{path}.{member.Name}[{index}]");
}
