using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Hosting;

namespace HateResponse.Storage.Hosting;

/// <summary>What an operator can mend ends the process with one line that says so, not with a stack trace.</summary>
public static class StartFault
{
    private const int ExitCode = 1;

    /// <summary>
    /// From here on an unhandled <see cref="ConfigurationException"/>, or an address that cannot be listened on, is one line on
    /// standard error and exit code 1. Handled at the process and not around the start, so that a host inside another program
    /// throws.
    /// </summary>
    public static void EndsInOneLine() => AppDomain.CurrentDomain.UnhandledException += (_, fault) =>
    {
        var line = fault.ExceptionObject switch
        {
            ConfigurationException wrong => wrong.Message,
            IOException { InnerException: AddressInUseException } inUse => "urls: " + inUse.Message,
            SocketException { SocketErrorCode: SocketError.AccessDenied or SocketError.AddressNotAvailable } refused =>
                "urls: " + refused.Message,
            _ => null,
        };
        if (line is not null)
        {
            Console.Error.WriteLine(line);
            Environment.Exit(ExitCode);
        }
    };

    /// <summary>
    /// Runs a host until it is stopped. Workers begin before the server listens: where it cannot, they are stopped in order, and
    /// not thrown away in the middle of a step with a stack trace each.
    /// </summary>
    public static async Task RunUntilStoppedAsync(this WebApplication app)
    {
        await using (app)
        {
            try
            {
                await app.StartAsync();
            }
            catch
            {
                await app.StopAsync();
                throw;
            }

            await app.WaitForShutdownAsync();
        }
    }
}
