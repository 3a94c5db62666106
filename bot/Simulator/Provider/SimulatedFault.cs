namespace HateResponse.Bot.Simulator.Provider;

/// <summary>What goes wrong with the next message that the line sends.</summary>
internal enum SimulatedFault
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>The provider takes it, and its answer and callbacks are lost.</summary>
    LoseAnswer,

    /// <summary>It is lost on its way to the provider, and the line cannot know.</summary>
    LoseMessage,

    /// <summary>The provider refuses it: the person has stopped the line (error 21610).</summary>
    Refuse,
}
