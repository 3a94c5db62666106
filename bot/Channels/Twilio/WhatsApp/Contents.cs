using Microsoft.Data.Sqlite;
using Twilio.Rest.Content.V1;

namespace HateResponse.Bot.Channels.Twilio.WhatsApp;

/// <summary>Contents at the provider, made when first needed and used ever after.</summary>
internal sealed partial class Contents(
    BotStore store, TwilioApi api, TwilioOptions options, TimeProvider clock, ILogger<Contents> logger) : IDisposable
{
    /// <summary>A message waits no longer for its buttons.</summary>
    private static readonly TimeSpan MakeWithin = TimeSpan.FromSeconds(5);

    /// <summary>After a failure messages go as numbered text for so long.</summary>
    private static readonly TimeSpan RestFor = TimeSpan.FromMinutes(5);

    private readonly SemaphoreSlim _making = new(1);
    private DateTimeOffset _restUntil;

    /// <summary>Id of the content of a shape; null when there is none and none can be made now.</summary>
    public async Task<string?> FindAsync(MenuShape shape, CancellationToken cancel)
    {
        if (Known(shape) is { } known)
        {
            return known;
        }

        await _making.WaitAsync(cancel);
        try
        {
            return Known(shape) ?? (clock.GetUtcNow() < _restUntil ? null : await MakeAsync(shape));
        }
        finally
        {
            _making.Release();
        }
    }

    /// <summary>The provider does not have it any more, or will not show it: the next message has another made.</summary>
    public Task ForgetAsync(MenuShape shape) => store.Database.WriteAsync(
        session => session.Execute(
            "DELETE FROM contents WHERE account = @1 AND shape = @2", options.AccountSid, shape.Name),
        CancellationToken.None);

    /// <inheritdoc/>
    public void Dispose() => _making.Dispose();

    private string? Known(MenuShape shape) => store.Database.Read(connection => Known(connection, shape));

    private string? Known(SqliteConnection connection, MenuShape shape)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT sid FROM contents WHERE account = $account AND shape = $shape";
        command.Parameters.AddWithValue("$account", options.AccountSid);
        command.Parameters.AddWithValue("$shape", shape.Name);
        return (string?)command.ExecuteScalar();
    }

    private async Task<string?> MakeAsync(MenuShape shape)
    {
        var (content, failure) = await api.AskAsync(
            rest => ContentResource.CreateAsync(ContentDefinition.Of(shape), rest), MakeWithin);
        if (content?.Sid is not { Length: > 0 } sid)
        {
            LogNotMade(logger, shape.Name, TwilioFailures.Code(failure));
            _restUntil = clock.GetUtcNow() + RestFor;
            return null;
        }

        await store.Database.WriteAsync(
            session => session.Execute(
                "INSERT INTO contents (account, shape, sid, made_at) VALUES (@1, @2, @3, @4) ON CONFLICT DO NOTHING",
                options.AccountSid,
                shape.Name,
                sid,
                clock.GetUtcNow().ToUnixTimeMilliseconds()),
            CancellationToken.None);
        return sid;
    }

    [LoggerMessage(1005, LogLevel.Warning, "No content {Shape} at the provider: {Code}; answers are numbered text meanwhile")]
    private static partial void LogNotMade(ILogger logger, string shape, string code);
}
