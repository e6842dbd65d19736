namespace StrategyHost.Host.Cli.Doctor;

/// <summary>What <c>doctor --json</c> prints.</summary>
internal sealed record DoctorDocument(string Schema, bool Fit, IReadOnlyList<DoctorEntry> Examinations);

/// <summary>One thing looked at; <c>state</c> is works, optional or missing.</summary>
internal sealed record DoctorEntry(string Name, string State, string Found, string? Next)
{
    public static DoctorEntry Of(Examination examination) =>
        new(examination.Name, examination.State.ToString().ToLowerInvariant(), examination.Found, examination.Next);
}
