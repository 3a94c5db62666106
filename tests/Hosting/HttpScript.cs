using System.Collections.Concurrent;

namespace HateResponse.Hosting;

/// <summary>
/// The outside, as a test writes it: answers in the order in which they were put in, then the standing one. A call for which
/// there is neither fails, and fails the test with it.
/// </summary>
internal sealed class HttpScript : HttpMessageHandler
{
    private readonly ConcurrentQueue<Func<HttpCall, Task<HttpResponseMessage>>> _next = [];
    private readonly ConcurrentQueue<HttpCall> _calls = [];
    private readonly ConcurrentQueue<string> _unscripted = [];
    private volatile Func<HttpCall, Task<HttpResponseMessage>>? _always;

    /// <summary>Every call so far, in order of arrival.</summary>
    public IReadOnlyList<HttpCall> Calls => [.. _calls];

    /// <summary>Answers one call.</summary>
    public HttpScript Next(Func<HttpCall, Task<HttpResponseMessage>> answer)
    {
        _next.Enqueue(answer);
        return this;
    }

    /// <inheritdoc cref="Next(Func{HttpCall, Task{HttpResponseMessage}})"/>
    public HttpScript Next(Func<HttpCall, HttpResponseMessage> answer) => Next(call => Task.FromResult(answer(call)));

    /// <summary>Answers some calls alike.</summary>
    public HttpScript Next(int calls, Func<HttpCall, HttpResponseMessage> answer)
    {
        for (var i = 0; i < calls; i++)
        {
            Next(answer);
        }

        return this;
    }

    /// <summary>Fails one call.</summary>
    public HttpScript Next(Exception failure) => Next(_ => Task.FromException<HttpResponseMessage>(failure));

    /// <summary>Answers every call for which no other answer is left.</summary>
    public HttpScript Always(Func<HttpCall, Task<HttpResponseMessage>> answer)
    {
        _always = answer;
        return this;
    }

    /// <inheritdoc cref="Always(Func{HttpCall, Task{HttpResponseMessage}})"/>
    public HttpScript Always(Func<HttpCall, HttpResponseMessage> answer) => Always(call => Task.FromResult(answer(call)));

    /// <summary>Fails the test when a call came that nobody had written down.</summary>
    public void Verify() => Xunit.Assert.Empty(_unscripted);

    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
        var call = new HttpCall(request.Method, request.RequestUri!, request.Headers, body);
        _calls.Enqueue(call);
        var answer = _next.TryDequeue(out var next) ? next : _always;
        if (answer is null)
        {
            _unscripted.Enqueue($"{request.Method} {request.RequestUri}");
            throw new InvalidOperationException("Not in the script: " + request.RequestUri);
        }

        var response = await answer(call).WaitAsync(cancellationToken);
        response.RequestMessage = request;
        return response;
    }
}
