namespace StrategyHost.Host.Cli.Doctor;

/// <summary>What was found of one thing the host needs or can use.</summary>
/// <param name="Name">The thing.</param>
/// <param name="State">How it stands.</param>
/// <param name="Found">What is there, or why it is not.</param>
/// <param name="Next">How to get it; null where nothing is to be done.</param>
internal sealed record Examination(string Name, ExaminationState State, string Found, string? Next = null)
{
    public static Examination Works(string name, string found) => new(name, ExaminationState.Works, found);

    public static Examination CanDoWithout(string name, string found, string next) => new(name, ExaminationState.Optional, found, next);

    public static Examination IsMissing(string name, string found, string next) => new(name, ExaminationState.Missing, found, next);
}
