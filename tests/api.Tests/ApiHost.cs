using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using HateResponse.Api.BotEvents;
using HateResponse.Api.Consents;
using HateResponse.Storage.Privacy;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace HateResponse.Api.Tests;

/// <summary>The API behind its front door: real files in a folder of its own, a clock that stands, a bot that is scripted.</summary>
internal sealed class ApiHost : WebApplicationFactory<ApiStore>
{
    public const string Key = "key-for-tests";

    /// <summary>A Tuesday, 10:00 in Portland.</summary>
    public static readonly DateTimeOffset Start = new(2026, 11, 24, 18, 0, 0, TimeSpan.Zero);

    private readonly Dictionary<string, string?> _settings;

    public ApiHost(ICipher? cipher = null, string environment = "Development", string? directory = null,
        Dictionary<string, string?>? settings = null)
    {
        Cipher = cipher;
        Environment = environment;
        IsOwnDirectory = directory is null;
        Folder = directory ?? Directory.CreateTempSubdirectory("api-tests-").FullName;
        _settings = settings ?? [];
    }

    public string Folder { get; }

    public FakeTimeProvider Clock { get; } = new(Start);

    public BotScript Bot { get; } = new();

    public LogLines Logs { get; } = new();

    private ICipher? Cipher { get; }

    private string Environment { get; }

    private bool IsOwnDirectory { get; }

    public ApiStore Store => Services.GetRequiredService<ApiStore>();

    public BotEventWorker BotEvents => Services.GetRequiredService<BotEventWorker>();

    /// <summary>Posts JSON under the key.</summary>
    public async Task<Answer> PostAsync(string path, JsonNode? body, string? idempotencyKey = null) =>
        await SendAsync(path, new StringContent(body?.ToJsonString() ?? "{}", Encoding.UTF8, "application/json"), idempotencyKey);

    /// <summary>Has a report erased.</summary>
    public async Task<HttpStatusCode> EraseAsync(Guid reportId)
    {
        using var client = CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Delete, $"/v1/reports/{reportId}");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Key);
        request.Headers.Add("Idempotency-Key", Guid.NewGuid().ToString());
        using var response = await client.SendAsync(request);
        return response.StatusCode;
    }

    /// <summary>Posts anything under the key.</summary>
    public async Task<Answer> SendAsync(string path, HttpContent content, string? idempotencyKey = null, string? key = Key)
    {
        using var client = CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = content };
        if (key is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        }

        request.Headers.Add("Idempotency-Key", idempotencyKey ?? Guid.NewGuid().ToString());
        using var response = await client.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        return new Answer(response.StatusCode, response.Content.Headers.ContentType?.MediaType, text);
    }

    /// <summary>One number of the database.</summary>
    public long Count(string sql) => Store.Database.Read(connection => connection.One(sql, row => row.GetInt64(0)));

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment(Environment);
        // a host watches files of settings, and the machine has few such watches to give
        builder.UseSetting("hostBuilder:reloadConfigOnChange", "false");
        builder.UseSetting("Storage:Directory", Folder);
        builder.UseSetting("Referrals:ApiKey", Key);
        builder.UseSetting("Bot:EventsSecret", "secret-for-tests");
        builder.UseSetting("Bot:EventsUrl", "http://bot.test/referrals/events");
        foreach (var (name, value) in _settings)
        {
            builder.UseSetting(name, value);
        }

        builder.ConfigureLogging(logging => logging.AddProvider(Logs).SetMinimumLevel(LogLevel.Trace));
        builder.ConfigureTestServices(services =>
        {
            services.AddSingleton<TimeProvider>(Clock);
            services.AddHttpClient(BotEventSender.Client).ConfigurePrimaryHttpMessageHandler(() => Bot);
            if (Cipher is not null)
            {
                services.AddSingleton(Cipher);
            }

            // the test steps the workers itself
            foreach (var worker in (Type[])[typeof(BotEventWorker), typeof(ConsentExpiryWorker)])
            {
                services.Remove(services.Single(service => service.ServiceType == typeof(IHostedService) &&
                    service.ImplementationFactory?.Method.ReturnType == worker));
            }
        });
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        if (IsOwnDirectory && Directory.Exists(Folder))
        {
            Directory.Delete(Folder, recursive: true);
        }
    }
}
