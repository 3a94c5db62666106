namespace HateResponse.Bot.Channels.DirectLine;

/// <summary>
/// A failure of ours in the protocol's form. The standard client tries again where it can; our page does so for minutes.
/// </summary>
internal sealed partial class FailureFilter(ILogger<FailureFilter> logger) : IEndpointFilter
{
    /// <inheritdoc/>
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        try
        {
            return await next(context);
        }
#pragma warning disable CA1031 // whatever it is, the caller hears of it and the operator too
        catch (Exception failure) when (!context.HttpContext.RequestAborted.IsCancellationRequested)
#pragma warning restore CA1031
        {
            LogFailed(logger, failure.GetType().Name);
            return DirectLineErrors.Failed();
        }
    }

    [LoggerMessage(1011, LogLevel.Error, "A call of Direct Line failed: {Failure}")]
    private static partial void LogFailed(ILogger logger, string failure);
}
