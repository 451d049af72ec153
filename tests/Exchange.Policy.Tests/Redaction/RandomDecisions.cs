using Exchange.Policy.Decisions;
using Exchange.Policy.Templates;
using Exchange.Records.Codes;
using Exchange.Records.Fields;

namespace Exchange.Policy.Tests.Redaction;

/// <summary>Policies under which most records are shown in full and much of them is not.</summary>
internal static class RandomDecisions
{
    private static readonly SharingLevel[] Levels = [SharingLevel.Full, SharingLevel.Full, SharingLevel.Full, SharingLevel.Pointer, SharingLevel.None];

    /// <summary>The decisions of one requester, from a seed.</summary>
    public static LabelDecisions From(int seed)
    {
        var random = new Random(seed);
        var rules = Enumerable.Range(0, 1 + random.Next(5)).Select(number => Restriction(random, number)).Prepend(SomePolicy.Rule());
        var policy = random.Next(2) == 0 ? SomePolicy.Of([.. rules]) : SomePolicy.UnderShipped([.. rules]);
        return new LabelDecisions(policy, SomePolicy.Requester(random.Next(2) == 0 ? Some.Police : Some.Prosecutor));
    }

    private static SharingRule Restriction(Random random, int number)
    {
        var fields = FieldGroups.Decidable.Where(_ => random.Next(4) == 0)
            .Select(group => (group, (FieldAction)random.Next(3), random.Next(2) == 0)).ToArray();
        var rule = SomePolicy.Rule($"r{number}").With(fields);
        return random.Next(3) switch
        {
            0 => rule,
            1 => rule.ForRoles([.. CodeTables.Roles.Entries.Where(_ => random.Next(3) == 0).Select(role => role.Code)])
                with { Level = Levels[random.Next(Levels.Length)] },
            _ => rule.ForMarks(CodeTables.Marks.Entries[random.Next(CodeTables.Marks.Entries.Count)].Code)
                with { Level = Levels[random.Next(Levels.Length)] },
        };
    }
}
