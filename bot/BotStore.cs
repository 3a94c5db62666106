using HateResponse.Storage.Hosting;

namespace HateResponse.Bot;

/// <summary>The bot's two files: <c>bot.db</c>, and <c>keys.db</c> with the keys of what is sealed in it.</summary>
internal sealed class BotStore(StoreOpening opening) : SealedStore(opening, "bot.db", "keys.db");
