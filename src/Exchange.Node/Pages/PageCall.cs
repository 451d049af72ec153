using Exchange.Node.Users;
using Exchange.Ui.Layout;
using Microsoft.AspNetCore.Http;

namespace Exchange.Node.Pages;

/// <summary>A page that a user may have, or a form that a user may send.</summary>
/// <param name="User">Who.</param>
/// <param name="Frame">What stands around the page.</param>
/// <param name="Form">What was sent; empty where nothing was.</param>
public sealed record PageCall(UserAccount User, PageFrame Frame, IFormCollection Form);
