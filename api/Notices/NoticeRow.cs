namespace HateResponse.Api.Notices;

/// <summary>A notice that is being sent.</summary>
/// <param name="Id">Id of the notice; also of its mail, so that a mail server knows a second one.</param>
/// <param name="Kind"><c>alert</c>, <c>referral</c> or <c>withdrawal</c>.</param>
/// <param name="Attempts">Tries so far, this one included.</param>
/// <param name="Email">To whom.</param>
internal sealed record NoticeRow(Guid Id, string Kind, int Attempts, string Email);
