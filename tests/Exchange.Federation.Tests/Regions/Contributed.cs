using Exchange.Records;
using Exchange.Records.Entities;
using Exchange.Records.Identity;

namespace Exchange.Federation.Tests.Regions;

/// <summary>Small records with one person; change what a test is about with <c>with</c>. Everybody here is invented.</summary>
internal static class Contributed
{
    public static ContributedRecord By(Member owner, string localId, string surname = "Quimby") => new()
    {
        Owner = owner.Ori,
        System = "rms",
        LocalId = localId,
        Kind = "incident",
        Narrative = $"report of {localId}",
        Persons =
        [
            new Person
            {
                Id = "p1", Role = "INCIDENT-SUBJECT", Name = new PersonName { Given = "Wendell", Surname = surname },
                DateOfBirth = PartialDate.TryParse("1984-05-06", out var born) ? born : default,
                Identifiers = [new PersonIdentifier { Type = "driver-licence", Value = "Q51200084" }],
            },
        ],
    };

    public static ContributedRecord Marked(this ContributedRecord record, params string[] marks) => record with { Marks = marks };
}
