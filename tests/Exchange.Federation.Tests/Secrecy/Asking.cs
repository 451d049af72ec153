using Exchange.Federation.Tests.Regions;
using Exchange.Node.Users;
using Exchange.Policy.Requesters;
using Exchange.Protocol.Registry;

namespace Exchange.Federation.Tests.Secrecy;

/// <summary>Who asks in a round, and for what.</summary>
internal sealed record Asking(Member Member, UserRole Role, bool Sworn, string UseCode)
{
    /// <summary>The requester as the owner will know it.</summary>
    public Requester Requester(AgencyRegistry registry, DateTimeOffset now) =>
        new(Member.Ori, null, Enum.Parse<UseCode>(UseCode), ConsentOnFile: true)
        {
            AskedAt = now,
            Sworn = Sworn,
            Duty = Role == UserRole.Officer ? Duty.Tactical : Duty.Analytical,
            CertifiedUntil = DateOnly.FromDateTime(now.UtcDateTime).AddYears(1),
            Attributes = [registry.Find(Member.Ori)!.ToAttributes()],
        };
}
