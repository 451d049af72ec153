using Exchange.Records.Entities;
using Exchange.Synthetic.Drawing;
using Exchange.Synthetic.Tables;
using Exchange.Synthetic.Text;

namespace Exchange.Synthetic.Agencies;

/// <summary>Officers of the agencies. They are not in the truth file: nobody looks for them.</summary>
internal static class Officers
{
    private const int PerAgency = 48;

    /// <summary>One of the officers of an agency, or a judge where the role asks for one.</summary>
    public static Person Pick(long seed, Agency agency, string role, Draw draw)
    {
        var number = draw.Low(PerAgency);
        var of = Draw.For(seed, DrawStream.Officer, (agency.Index * PerAgency) + number);
        var sex = of.Chance(0.7) ? "M" : "F";
        return new Person
        {
            Id = "",
            Role = role,
            Name = new PersonName
            {
                Given = NameTables.DrawGiven(NameTables.CensusOrigin, sex, of),
                Surname = AsciiText.Fold(NameTables.DrawSurname(NameTables.CensusOrigin, of)),
            },
            Identifiers =
            [
                new PersonIdentifier
                {
                    Type = "local",
                    Value = FormattableString.Invariant($"B{agency.Index:D2}{number:D3}"),
                },
            ],
        };
    }
}
