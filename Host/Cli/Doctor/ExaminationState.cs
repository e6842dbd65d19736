namespace StrategyHost.Host.Cli.Doctor;

/// <summary>How a thing stands.</summary>
internal enum ExaminationState
{
    /// <summary>There, and fit for use.</summary>
    Works,

    /// <summary>Not there; the main job does without it.</summary>
    Optional,

    /// <summary>Not there, and the main job needs it.</summary>
    Missing,
}
