using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using Exchange.Node.Setup;
using Exchange.Node.SignIn;
using Exchange.Storage.FormKeys;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace Exchange.Node.Pages;

/// <summary>
/// Where ASP.NET Core's data protection keeps the keys of forms: the store that every process of the node shares, encrypted as TOTP keys are, so
/// that the database alone makes no form. A new key is made every 90 days; one that ended so long ago that no page can have it open is forgotten.
/// </summary>
public sealed class FormKeys : IXmlRepository
{
    /// <summary>Days after its making on which a key is forgotten: 90 on which it is used, and as many again.</summary>
    public const int DaysKept = 180;

    private readonly FormKeyStore store;
    private readonly AccountKeys cipher;
    private readonly TimeProvider time;

    /// <summary>The keys of a node; those that an earlier version kept as files come over.</summary>
    public FormKeys(FormKeyStore store, AccountKeys cipher, NodeFolder folder, TimeProvider time)
    {
        (this.store, this.cipher, this.time) = (store, cipher, time);
        foreach (var file in Directory.Exists(folder.PageKeys) ? Directory.GetFiles(folder.PageKeys, "*.xml") : [])
        {
            StoreElement(XElement.Load(file), Path.GetFileNameWithoutExtension(file));
            File.Delete(file);
        }
    }

    /// <inheritdoc />
    public IReadOnlyCollection<XElement> GetAllElements() => [.. store.All().Select(one => Read(one.Name, one.Document)).OfType<XElement>()];

    /// <inheritdoc />
    public void StoreElement(XElement element, string friendlyName)
    {
        var now = time.GetUtcNow();
        var plain = Encoding.UTF8.GetBytes(element.ToString(SaveOptions.DisableFormatting));
        store.Add(friendlyName, cipher.Seal(Purpose(friendlyName), plain), MadeAt(element) ?? now);
        store.ForgetBefore(now.AddDays(-DaysKept));
    }

    /// <summary>The key; null for what was encrypted under another key of the folder: forms that it made are worth nothing, new ones are.</summary>
    private XElement? Read(string name, byte[] document)
    {
        try
        {
            return XElement.Parse(Encoding.UTF8.GetString(cipher.Open(Purpose(name), document)));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <summary>What is encrypted is authenticated with its name, which is no account's.</summary>
    private static string Purpose(string name) => "form key " + name;

    private static DateTimeOffset? MadeAt(XElement element) => DateTimeOffset.TryParse(
        element.Element("creationDate")?.Value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var made) ? made : null;
}
