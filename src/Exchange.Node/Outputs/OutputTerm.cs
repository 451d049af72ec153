using Exchange.Policy.Receipts;
using Exchange.Policy.Templates;
using Exchange.Protocol.Registry;

namespace Exchange.Node.Outputs;

/// <summary>How soon a copy must be destroyed.</summary>
public static class OutputTerm
{
    /// <summary>For what comes from another region or exchange (RLEX-VII-B-3).</summary>
    private const int OutsideHours = 72;

    /// <summary>The hours, the least of all that apply; null where only the retention class counts.</summary>
    /// <param name="receipt">What the owner decided.</param>
    /// <param name="own">This agency, as the registry has it.</param>
    /// <param name="owner">The record's owner.</param>
    public static int? HoursOf(Receipt receipt, RegisteredAgency? own, RegisteredAgency? owner) => receipt.Obligations
        .Where(duty => duty.Type is ObligationTypes.PrintsExpire or ObligationTypes.ExpiresAfter)
        .Select(duty => (int?)(duty.Hours ?? OutsideHours))
        .Append(IsOutside(own, owner) ? OutsideHours : null)
        .Min();

    private static bool IsOutside(RegisteredAgency? own, RegisteredAgency? owner) =>
        owner is not null && (owner.OutsideExchange != own?.OutsideExchange || owner.Region != own?.Region);
}
