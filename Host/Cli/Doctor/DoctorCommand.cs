using System.CommandLine;

namespace StrategyHost.Host.Cli.Doctor;

/// <summary><c>doctor</c>: what works on this machine, what is missing, and how to get it.</summary>
internal sealed class DoctorCommand(CliOutput output, Examinations examinations)
{
    private readonly Option<bool> _json = CommonOptions.Json();

    public Command Define()
    {
        var command = new VerbCommand("doctor", "Tells what works on this machine, what is missing, and how to get it.", "doctor") { _json };
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var all = examinations.All();
        var isFit = all.All(one => one.State != ExaminationState.Missing);
        if (parsed.GetValue(_json))
            output.WriteJson(new DoctorDocument("strategyhost/doctor/1", isFit, [.. all.Select(DoctorEntry.Of)]), CliJson.Default.DoctorDocument);
        else
            Print(all, isFit);
        return (int)(isFit ? ExitCode.Success : ExitCode.Infrastructure);
    }

    private void Print(IReadOnlyList<Examination> all, bool isFit)
    {
        foreach (var one in all)
        {
            output.WriteLine($"{Word(one.State),-9}{one.Name,-12}{one.Found}");
            if (one.Next is { } next)
                output.WriteLine($"{"",-21}{next}");
        }

        output.WriteLine();
        output.WriteLine(isFit
            ? "Ready: strategyhost backtest runs the samples."
            : "Not ready: see to what is missing, then run strategyhost doctor again.");
    }

    private static string Word(ExaminationState state) => state switch
    {
        ExaminationState.Works => "works",
        ExaminationState.Optional => "without",
        _ => "MISSING",
    };
}
