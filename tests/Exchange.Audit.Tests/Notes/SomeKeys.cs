using System.Security.Cryptography;
using Exchange.Audit.Notes;

namespace Exchange.Audit.Tests.Notes;

/// <summary>Keys for tests, made anew for each.</summary>
public sealed class SomeKeys : IDisposable
{
    private readonly List<ECDsa> keys = [];

    public NoteSigner Signer(string name = "node.example/audit")
    {
        var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        keys.Add(key);
        return new NoteSigner(name, key);
    }

    public void Dispose() => keys.ForEach(key => key.Dispose());
}
