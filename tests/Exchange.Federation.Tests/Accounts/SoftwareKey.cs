using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace Exchange.Federation.Tests.Accounts;

/// <summary>An authenticator in software: makes one passkey (ES256, no attestation) and signs with it (W3C Web Authentication, level 2).</summary>
internal sealed class SoftwareKey(Uri origin) : IDisposable
{
    private const byte UserPresentAndVerified = 0x05;
    private const byte AttestedData = 0x40;

    private readonly ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly byte[] id = RandomNumberGenerator.GetBytes(16);
    private uint count;

    public string Id => Base64Url.EncodeToString(id);

    /// <summary>What a browser gives for options to create.</summary>
    public JsonObject Create(JsonNode options)
    {
        var (client, data) = (Client("webauthn.create", options), Data(UserPresentAndVerified | AttestedData, CredentialData()));
        byte[] attestation =
        [
            0xA3, .. Text("fmt"), .. Text("none"), .. Text("attStmt"), 0xA0, .. Text("authData"), 0x58, (byte)data.Length, .. data,
        ];
        return Credential(new JsonObject { ["clientDataJSON"] = Base64Url.EncodeToString(client), ["attestationObject"] = Base64Url.EncodeToString(attestation) });
    }

    /// <summary>What it gives for options to get.</summary>
    public JsonObject Get(JsonNode options, string? user = null)
    {
        var (client, data) = (Client("webauthn.get", options), Data(UserPresentAndVerified, []));
        var signature = key.SignData([.. data, .. SHA256.HashData(client)], HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
        return Credential(new JsonObject
        {
            ["clientDataJSON"] = Base64Url.EncodeToString(client),
            ["authenticatorData"] = Base64Url.EncodeToString(data),
            ["signature"] = Base64Url.EncodeToString(signature),
            ["userHandle"] = user is null ? null : Base64Url.EncodeToString(Encoding.UTF8.GetBytes(user)),
        });
    }

    public void Dispose() => key.Dispose();

    /// <summary>A short text in CBOR (RFC 8949).</summary>
    private static byte[] Text(string text) => [(byte)(0x60 | text.Length), .. Encoding.ASCII.GetBytes(text)];

    private byte[] Client(string type, JsonNode options) => Encoding.UTF8.GetBytes(new JsonObject
    {
        ["type"] = type,
        ["challenge"] = options["challenge"]!.GetValue<string>(),
        ["origin"] = origin.GetLeftPart(UriPartial.Authority),
        ["crossOrigin"] = false,
    }.ToJsonString());

    private byte[] Data(int flags, byte[] more)
    {
        var counter = new byte[sizeof(uint)];
        BinaryPrimitives.WriteUInt32BigEndian(counter, ++count);
        return [.. SHA256.HashData(Encoding.ASCII.GetBytes(origin.Host)), (byte)flags, .. counter, .. more];
    }

    private byte[] CredentialData()
    {
        var point = key.ExportParameters(false).Q;
        return
        [
            .. new byte[16], 0, (byte)id.Length, .. id,
            0xA5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20, .. point.X!, 0x22, 0x58, 0x20, .. point.Y!,
        ];
    }

    private JsonObject Credential(JsonObject response) => new()
    {
        ["id"] = Id, ["rawId"] = Id, ["type"] = "public-key", ["response"] = response, ["clientExtensionResults"] = new JsonObject(),
    };
}
