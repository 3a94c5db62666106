namespace HateResponse.Api.ServiceDirectory;

/// <summary>A service of the directory and whose it is.</summary>
/// <param name="ServiceId">The service.</param>
/// <param name="OrganizationId">Its organization.</param>
/// <param name="OrganizationName">As people know it.</param>
/// <param name="IsActive">Whether it takes anybody.</param>
internal sealed record DirectoryEntry(Guid ServiceId, Guid OrganizationId, string OrganizationName, bool IsActive);
