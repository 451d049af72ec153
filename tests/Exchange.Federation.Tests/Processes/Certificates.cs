using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Exchange.Hosting.Processes;

namespace Exchange.Federation.Tests.Processes;

/// <summary>An authority made for one test, and what it certifies.</summary>
internal sealed class Certificates : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly X509Certificate2 authority;
    private readonly DateTimeOffset from = TimeProvider.System.GetUtcNow().AddHours(-1);

    public Certificates()
    {
        var request = new CertificateRequest("CN=test authority", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        authority = request.CreateSelfSigned(from, from.AddDays(2));
        File.WriteAllText(AuthorityFile, authority.ExportCertificatePem());
    }

    public string AuthorityFile => folder.At("authority.pem");

    /// <summary>Files for one process on a loopback address; the name on the certificate can be another.</summary>
    public TlsSettings For(string process, IPAddress? address = null)
    {
        using var own = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={process}", own, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(address ?? IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        using var certificate = request.Create(authority, from, from.AddDays(1), RandomNumberGenerator.GetBytes(8));
        File.WriteAllText(folder.At(process + ".pem"), certificate.ExportCertificatePem());
        File.WriteAllText(folder.At(process + ".key"), own.ExportPkcs8PrivateKeyPem());
        return new TlsSettings(folder.At(process + ".pem"), folder.At(process + ".key"), AuthorityFile);
    }

    /// <summary>A client that shows no certificate, as a browser does, and trusts the authority.</summary>
    public HttpClient ClientWithoutCertificate()
    {
        var trusted = For("browser");
        var handler = PeerHttp.CreateHandler(null);
        handler.SslOptions.RemoteCertificateValidationCallback =
            (_, certificate, _, _) => certificate is X509Certificate2 given && CertificateTrust.ComesFrom(given, trusted);
        return new HttpClient(handler, disposeHandler: true);
    }

    public void Dispose()
    {
        authority.Dispose();
        key.Dispose();
        folder.Dispose();
    }
}
