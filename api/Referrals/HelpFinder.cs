using HateResponse.Api.Matching;
using HateResponse.Api.ServiceDirectory;
using HateResponse.Api.Tenants;

namespace HateResponse.Api.Referrals;

/// <summary>Finds who can help somebody who leaves no record: it reads the directory, and writes nothing.</summary>
internal sealed class HelpFinder(ApiStore store, TenantDirectory tenants, TimeProvider clock)
{
    /// <summary>One to three matches, best first; null when there is no such line.</summary>
    public IReadOnlyList<Match>? Find(HelpWish wish)
    {
        if (tenants.Find(wish.Tenant) is not { } tenant)
        {
            return null;
        }

        var question = MatchQuestions.Of(
            wish.Needs, wish.Motivations, wish.Language, (wish.Zip, wish.CountyFips), tenant, clock.GetUtcNow());
        return store.Database.Read(connection => Matcher.Find(
            question, DirectoryStore.Profiles(connection, tenant.Id), tenant.Matching, tenant.FallbackServiceId));
    }
}
