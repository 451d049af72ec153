using Exchange.Records;
using Exchange.Records.Entities;
using Exchange.Records.Identity;

namespace Exchange.Synthetic.Composing;

/// <summary>Breaks some rows on purpose.</summary>
internal static class Breakage
{
    /// <summary>Status of a firearm that must not be held; no code of the table <c>firearm-status</c>.</summary>
    public const string RegisteredFirearm = "registered";

    private const int FirstBroken = 100;
    private const int Kinds = 3;

    /// <summary>What is wrong with the row of that number.</summary>
    public static RowFault FaultOf(long row, int every)
    {
        if (every == 0 || row % every != FirstBroken % every)
        {
            return RowFault.None;
        }

        return (RowFault)(1 + (int)(row / every % Kinds));
    }

    /// <summary>The record with the fault in it.</summary>
    public static ContributedRecord Break(ContributedRecord record, RowFault fault) => fault switch
    {
        RowFault.None => record,
        RowFault.ImpossibleDate => record with
        {
            Persons =
                [record.Persons[0] with { DateOfBirth = new PartialDate(1987, 2, 30) }, .. record.Persons.Skip(1)],
        },
        RowFault.MissingId => record with { LocalId = "" },
        RowFault.FirearmNotCrimeLinked => record with
        {
            Firearms =
            [
                new Firearm { Id = "g1", Status = RegisteredFirearm, Make = "Glock", Serial = "ZZ0000000Z" },
            ],
        },
    };
}
