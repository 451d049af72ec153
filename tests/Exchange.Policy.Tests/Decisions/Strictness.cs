using Exchange.Policy.Decisions;
using Exchange.Records.Fields;

namespace Exchange.Policy.Tests.Decisions;

internal static class Strictness
{
    /// <summary>Nothing that the one decision withholds is disclosed by the other.</summary>
    public static void ShouldNotBeLooserThan(this Decision decision, Decision other, string? message = null)
    {
        ((int)decision.Level).ShouldBeLessThanOrEqualTo((int)other.Level, message);
        foreach (var group in Enum.GetValues<FieldGroup>())
        {
            ((int)decision.ActionOn(FieldGroupSet.Of(group)))
                .ShouldBeGreaterThanOrEqualTo((int)other.ActionOn(FieldGroupSet.Of(group)), message);
        }

        other.Searchable.ContainsAll(decision.Searchable).ShouldBeTrue(message);
    }
}
