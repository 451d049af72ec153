using System.IO.Compression;
using Exchange.Ui.Assets;
using Exchange.Ui.Security;
using Exchange.Ui.Themes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.Ui.Hosting;

/// <summary>What a process needs to serve pages.</summary>
public static class UiHosting
{
    /// <summary>Most values of one form: ten rules of a template with every box ticked have half as many.</summary>
    private const int FormValuesMax = 4_096;

    /// <summary>Adds what pages are made with.</summary>
    /// <param name="services">The process's services.</param>
    /// <typeparam name="TKeys">Where the keys that protect cookies and forms are kept, and encrypted: the process's own matter.</typeparam>
    public static void AddUi<TKeys>(this IServiceCollection services)
        where TKeys : class, IXmlRepository
    {
        services.AddDataProtection().SetApplicationName("exchange");
        services.AddSingleton<TKeys>();
        services.AddOptions<KeyManagementOptions>().Configure<TKeys>((options, keys) =>
        {
            options.XmlRepository = keys;
            options.XmlEncryptor = new NullXmlEncryptor();
        });
        services.Configure<FormOptions>(options => options.ValueCountLimit = FormValuesMax);
        services.AddRazorComponents();
        services.AddAntiforgery(options =>
        {
            options.Cookie.Name = "antiforgery";
            options.Cookie.HttpOnly = true;
            options.Cookie.SameSite = SameSiteMode.Strict;
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            options.SuppressXFrameOptionsHeader = true;
        });
        services.AddResponseCompression(options =>
        {
            // Over TLS too: forms need a token and cookies are same-site, so that nobody else can have a page made beside a guess of theirs.
            options.EnableForHttps = true;
            options.Providers.Add<BrotliCompressionProvider>();
            options.Providers.Add<GzipCompressionProvider>();
        });
        services.Configure<BrotliCompressionProviderOptions>(options => options.Level = CompressionLevel.Fastest);
    }

    /// <summary>Compresses answers and adds the security headers to them; before everything that answers.</summary>
    public static void UseUi(this IApplicationBuilder app)
    {
        app.UseSecurityHeaders();
        app.UseResponseCompression();
    }

    /// <summary>Adds the addresses of what pages load, and of the choice of theme.</summary>
    public static void MapUi(this WebApplication app)
    {
        app.MapAssets();
        app.MapTheme();
    }
}
