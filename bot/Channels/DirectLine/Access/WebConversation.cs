using HateResponse.Dialogs.Tenants;

namespace HateResponse.Bot.Channels.DirectLine.Access;

/// <summary>A conversation on the web as a caller may reach it.</summary>
/// <param name="Id">Its id on Direct Line: the person's address.</param>
/// <param name="Tenant">Whose line.</param>
/// <param name="UserId">Who writes, bound to the token, <c>dl_…</c>; null for whoever says so.</param>
internal sealed record WebConversation(string Id, TenantSettings Tenant, string? UserId);
