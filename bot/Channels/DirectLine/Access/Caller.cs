using HateResponse.Dialogs.Tenants;

namespace HateResponse.Bot.Channels.DirectLine.Access;

/// <summary>Who calls.</summary>
/// <param name="Tenant">Whose line.</param>
/// <param name="Token">What the token is for; null where a secret was shown, which opens every conversation of the tenant.</param>
internal sealed record Caller(TenantSettings Tenant, WebConversation? Token);
