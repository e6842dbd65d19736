using System.Text;

namespace StrategyHost.Sandbox.Process;

/// <summary>Drains a standard error so that nobody blocks on it, and keeps the begin, where the reason stands.</summary>
internal sealed class ErrorTail
{
    private const int MaxBytes = 8 << 10;
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(1);

    private readonly byte[] _kept = new byte[MaxBytes];
    private readonly Thread _thread;
    private volatile int _length;

    private ErrorTail(Stream stream)
    {
        _thread = new Thread(() => Drain(stream), maxStackSize: 256 << 10) { IsBackground = true, Name = "sandbox errors" };
        _thread.Start();
    }

    internal static ErrorTail Follow(Stream stream) => new(stream);

    /// <summary>What was written, once the stream has ended.</summary>
    internal string Text()
    {
        _thread.Join(Grace);
        return Encoding.UTF8.GetString(_kept, 0, _length);
    }

    private void Drain(Stream stream)
    {
        var rest = new byte[4 << 10];
        try
        {
            int read;
            while ((read = _length < MaxBytes ? stream.Read(_kept, _length, MaxBytes - _length) : stream.Read(rest)) > 0)
                _length = Math.Min(MaxBytes, _length + read);
        }
        catch (Exception exception) when (exception is IOException or ObjectDisposedException)
        {
            // The process is gone.
        }
    }
}
