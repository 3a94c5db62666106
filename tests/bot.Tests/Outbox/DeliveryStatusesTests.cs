using HateResponse.Hosting;

namespace HateResponse.Bot.Tests.Outbox;

public sealed class DeliveryStatusesTests
{
    private static readonly string[] Statuses = ["queued", "sent", "undelivered", "delivered"];

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task In_whatever_order_they_come_and_repeat_before_the_answer_or_after_it_they_end_the_same(bool outrun)
    {
        await using var host = BotHost.Start();
        var orders = Orders(Statuses).Select((order, i) => (Sid: "SM" + i, Order: order, Phone: "+150355501" + (50 + i))).ToList();
        foreach (var (sid, order, phone) in orders)
        {
            host.Provider.Next(async call =>
            {
                await TellAsync(host, sid, outrun ? order : []);
                return TwilioAnswers.Created(sid, call);
            });
            await host.SayAsync(phone, "hello");
            await host.DrainAsync();
            await TellAsync(host, sid, outrun ? [] : order);
        }

        Assert.Equal(24, orders.Count);
        Assert.All(host.Outbox(), row => Assert.Equal("delivered", row.Delivery));
        Assert.Equal(24 * Statuses.Length, host.Count("SELECT count(*) FROM delivery_statuses"));
        Assert.Equal(24, host.Count("SELECT count(*) FROM delivery_statuses WHERE error_code = '30003'"));
    }

    [Fact]
    public async Task A_status_of_a_message_that_nobody_knows_and_a_status_that_nobody_knows_are_kept()
    {
        await using var host = BotHost.Start();

        await TellAsync(host, "SM1", ["something_new"]);

        Assert.Equal(["something_new"], host.Rows<string>("SELECT status FROM delivery_statuses"));
    }

    private static async Task TellAsync(BotHost host, string sid, string[] order)
    {
        foreach (var status in order.Concat(order.Take(1)))
        {
            using var answer = await host.PostSignedAsync(
                "/twilio/status", BotHostRequests.Status(sid, status, status == "undelivered" ? "30003" : null));
            answer.EnsureSuccessStatusCode();
        }
    }

    private static IEnumerable<string[]> Orders(string[] all) => all.Length <= 1
        ? [all]
        : all.SelectMany(first => Orders([.. all.Where(other => other != first)]).Select(rest => (string[])[first, .. rest]));
}
