using System.Globalization;
using Exchange.Records;
using Exchange.Records.Codes;
using Exchange.Records.Entities;
using Exchange.Records.Fields;
using Exchange.Records.Identity;

namespace Exchange.TestKit;

/// <summary>
/// Valid records of every shape that the model allows, made from a seed by <see cref="RecordShape"/>: a field that is added to the model is in
/// them at once. Texts come from a small stock of words, so that queries find something.
/// </summary>
public sealed class RandomRecords(int seed)
{
    private const int EntitiesMax = 3;
    private const int ItemsMax = 2;

    private static readonly string[] Words =
    [
        "Smith", "smith", "Jose", "José", "O'Brien", "de la Cruz", "Jones", "John", "main", "1200 Main St", "AB-1234", "ab1234", "blue",
        "Ångström", "Ünal", "李", "Ведерников", "555-0142", "a b c", "tab\tquote\"back\\slash", "x", "né", "😀 smile",
    ];

    private readonly Random random = new(seed);
    private int count;

    /// <summary>A number below the given one, for choices that belong to the same seed.</summary>
    public int Below(int limit) => random.Next(limit);

    /// <summary>True so many times in a hundred.</summary>
    public bool Chance(int percent) => random.Next(100) < percent;

    /// <summary>One of these.</summary>
    public T OneOf<T>(IReadOnlyList<T> choices) => choices[random.Next(choices.Count)];

    /// <summary>A word of the stock.</summary>
    public string Word() => OneOf(Words);

    /// <summary>The next record; local ids are 1, 2, 3 and so on.</summary>
    public ContributedRecord Next()
    {
        var record = (ContributedRecord)Fill(Some.Record((++count).ToString(CultureInfo.InvariantCulture)), RecordShape.Root);
        record = record with
        {
            DataClass = "cji",
            OccurredTo = record.OccurredFrom is null ? record.OccurredTo : record.OccurredFrom + TimeSpan.FromHours(random.Next(50)),
        };
        return record with { Links = Links(record) };
    }

    private object Fill(object owner, FieldShape shape)
    {
        foreach (var field in shape.Members.Where(IsFree))
        {
            if (field.Rules.Required || Chance(55))
            {
                field.Access.Write(owner, field.IsList ? List(field) : Value(field));
            }
        }

        return owner switch
        {
            Location { Latitude: null } or Location { Longitude: null } => (Location)owner with { Latitude = null, Longitude = null },
            Person { AgeMin: { } least, AgeMax: { } most } person when most < least => person with { AgeMin = most, AgeMax = least },
            _ => owner,
        };
    }

    private static bool IsFree(FieldShape field) =>
        field.Path is not ("owner" or "system" or "localId" or "dataClass" or "links[]");

    private object List(FieldShape field)
    {
        var length = random.Next(field.Type == FieldType.Object && field.Member("id") is not null ? EntitiesMax : ItemsMax + 1);
        return field.Access.ListOf([.. Enumerable.Range(0, length).Select(index => Numbered(Value(field), field, index))]);
    }

    /// <summary>Entities get ids that are unique in their record.</summary>
    private static object Numbered(object item, FieldShape field, int index)
    {
        if (field.Member("id") is { } id)
        {
            id.Access.Write(item, string.Create(CultureInfo.InvariantCulture, $"{field.Name[..2]}{index}"));
        }

        return item;
    }

    private object Value(FieldShape field) => field.Type switch
    {
        FieldType.Object => Fill(field.Access.Create(), field),
        FieldType.Text => field.Codes is { } codes ? OneOf(codes.Entries).Code : Text(field.Rules.LengthMax),
        FieldType.Integer => (int)field.Rules.Least + random.Next((int)Math.Min(field.Rules.Most - field.Rules.Least, 200)),
        FieldType.Number => Math.Round(field.Rules.Least + (random.NextDouble() * Math.Min(field.Rules.Most - field.Rules.Least, 400)), 5),
        FieldType.Flag => Chance(50),
        FieldType.Timestamp => Some.Noon - TimeSpan.FromMinutes(random.Next(2_000_000)),
        FieldType.PartialDate => Date(),
        FieldType.Ori => OneOf([Some.Owner, Some.Police, Some.Prosecutor]),
    };

    private PartialDate Date()
    {
        var month = Chance(80) ? 1 + random.Next(12) : 0;
        return new PartialDate(1950 + random.Next(60), month, month > 0 && Chance(80) ? 1 + random.Next(28) : 0);
    }

    private string Text(int lengthMax)
    {
        var text = string.Join(' ', Enumerable.Range(0, 1 + random.Next(3)).Select(_ => Word()));
        return text.Length <= lengthMax ? text : "word";
    }

    private IReadOnlyList<EntityLink> Links(ContributedRecord record)
    {
        var ids = EntityListing.Of(record).Select(pair => pair.Entity.Id).ToList();
        return ids.Count == 0
            ? []
            : [.. Enumerable.Range(0, random.Next(4)).Select(_ => new EntityLink
            {
                Type = OneOf(CodeTables.Find("link-type")!.Entries).Code,
                From = OneOf(ids),
                To = Chance(80) ? OneOf(ids) : $"{Some.Owner}/rms/{random.Next(20)}",
            })];
    }
}
