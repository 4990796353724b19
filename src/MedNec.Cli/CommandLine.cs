using System.CommandLine;
using MedNec.Cases;
using MedNec.Cli.Verbs;
using MedNec.Engine.Codes;

namespace MedNec.Cli;

/// <summary>The program <c>mednec</c>: its verbs, and the exit codes that scripts rely on.</summary>
public static class CommandLine
{
    /// <summary>Done, and nothing blocks.</summary>
    public const int Done = 0;

    /// <summary>Done, and a blocker or a failed verification was found.</summary>
    public const int Blocked = 1;

    /// <summary>The input cannot be used; one sentence on standard error says why.</summary>
    public const int Unusable = 2;

    /// <summary>A part that is needed is missing; one sentence on standard error names it.</summary>
    public const int Missing = 3;

    /// <summary>Runs one command and gives its exit code.</summary>
    public static async Task<int> Run(string[] arguments, TextWriter output, TextWriter errors, CancellationToken cancel = default)
    {
        var root = Root(new Terminal(output, errors));
        var parsed = root.Parse(arguments);
        if (parsed.Errors is [var first, ..])
        {
            await errors.WriteLineAsync($"mednec: {first.Message.TrimEnd('.')}. `mednec --help` lists the verbs, `mednec VERB --help` its options.");
            return Unusable;
        }

        try
        {
            var code = await parsed.InvokeAsync(new InvocationConfiguration { Output = output, Error = errors, EnableDefaultExceptionHandler = false }, cancel);
            await output.FlushAsync(cancel);
            return code;
        }
        catch (UnreadableInputException wrong)
        {
            await errors.WriteLineAsync($"mednec: {wrong.Message}");
            return Unusable;
        }
        catch (CodeSetException damaged)
        {
            await errors.WriteLineAsync($"mednec: A code set in the data folder {damaged.Message}; import the codes again.");
            return Unusable;
        }
        catch (MissingPartException missing)
        {
            await errors.WriteLineAsync($"mednec: {missing.Message}");
            return Missing;
        }
        catch (IOException closed) when (closed.HResult == 32)
        {
            return Done; // The reader of our output has seen enough (EPIPE).
        }
#pragma warning disable CA1031 // The promise of the command line: never a stack trace, whatever is wrong with us.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            await errors.WriteLineAsync($"mednec: failed on this input ({fault.GetType().Name}) and wrote nothing; please report it with the command you gave.");
            return Unusable;
        }
    }

    private static RootCommand Root(Terminal terminal) => new("Letters of medical necessity that prove themselves.")
    {
        ServeVerb.Create(terminal),
        ChartVerb.Create(terminal),
        ComposeVerb.Create(terminal),
        CheckVerb.Create(terminal),
        ReimburseVerb.Create(terminal),
        ChecksVerb.Create(terminal),
        ListsVerb.Create(terminal),
        CodesVerb.Create(terminal),
        PolicyVerb.Create(terminal),
        SchemaVerb.Create(terminal),
    };
}
