using HateResponse.Hosting;

namespace HateResponse.Bot.Tests.Privacy;

public sealed class MasterKeySourceTests
{
    [Fact]
    public async Task Development_makes_a_key_once_and_the_next_start_opens_with_it_what_was_sealed()
    {
        var folder = Directory.CreateTempSubdirectory("hateresponse-");
        await using (var first = BotHost.Start(new() { Directory = folder.FullName }))
        {
            await first.SayAsync("+15035550150", "hello");
        }

        await using (var second = BotHost.Start(new() { Directory = folder.FullName }))
        {
            await second.SayAsync("+15035550150", "again");

            Assert.Equal(["hello", "again"], second.Transcript().Where(line => line.Kind == "in").Select(line => line.Activity.Text));
            Assert.Equal(1, second.Count("SELECT count(*) FROM conversations"));
        }

        Assert.Equal(["master.key"], folder.GetFiles("master*").Select(file => file.Name));
        folder.Delete(recursive: true);
    }
}
