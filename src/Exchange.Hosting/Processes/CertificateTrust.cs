using System.Security.Cryptography.X509Certificates;

namespace Exchange.Hosting.Processes;

/// <summary>Whom processes trust: certificates from the one authority of the exchange, and no others.</summary>
public static class CertificateTrust
{
    /// <summary>Whether the certificate comes from the authority named in the settings.</summary>
    public static bool ComesFrom(X509Certificate2 certificate, TlsSettings tls)
    {
        using var authority = X509CertificateLoader.LoadCertificateFromFile(tls.Authority);
        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.Add(authority);
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        return chain.Build(certificate);
    }
}
