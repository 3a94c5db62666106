using System.Net.Http.Json;
using HateResponse.Bot.Simulator;
using HateResponse.Bot.Simulator.Provider;

namespace HateResponse.Line.Tests.Whole;

/// <summary>A person who taps, on WhatsApp in the simulator.</summary>
internal sealed class WhatsAppPhone(WholeLine line, string number) : IDisposable
{
    private readonly HttpClient _client = new();

    /// <summary>Messages and taps so far, the first text not counted.</summary>
    public int Answers { get; private set; } = -1;

    private string Address => $"{line.Host.Address}/simulator/phones/{Phones.WhatsApp}{number}";

    /// <summary>Everything on the phone.</summary>
    public async Task<IReadOnlyList<PhoneMessage>> ThreadAsync() =>
        (await _client.GetFromJsonAsync<List<PhoneMessage>>(new Uri(Address + "/messages")))!;

    /// <summary>What the line said last.</summary>
    public async Task<PhoneMessage> LastAsync() => (await ThreadAsync()).Last(message => !message.FromPhone);

    public Task TextAsync(string text) => PostAsync("/messages", new { text });

    /// <summary>Taps an answer of a message.</summary>
    public Task TapAsync(PhoneMessage message, PhoneOption option) => PostAsync("/taps", new { sid = message.Sid, payload = option.Payload });

    public void Dispose() => _client.Dispose();

    private async Task PostAsync(string path, object body)
    {
        Answers++;
        using var answer = await _client.PostAsJsonAsync(new Uri(Address + path), body);
        answer.EnsureSuccessStatusCode();
        await line.SettleAsync();
        await line.Host.Get<StatusCallbackWorker>().StepAsync(CancellationToken.None);
    }
}
