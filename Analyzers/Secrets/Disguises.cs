using System.Text;

namespace StrategyHost.Analyzers.Secrets;

/// <summary>The texts that a text may be a disguise of: reversed, without separators, from base64, from hexadecimal.</summary>
internal static class Disguises
{
    private const int Shortest = 16;

    internal static IEnumerable<string> Of(string text)
    {
        if (text.Length < Shortest)
            yield break;
        yield return new string([.. text.Reverse()]);
        yield return new string([.. text.Where(character => character is not ('-' or '.' or ' ' or '|' or ',' or '~' or '*'))]);
        if (FromBase64(text) is { } plain)
            yield return plain;
        if (FromHex(text) is { } spelled)
            yield return spelled;
    }

    private static string? FromBase64(string text)
    {
        var core = text.Trim().TrimEnd('=').Replace('-', '+').Replace('_', '/');
        if (core.Length % 4 == 1 || !TextClass.All(core, TextClass.IsBase64))
            return null;
        return Printable(Convert.FromBase64String(core.PadRight((core.Length + 3) / 4 * 4, '=')));
    }

    private static string? FromHex(string text)
    {
        if (text.Length % 2 != 0 || !TextClass.All(text, TextClass.IsHex))
            return null;
        var bytes = new byte[text.Length / 2];
        for (var i = 0; i < bytes.Length; i++)
            bytes[i] = (byte)((DigitOf(text[2 * i]) << 4) | DigitOf(text[(2 * i) + 1]));
        return Printable(bytes);
    }

    private static int DigitOf(char hex) => TextClass.IsDigit(hex) ? hex - '0' : (hex | 0x20) - 'a' + 10;

    private static string? Printable(byte[] bytes) =>
        Array.TrueForAll(bytes, code => code is >= 32 and < 127 or 10 or 13) ? Encoding.ASCII.GetString(bytes) : null;
}
