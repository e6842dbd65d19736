namespace StrategyHost.Analyzers.NetworkAccess;

/// <summary>Sockets, HTTP and everything else below System.Net.</summary>
internal sealed class NetworkAccessRule() : ForbiddenArea(Rule.Error(
    "SH1002",
    "Network access",
    "'{0}' reaches the network, which strategies cannot: compute from the prices in market",
    "Delete the network code. Prices and volumes are in market.Open, High, Low, Close and Volume; settings belong into [Parameter] properties."))
{
    protected override IReadOnlyList<string> Namespaces { get; } = ["System.Net", "Windows.Networking"];

    protected override IReadOnlyList<string> KnownNames { get; } =
    [
        "HttpClient", "HttpClientHandler", "HttpRequestMessage", "HttpResponseMessage", "HttpContent",
        "StringContent", "HttpMethod", "HttpListener", "WebClient", "WebRequest", "HttpWebRequest", "WebSocket",
        "ClientWebSocket", "Socket", "TcpClient", "TcpListener", "UdpClient", "Dns", "IPAddress", "IPEndPoint",
        "NetworkStream", "SslStream", "SmtpClient", "FtpWebRequest", "Ping", "RestClient",
    ];
}
