namespace HateResponse.Bot;

/// <summary>Lines that a room adds to what is said once at the start; registered in the container by whoever has some.</summary>
/// <param name="Lines">Asked once the host listens; what it says is shown to whoever started the process.</param>
internal sealed record StartupLine(Func<IServiceProvider, IEnumerable<string>> Lines);
