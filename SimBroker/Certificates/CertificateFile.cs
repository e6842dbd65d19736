using System.Security.Cryptography;
using System.Text.Json;

namespace StrategyHost.SimBroker.Certificates;

/// <summary>
/// <c>certificate.json</c>: canonical JSON (keys in ordinal order, shortest numbers, LF), with <c>schema</c> and, in
/// <c>sha256</c>, the hash over the same text without that member. One certificate has one text, so any changed byte shows.
/// </summary>
public static class CertificateFile
{
    /// <summary>The file's name, beside the artifacts it certifies.</summary>
    public const string FileName = "certificate.json";

    /// <summary>What the file goes by among the artifacts.</summary>
    public const string ArtifactName = "certificate";

    private const string Schema = "strategyhost/certificate/1";
    private const string SchemaMember = "schema";
    private const string HashMember = "sha256";

    /// <summary>The file's bytes.</summary>
    /// <param name="certificate">The certificate.</param>
    public static byte[] Write(Certificate certificate)
    {
        ArgumentNullException.ThrowIfNull(certificate);
        var members = JsonSerializer.SerializeToElement(certificate, CertificateJson.Default.Certificate);
        var hash = Convert.ToHexStringLower(SHA256.HashData(CanonicalJson.Write(members, (SchemaMember, Schema))));
        return CanonicalJson.Write(members, (SchemaMember, Schema), (HashMember, hash));
    }

    /// <summary>Reads a file's bytes; anything but the one text of a certificate is refused.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <exception cref="CertificateException">They are no certificate, or were changed after it was issued.</exception>
    public static Certificate Read(ReadOnlySpan<byte> bytes)
    {
        var certificate = Parse(bytes);
        return Write(certificate).AsSpan().SequenceEqual(bytes)
            ? certificate
            : throw new CertificateException("it was changed after it was issued: its text and its own hash disagree");
    }

    private static Certificate Parse(ReadOnlySpan<byte> bytes)
    {
        try
        {
            using var document = JsonDocument.Parse(bytes.ToArray());
            if (document.RootElement.ValueKind != JsonValueKind.Object
                || !document.RootElement.TryGetProperty(SchemaMember, out var schema) || !schema.ValueEquals(Schema))
                throw new CertificateException($"it is not one of this version: expected an object with \"{SchemaMember}\": \"{Schema}\"");
            return JsonSerializer.Deserialize(WithoutEnvelope(document.RootElement), CertificateJson.Default.Certificate)
                ?? throw new CertificateException("it is empty");
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            throw new CertificateException($"it cannot be read: {exception.Message}");
        }
    }

    /// <summary>Schema and hash are the file's own, not the certificate's.</summary>
    private static byte[] WithoutEnvelope(JsonElement root)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            foreach (var member in root.EnumerateObject().Where(member => member.Name is not (SchemaMember or HashMember)))
                member.WriteTo(json);
            json.WriteEndObject();
        }

        return buffer.ToArray();
    }
}
