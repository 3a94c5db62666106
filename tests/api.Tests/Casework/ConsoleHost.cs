using HateResponse.Api.Access;
using HateResponse.Api.ServiceDirectory;
using HateResponse.Storage;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace HateResponse.Api.Tests.Casework;

/// <summary>The API's host on a folder of its own, with a clock in hand and two tenants' worth of accounts.</summary>
public sealed class ConsoleHost : WebApplicationFactory<Program>
{
    public const string Password = "a long sample password";

    private readonly string _directory;
    private readonly bool _ownsDirectory;
    private readonly Dictionary<string, string?> _settings = [];

    public ConsoleHost()
        : this(null)
    {
    }

    internal ConsoleHost(string? directory)
    {
        _ownsDirectory = directory is null;
        _directory = directory ?? Directory.CreateTempSubdirectory("console").FullName;
        ClientOptions.AllowAutoRedirect = false;
        ClientOptions.BaseAddress = new Uri("https://localhost");
        Setting("Storage:Directory", _directory);
        Setting("Tenants:Directory", TwoTenants(_directory));
    }

    public WatchedClock Clock { get; } = new(new DateTimeOffset(2026, 11, 24, 18, 0, 0, TimeSpan.Zero));

    public string StorageDirectory => _directory;

    /// <summary>Environment of the host.</summary>
    public string EnvironmentName { get; init; } = "Development";

    internal ApiStore Store => Services.GetRequiredService<ApiStore>();

    internal ConsoleHost Setting(string key, string? value)
    {
        _settings[key] = value;
        return this;
    }

    internal Task WriteAsync(Action<WriteSession> work) => Store.Database.WriteAsync(work, CancellationToken.None);

    internal T Read<T>(Func<Microsoft.Data.Sqlite.SqliteConnection, T> query) => Store.Database.Read(query);

    /// <summary>Adds somebody who can sign in with <see cref="Password"/>.</summary>
    internal async Task<Account> AddAccountAsync(string email, string tenant, Guid? organizationId = null)
    {
        var account = new Account
        {
            Id = Guid.CreateVersion7(Clock.GetUtcNow()),
            Tenant = tenant,
            OrganizationId = organizationId,
            OrganizationName = null,
            Role = organizationId is null ? Roles.LineStaff : Roles.Caseworker,
            Email = email,
            DisplayName = "Name of " + email,
        };
        var hash = Services.GetRequiredService<IPasswordHasher<Account>>().HashPassword(account, Password);
        await WriteAsync(session => AccountStore.Add(session, account, hash, Clock.GetUtcNow()));
        return account;
    }

    /// <summary>A browser that has signed in.</summary>
    internal async Task<ConsoleBrowser> SignedInAsync(string email)
    {
        var browser = new ConsoleBrowser(CreateClient());
        await browser.SignInAsync(email, Password);
        return browser;
    }

    internal ConsoleBrowser Browser() => new(CreateClient());

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment(EnvironmentName);
        foreach (var (key, value) in _settings)
        {
            builder.UseSetting(key, value);
        }

        builder.ConfigureTestServices(services =>
        {
            services.RemoveAll<TimeProvider>();
            services.AddSingleton<TimeProvider>(Clock);
            services.Configure<PasswordHasherOptions>(options => options.IterationCount = 1_000);
            WithoutWorkers(services);
        });
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing && _ownsDirectory && Directory.Exists(_directory)) // it is called twice
        {
            Directory.Delete(_directory, recursive: true);
        }
    }

    /// <summary>The sample tenant, and a neighbour of the same kind called <c>elsewhere</c>.</summary>
    private static string TwoTenants(string directory)
    {
        var tenants = Directory.CreateDirectory(Path.Combine(directory, "tenants")).FullName;
        var sample = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "tenants", "riverton.json"));
        File.WriteAllText(Path.Combine(tenants, "riverton.json"), sample);
        File.WriteAllText(
            Path.Combine(tenants, "elsewhere.json"),
            sample.Replace("\"id\": \"riverton\"", "\"id\": \"elsewhere\"", StringComparison.Ordinal)
                .Replace("+15035550100", "+15415550100", StringComparison.Ordinal));
        return tenants;
    }

    /// <summary>Tests take the steps of our workers themselves, one at a time, and fill the directory as they need it.</summary>
    private static void WithoutWorkers(IServiceCollection services)
    {
        var workers = services
            .Where(service => service.ServiceType == typeof(IHostedService))
            .Where(service => service.ImplementationType == typeof(DirectoryImport) || Room(service) is "Notices" or "BotEvents" or "Consents")
            .ToList();
        workers.ForEach(worker => services.Remove(worker));
    }

    /// <summary>The room whose method registered a service.</summary>
    private static string? Room(ServiceDescriptor service) =>
        service.ImplementationFactory?.Method.DeclaringType?.Namespace?.Replace("HateResponse.Api.", "", StringComparison.Ordinal);
}
