namespace HateResponse.Api.Access;

/// <summary>What an account may do.</summary>
internal static class Roles
{
    /// <summary>The line's own staff: every report and alert of their tenant.</summary>
    public const string LineStaff = "line_staff";

    /// <summary>Staff of one organization: what was shared with it, and nothing else.</summary>
    public const string Caseworker = "caseworker";
}
