using HateResponse.Api;
using HateResponse.Api.Access;
using HateResponse.Storage.Hosting;

StartFault.EndsInOneLine();
var published = Directory.Exists(Path.Combine(AppContext.BaseDirectory, "wwwroot"));
var builder = WebApplication.CreateBuilder(new WebApplicationOptions
{
    Args = args,
    ContentRootPath = published ? AppContext.BaseDirectory : null,
});
builder.ListenByDefaultOn("http://localhost:5081"); // the bot's default is 5080
builder.KeepLogsShort();
builder.FindBot();
builder.AddReferralApi();

var app = builder.Build();
if (NewAccount.IsAsked(app.Configuration))
{
    return await NewAccount.AddAsync(app.Services, app.Configuration, Console.WriteLine);
}

app.UseExceptionHandler();
app.UseUnknownAddress();
app.MapHealth();
app.MapReferralApi();
app.SayWhereToGo();
await app.RunUntilStoppedAsync();
return 0;
