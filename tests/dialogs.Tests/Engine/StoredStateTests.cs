using System.Text.Json;
using HateResponse.Dialogs.Engine;
using HateResponse.Dialogs.Tenants;

namespace HateResponse.Dialogs.Tests.Engine;

/// <summary>A draft waits for months; the program that reads it may know more than the one that wrote it.</summary>
public sealed class StoredStateTests
{
    [Fact]
    public void A_state_that_lacks_what_came_later_reads_as_if_it_were_empty()
    {
        var state = JsonSerializer.Deserialize("""{"schema":1,"language":"es"}""", DialogStateJson.Default.DialogState)!;

        Assert.Equal("es", state.Language);
        Assert.NotNull(state.Log);
        Assert.NotNull(state.Flags);
        Assert.NotNull(state.Referrals);
    }

    [Fact]
    public void A_tenant_that_says_no_more_than_it_must_has_the_usual_clocks()
    {
        var tenant = new TenantSettings { Id = "x", LineName = "X", TimeZone = "UTC", Numbers = [] };

        Assert.Equal(TimeSpan.FromSeconds(25), tenant.StoryQuietFor);
        Assert.Equal(TimeSpan.FromMinutes(3), tenant.StoryCapFor);
        Assert.Equal(180, tenant.ConsentDays);
        Assert.Equal("en", tenant.Language);
        Assert.Empty(tenant.StaffHours);
    }
}
