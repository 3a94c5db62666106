using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace HateResponse.Api.Access;

/// <summary>Who may see what, and the record of what was seen: what it needs.</summary>
internal static class AccessRoom
{
    /// <summary>PBKDF2-HMAC-SHA512 rounds of a password: about half a second.</summary>
    private const int PasswordIterations = 600_000;

    /// <summary>Adds it.</summary>
    public static void AddAccess(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton<AccountStore>();
        services.AddSingleton<Audit>();
        services.AddSingleton<Readers>();
        services.AddSingleton<AddressDelays>();
        services.AddSingleton<SignIn>();
        services.AddSingleton<IPasswordHasher<Account>, PasswordHasher<Account>>();
        services.Configure<PasswordHasherOptions>(options => options.IterationCount = PasswordIterations);

        services.AddDataProtection().SetApplicationName("HateResponse");
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>, CookieKeys>();

        services.AddAuthentication().AddCookie(ConsoleCookie.Scheme, ConsoleCookie.Configure);
        services.AddAuthorizationBuilder().AddPolicy(
            ConsoleCookie.Scheme,
            policy => policy.AddAuthenticationSchemes(ConsoleCookie.Scheme).RequireAuthenticatedUser());

        if (builder.Environment.IsDevelopment())
        {
            services.AddSingleton<SampleAccountsMaker>();
            services.AddHostedService(provider => provider.GetRequiredService<SampleAccountsMaker>());
        }
    }
}
