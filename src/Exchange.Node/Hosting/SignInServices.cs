using Exchange.Node.Setup;
using Exchange.Node.SignIn;
using Exchange.Node.Users;
using Exchange.Ui.Security;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.Node.Hosting;

/// <summary>What signing in is made of: ASP.NET Core Identity over the node's account store.</summary>
internal static class SignInServices
{
    /// <summary>Rounds of PBKDF2 with HMAC-SHA-512 (OWASP Password Storage Cheat Sheet).</summary>
    private const int HashRounds = 210_000;

    /// <summary>Adds accounts, sessions and sign-in.</summary>
    public static void AddSignIn(this IServiceCollection services, NodeFolder folder)
    {
        services.AddSingleton(_ => AccountKeys.Open(folder));
        services.AddSingleton<SignInUserStore>();
        services.AddSingleton<IUserStore<SignInUser>>(provider => provider.GetRequiredService<SignInUserStore>());
        services.AddSingleton<TimeCodeProvider>();
        services.AddOptions<IdentityOptions>().Configure(options =>
            options.Tokens.ProviderMap[TimeCodeProvider.Name] = new TokenProviderDescriptor(typeof(TimeCodeProvider)));
        services.Configure<PasswordHasherOptions>(options => options.IterationCount = HashRounds);
        services.Configure<IdentityPasskeyOptions>(options =>
        {
            options.UserVerificationRequirement = "required";
            options.ResidentKeyRequirement = "preferred";
            options.ValidateOrigin = context => ValueTask.FromResult(
                !context.CrossOrigin && context.Origin == SameSite.OriginOf(context.HttpContext.Request));
        });

        // Identity keeps nothing between calls, and neither does what lies below it: one of each serves all requests.
        services.AddSingleton<IPasswordHasher<SignInUser>, PasswordHasher<SignInUser>>();
        services.AddSingleton<ILookupNormalizer, UpperInvariantLookupNormalizer>();
        services.AddSingleton<IdentityErrorDescriber>();
        services.AddSingleton<UserManager<SignInUser>>();
        services.AddSingleton<IPasskeyHandler<SignInUser>, PasskeyHandler<SignInUser>>();
        services.AddSingleton<BrowserSessions>();
        services.AddSingleton<ProofCheck>();
        services.AddSingleton<SignInToNode>();
        services.AddSingleton<SetUpSignIn>();
        services.AddSingleton<ManagePasskeys>();
        services.AddSingleton<OwnAccount>();
        services.AddSingleton<SignInForm>();
        services.AddSingleton<SignInThroughProvider>();
        services.AddSingleton<FactorPages>();
        services.AddSingleton<AccountPages>();
        services.AddSingleton<UserPages>();
        services.AddSingleton<ChangeUser>();
        services.AddSingleton<AddUser>();
        services.AddSingleton<ListUsers>();
        services.AddSingleton<FirstAdministrator>();
        services.AddSingleton<AccountUpkeep>();
        services.AddHostedService(provider => provider.GetRequiredService<AccountUpkeep>());
    }
}
