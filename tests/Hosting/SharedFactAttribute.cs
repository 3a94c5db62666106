using System.Net;
using System.Net.Sockets;

namespace HateResponse.Hosting;

/// <summary>A test that needs a file of the shared folder, and perhaps node; skipped, with the reason, where it is absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SharedFactAttribute : FactAttribute
{
    /// <summary>Looks for what is needed.</summary>
    /// <param name="path">File or folder below the shared folder.</param>
    /// <param name="node">Whether node and npm are needed.</param>
    /// <param name="port">Port of this machine that must be free and allowed; 0 for none.</param>
    public SharedFactAttribute(string path, bool node = false, int port = 0)
    {
        if (Repository.WhyNotShared(path) is { } absent)
        {
            Skip = absent;
        }
        else if (node && !(Programs.IsOnPath("node") && Programs.IsOnPath("npm")))
        {
            Skip = "node and npm are not installed";
        }
        else if (port > 0 && !MayListenOn(port))
        {
            Skip = $"port {port} is in use, or not for this user";
        }
    }

    /// <summary>Whether a port of this machine is free, and this user may listen on it.</summary>
    internal static bool MayListenOn(int port)
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, port);
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
