using System.Net.Sockets;
using System.Text;

namespace StrategyHost.Integration.Sandbox;

/// <summary>
/// A Docker engine that says yes to everything until it does what a test asks for. It starts nothing: it stands for an engine
/// that fails, in places where a real one cannot be made to.
/// </summary>
internal sealed class FakeEngine : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("strategyhost-engine-");
    private readonly Socket _listener = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
    private readonly List<Socket> _connections = [];
    private readonly Func<FakeEngine, string, byte[]?> _answer;
    private volatile bool _isDead;

    /// <param name="answer">What it answers to a request line; null: what a good engine would; empty: nothing, for ever.</param>
    public FakeEngine(Func<FakeEngine, string, byte[]?> answer)
    {
        _answer = answer;
        _listener.Bind(new UnixDomainSocketEndPoint(SocketPath));
        _listener.Listen();
        new Thread(Accept) { IsBackground = true }.Start();
    }

    public string SocketPath => Path.Combine(_folder.FullName, "engine.sock");

    public static byte[] Response(int status, string body, string headers = "Content-Type: application/json\r\n") =>
        Encoding.UTF8.GetBytes($"HTTP/1.1 {status} X\r\n{headers}Content-Length: {Encoding.UTF8.GetByteCount(body)}\r\n\r\n{body}");

    /// <summary>The answer to an attachment, with bytes that the container seems to say at once.</summary>
    public static byte[] Attached(params byte[] output) =>
        [.. "HTTP/1.1 101 UPGRADED\r\nContent-Type: application/vnd.docker.raw-stream\r\nConnection: Upgrade\r\nUpgrade: tcp\r\n\r\n"u8, .. output];

    /// <summary>Ends as an engine that was killed: every connection breaks, nothing answers any more.</summary>
    public void Die()
    {
        // Connections break one after the other: none of them may answer meanwhile.
        _isDead = true;
        _listener.Dispose();
        lock (_connections)
            _connections.ForEach(connection => connection.Dispose());
    }

    public void Dispose()
    {
        Die();
        _folder.Delete(recursive: true);
    }

    private void Accept()
    {
        try
        {
            while (true)
            {
                var connection = _listener.Accept();
                lock (_connections)
                    _connections.Add(connection);
                new Thread(() => Serve(connection)) { IsBackground = true }.Start();
            }
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
        {
            // It died.
        }
    }

    private void Serve(Socket connection)
    {
        try
        {
            using var stream = new NetworkStream(connection);
            while (ReadRequest(stream) is { } request)
            {
                var answer = _answer(this, request) ?? Usual(request);
                if (_isDead)
                    return;
                stream.Write(answer);
            }
        }
        catch (Exception exception) when (exception is IOException or SocketException or ObjectDisposedException)
        {
            // It died, or who asked is gone.
        }
    }

    private static byte[] Usual(string request) => request.Split(' ') switch
    {
        ["GET", var path, ..] when path.Contains("/version", StringComparison.Ordinal) => Response(200, """{"Version":"0","ApiVersion":"1.41"}"""),
        ["GET", var path, ..] when path.Contains("/containers/json", StringComparison.Ordinal) => Response(200, "[]"),
        ["GET", var path, ..] when path.Contains("/images/", StringComparison.Ordinal) => Response(200, """{"Id":"sha256:0"}"""),
        ["GET", ..] => Response(200, """{"State":{"Running":false,"OOMKilled":false,"ExitCode":0}}"""),
        ["POST", var path, ..] when path.Contains("/create", StringComparison.Ordinal) => Response(201, """{"Id":"0123","Warnings":[]}"""),
        ["POST", var path, ..] when path.Contains("/attach", StringComparison.Ordinal) => Attached(),
        _ => Response(204, "", ""),
    };

    /// <summary>Reads a request with its body; null at the end.</summary>
    private static string? ReadRequest(NetworkStream stream)
    {
        var head = new StringBuilder();
        while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
        {
            var next = stream.ReadByte();
            if (next < 0)
                return null;
            head.Append((char)next);
        }

        var lines = head.ToString().Split("\r\n");
        var length = lines.FirstOrDefault(line => line.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase));
        stream.ReadExactly(new byte[length is null ? 0 : int.Parse(length.Split(':')[1], System.Globalization.CultureInfo.InvariantCulture)]);
        return lines[0];
    }
}
