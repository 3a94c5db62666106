using HateResponse.Storage.Hosting;

namespace HateResponse.Api;

/// <summary>The API's two files: <c>api.db</c>, and <c>api-keys.db</c> with the keys of what is sealed in it.</summary>
internal sealed class ApiStore(StoreOpening opening) : SealedStore(opening, "api.db", "api-keys.db");
