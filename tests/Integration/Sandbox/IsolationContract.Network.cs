using System.Net.Sockets;

namespace StrategyHost.Integration.Sandbox;

/// <content>Ways out over sockets.</content>
internal abstract partial class IsolationContract
{
    [Test]
    public void The_hosts_loopback_is_out_of_reach()
    {
        using var listener = new TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        var port = ((System.Net.IPEndPoint)listener.LocalEndpoint).Port;
        Assert.That(
            Told(Try($"using var client = new TcpClient(); client.Connect(IPAddress.Loopback, {port}); return \"connected\";")),
            Does.StartWith("refused"));
    }

    [TestCase("using var client = new TcpClient(); if (!client.ConnectAsync(IPAddress.Parse(\"192.0.2.1\"), 80).Wait(2000)) return \"sent\"; return \"connected\";", TestName = "No way out over TCP")]
    [TestCase("using var client = new UdpClient(); client.Send(new byte[4], 4, new IPEndPoint(IPAddress.Parse(\"192.0.2.1\"), 53)); return \"sent\";", TestName = "No way out over UDP")]
    [TestCase("using var client = new TcpClient(AddressFamily.InterNetworkV6); if (!client.ConnectAsync(IPAddress.Parse(\"2001:db8::1\"), 80).Wait(2000)) return \"sent\"; return \"connected\";", TestName = "No way out over IPv6")]
    [TestCase("return Dns.GetHostAddresses(\"example.com\").Length + \" addresses\";", TestName = "No names are resolved")]
    public void No_way_out(string attempt) => Assert.That(Told(Try(attempt)), Does.StartWith("refused"));

    [TestCase("/var/run/docker.sock")]
    [TestCase("/run/docker.sock")]
    [TestCase("/run/containerd/containerd.sock")]
    [TestCase("/run/systemd/private")]
    public void The_engines_socket_is_out_of_reach(string path) => Assert.That(
        Told(Try($"using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified); socket.Connect(new UnixDomainSocketEndPoint(\"{path}\")); return \"connected\";")),
        Does.StartWith("refused"));

    [TestCase(false, TestName = "A socket of the host in the file system is out of reach")]
    [TestCase(true, TestName = "An abstract socket of the host is out of reach")]
    public void Sockets_of_the_host(bool isAbstract)
    {
        var folder = Directory.CreateTempSubdirectory("strategyhost-socket-");
        var path = Path.Combine(folder.FullName, "socket");
        using var listener = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        listener.Bind(new UnixDomainSocketEndPoint(isAbstract ? "\0" + path : path));
        listener.Listen();
        var name = isAbstract ? "\\0" + path : path;
        try
        {
            Assert.That(
                Told(Try($"using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified); socket.Connect(new UnixDomainSocketEndPoint(\"{name}\")); return \"connected\";")),
                Does.StartWith("refused"));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>The attempt, or why it failed.</summary>
    private static string Try(string attempt) =>
        $"try {{ {attempt} }} catch (Exception e) {{ return \"refused \" + (e.InnerException ?? e).GetType().Name; }}";
}
