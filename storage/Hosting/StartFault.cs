namespace HateResponse.Storage.Hosting;

/// <summary>What an operator can mend ends the process with one line that says so, not with a stack trace.</summary>
public static class StartFault
{
    private const int ExitCode = 1;

    /// <summary>
    /// From here on an unhandled <see cref="ConfigurationException"/>, or an address that is in use, is one line on standard
    /// error and exit code 1. Handled at the process and not around the start, so that a host inside another program throws.
    /// </summary>
    public static void EndsInOneLine() => AppDomain.CurrentDomain.UnhandledException += (_, fault) =>
    {
        var line = fault.ExceptionObject switch
        {
            ConfigurationException wrong => wrong.Message,
            IOException { InnerException: Microsoft.AspNetCore.Connections.AddressInUseException } inUse => "urls: " + inUse.Message,
            _ => null,
        };
        if (line is not null)
        {
            Console.Error.WriteLine(line);
            Environment.Exit(ExitCode);
        }
    };
}
