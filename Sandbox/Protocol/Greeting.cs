namespace StrategyHost.Sandbox.Protocol;

/// <summary>How each side begins: the magic and the version it speaks.</summary>
internal static class Greeting
{
    /// <summary>Checks the begin of a first frame.</summary>
    /// <returns>What follows it.</returns>
    internal static PayloadReader Read(byte[] payload)
    {
        var reader = new PayloadReader(payload);
        if (!reader.Bytes(ProtocolLimits.Magic.Length).SequenceEqual(ProtocolLimits.Magic))
            throw ProtocolException.Violation("the other side does not speak this protocol");
        if (reader.Int() is var version && version != ProtocolLimits.Version)
            throw ProtocolException.Violation($"the other side speaks version {version}, this one {ProtocolLimits.Version}: build host and runner together");
        return reader;
    }
}
