using System.Security.Cryptography;
using HateResponse.Bot.Tenants;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace HateResponse.Bot.Channels.DirectLine.Access;

/// <summary>
/// Tokens: each opens one conversation and says who writes in it. They have the claims of the Direct Line service, because
/// clients read <c>user</c> out of them.
/// </summary>
internal sealed class Tokens(BotStore store, DirectLineOptions options, TenantDirectory tenants, TimeProvider clock)
{
    private const string Name = "hateresponse";
    private const int IdBytes = 16;
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(1);

    private readonly JsonWebTokenHandler _handler = new() { SetDefaultTimesOnTokenCreation = false };
    private readonly SymmetricSecurityKey _key = new(store.Vault.Derive("direct-line-tokens"));

    /// <summary>Makes one.</summary>
    public string Make(WebConversation conversation)
    {
        var now = clock.GetUtcNow();
        var claims = new Dictionary<string, object>
        {
            ["bot"] = Name,
            ["site"] = conversation.Tenant.Id,
            ["conv"] = conversation.Id,
            ["jti"] = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(IdBytes)),
            ["nbf"] = (now - Skew).ToUnixTimeSeconds(),
            ["exp"] = (now + options.TokenFor).ToUnixTimeSeconds(),
        };
        if (conversation.UserId is { } user)
        {
            claims.Add("user", user);
        }

        return _handler.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Name,
            Audience = Name,
            Claims = claims,
            SigningCredentials = new SigningCredentials(_key, SecurityAlgorithms.HmacSha256),
        });
    }

    /// <summary>What a token opens, and whether it still does; nothing where it is none of ours.</summary>
    public async Task<(WebConversation? Conversation, bool IsExpired)> ReadAsync(string token)
    {
        var result = await _handler.ValidateTokenAsync(token, new TokenValidationParameters
        {
            ValidIssuer = Name,
            ValidAudience = Name,
            IssuerSigningKey = _key,
            ValidAlgorithms = [SecurityAlgorithms.HmacSha256],
            ValidateLifetime = false, // by our own clock, below
        });
        if (!result.IsValid || result.SecurityToken is not JsonWebToken jwt ||
            !jwt.TryGetPayloadValue<string>("conv", out var id) || !jwt.TryGetPayloadValue<string>("site", out var site) ||
            !jwt.TryGetPayloadValue<long>("exp", out var expiresAt) || tenants.ById(site) is not { } tenant)
        {
            return (null, false);
        }

        jwt.TryGetPayloadValue<string?>("user", out var user);
        return (new WebConversation(id, tenant, user), clock.GetUtcNow().ToUnixTimeSeconds() >= expiresAt);
    }
}
