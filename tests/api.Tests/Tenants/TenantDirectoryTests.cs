namespace HateResponse.Api.Tests.Tenants;

public sealed class TenantDirectoryTests
{
    [Fact]
    public void What_a_file_leaves_out_has_its_default()
    {
        Assert.NotNull(SampleTenant.Riverton.Matching);
        Assert.Equal(40, SampleTenant.Riverton.Matching.FirstNeed);
    }
}
