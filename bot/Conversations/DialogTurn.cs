using HateResponse.Dialogs.Engine;

namespace HateResponse.Bot.Conversations;

/// <summary>The dialog as this room knows it: a pure function from what was to what shall be.</summary>
/// <param name="state">Where the conversation stands.</param>
/// <param name="context">What came in, when, and on which line.</param>
internal delegate TurnResult DialogTurn(DialogState state, TurnContext context);
