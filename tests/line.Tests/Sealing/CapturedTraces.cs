using System.Collections.Concurrent;
using System.Diagnostics;

namespace HateResponse.Line.Tests.Sealing;

/// <summary>All that anybody who listens to the traces of the process would be told, of every source.</summary>
internal sealed class CapturedTraces : IDisposable
{
    private readonly ConcurrentQueue<string> _lines = [];
    private readonly ActivityListener _listener;

    public CapturedTraces()
    {
        _listener = new ActivityListener
        {
            ShouldListenTo = _ => true,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = Keep,
        };
        ActivitySource.AddActivityListener(_listener);
    }

    /// <summary>One line for each name, tag, event, link and piece of baggage.</summary>
    public IReadOnlyList<string> Lines => [.. _lines];

    public void Dispose() => _listener.Dispose();

    private void Keep(Activity activity)
    {
        string?[] names =
            [activity.Source.Name, activity.OperationName, activity.DisplayName, activity.StatusDescription, activity.TraceStateString];
        var tags = activity.TagObjects
            .Concat(activity.Events.SelectMany(happened => happened.Tags))
            .Concat(activity.Links.SelectMany(link => link.Tags ?? []))
            .Concat(activity.Baggage.Select(item => KeyValuePair.Create<string, object?>(item.Key, item.Value)));
        foreach (var line in names.Concat(activity.Events.Select(happened => happened.Name))
            .Concat(tags.Select(tag => $"{tag.Key}={tag.Value}")))
        {
            _lines.Enqueue(line ?? "");
        }
    }
}
