using System.Net;
using HateResponse.Api.Access;
using Microsoft.Extensions.Time.Testing;

namespace HateResponse.Api.Tests.Access;

public sealed class AddressDelaysTests
{
    private static readonly IPAddress Here = IPAddress.Parse("203.0.113.7");

    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 11, 24, 18, 0, 0, TimeSpan.Zero));
    private readonly AddressDelays _delays;

    public AddressDelaysTests() => _delays = new AddressDelays(_clock);

    [Fact]
    public void Ten_guesses_are_free_four_wait_their_turn_and_the_next_is_refused() =>
        Assert.Equal([.. Enumerable.Repeat<int?>(0, 10), 15, 30, 45, 60, null, null], Take(16, Here));

    [Fact]
    public void A_guess_comes_back_every_quarter_of_a_minute()
    {
        Take(10, Here);
        _clock.Advance(TimeSpan.FromSeconds(30));

        Assert.Equal([0, 0, 15], Take(3, Here));

        _clock.Advance(TimeSpan.FromHours(1)); // no more than ten are ever saved up
        Assert.Equal(15, Take(11, Here)[^1]);
    }

    [Fact]
    public void A_right_guess_costs_nothing()
    {
        for (var i = 0; i < 50; i++)
        {
            Assert.Equal(0, Assert.Single(Take(1, Here)));
            _delays.GiveBack(Here);
        }
    }

    [Theory]
    [InlineData("203.0.113.7", "203.0.113.8", false)]
    [InlineData("203.0.113.7", "::ffff:203.0.113.7", true)]
    [InlineData("2001:db8:1:2::7", "2001:db8:1:2:ffff::8", true)] // one customer's network
    [InlineData("2001:db8:1:2::7", "2001:db8:1:3::7", false)]
    public void An_address_counts_apart_from_others(string first, string second, bool areOne)
    {
        Take(10, IPAddress.Parse(first));

        Assert.Equal(areOne ? 15 : 0, Assert.Single(Take(1, IPAddress.Parse(second))));
    }

    [Fact]
    public void Who_has_no_address_is_slowed_down_too() => Assert.Equal(15, Take(11, null)[^1]);

    [Fact]
    public void The_next_day_knows_no_address_any_more()
    {
        _clock.Advance(new TimeSpan(5, 59, 59)); // a second before midnight, UTC
        Take(14, Here);
        _clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(0, Assert.Single(Take(1, Here)));
    }

    private List<int?> Take(int times, IPAddress? address) =>
        [.. Enumerable.Range(0, times).Select(_ => (int?)_delays.Take(address)?.TotalSeconds)];
}
