using Microsoft.AspNetCore.Http;

namespace Exchange.Node.SignIn;

/// <summary>Reads e-mail and telephone from a form.</summary>
internal static class ContactForm
{
    /// <summary>As they were typed, without blanks around them.</summary>
    public static ContactRequest Read(IFormCollection sent) => new(sent["email"].ToString().Trim(), sent["phone"].ToString().Trim());
}
