using HateResponse.Api;
using HateResponse.Api.Access;
using HateResponse.Api.Tenants.Form;
using HateResponse.Bot;
using HateResponse.Bot.Channels.DirectLine;
using HateResponse.Bot.Channels.Twilio;
using HateResponse.Bot.Conversations;
using HateResponse.Bot.Outbox;
using HateResponse.Bot.Privacy;
using HateResponse.Bot.Records;
using HateResponse.Bot.Referrals;
using HateResponse.Bot.ReturnCodes;
using HateResponse.Bot.Simulator;
using HateResponse.Bot.Tenants;
using HateResponse.Bot.WebChat;
using HateResponse.Dialogs.Engine;
using HateResponse.Storage.Hosting;

StartFault.EndsInOneLine();
var published = Directory.Exists(Path.Combine(AppContext.BaseDirectory, "wwwroot"));
var atHome = !published && File.Exists("appsettings.json");
var builder = WebApplication.CreateBuilder(new WebApplicationOptions
{
    Args = args,
    ContentRootPath = atHome ? null : AppContext.BaseDirectory,
});
builder.WebHost.UseStaticWebAssets();
builder.ListenByDefaultOn("http://localhost:5080");

var oneProcess = string.IsNullOrEmpty(builder.Configuration["Referrals:ApiUrl"]);

builder.AddSimulator();
builder.AddStore<BotStore>("bot storage");
builder.AddTenants();
builder.Services.AddSingleton<OwnAddress>();
builder.AddTwilio();
builder.AddDirectLine();
builder.AddWebChat();
builder.AddConversations();
builder.AddOutbox();
builder.AddReturnCodes();
builder.AddRecords();
builder.AddPrivacy();
builder.AddReferrals();
builder.AddMetrics();
builder.Services.AddRazorComponents();
builder.Services.AddProblemDetails();
if (oneProcess)
{
    builder.AddReferralApi();
    builder.Services.AddSingleton(new StartupLine(SampleAccounts.Lines));
}

var prepared = Task.Run(DialogEngine.Prepare);
var app = builder.Build();
app.CheckConfiguration();
if (oneProcess && NewAccount.IsAsked(app.Configuration))
{
    return await NewAccount.AddAsync(app.Services, app.Configuration, Console.WriteLine);
}

if (DryRun.IsAsked(app.Configuration))
{
    return app.Services.GetRequiredService<DryRun>().Run(app.Configuration, TenantForm.Faults, Console.WriteLine);
}

app.UseExceptionHandler();
app.UseUnknownAddress();
app.MapWebChat();
app.MapRecords();
app.MapTwilio();
app.MapDirectLine();
app.MapReferralEvents();
app.MapSimulator();
app.MapHealth();
if (oneProcess)
{
    app.MapReferralApi();
}

app.SayWhereToGo();
await prepared;
await app.RunUntilStoppedAsync();
return 0;
