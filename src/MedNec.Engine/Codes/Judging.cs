using MedNec.Engine.Charts;

namespace MedNec.Engine.Codes;

/// <content>How a code is judged on a date.</content>
public sealed partial class CodeSets
{
    /// <summary>Judges a code on a date.</summary>
    /// <param name="code">The code as written: with or without dot, small letters, blanks, punctuation around it.</param>
    /// <param name="on">The date of service.</param>
    /// <param name="system">Its system (<see cref="CodeSystems"/>, <see cref="Carc"/>, <see cref="Rarc"/>); null to tell it from the form, and where the form fits two, from which of them knows it. Reasons need their group ("CO-50") to be told, remarks other than "MA01" their system.</param>
    public CodeJudgement Judge(string code, DateOnly on, string? system = null) => system switch
    {
        null => Diagnosis(code, on, onlyKnown: true) ?? Item(code, on, onlyKnown: true) ?? ByForm(code, on),
        CodeSystems.Icd10Cm => Diagnosis(code, on, onlyKnown: false) ?? Formless(code, on, system),
        CodeSystems.Hcpcs => Item(code, on, onlyKnown: false) ?? Formless(code, on, system),
        Carc => Plain(Reasons, CodeForm.AdjustmentReason(code), on, Carc) ?? Formless(code, on, system),
        Rarc => Plain(Remarks, CodeForm.Remark(code), on, Rarc) ?? Formless(code, on, system),
        CodeSystems.Cpt => Formless(CodeForm.Procedure(code) ?? code, on, system),
        _ => Formless(code, on, system),
    };

    private CodeJudgement ByForm(string code, DateOnly on)
    {
        if (CodeForm.IsGroupedReason(code) && Plain(Reasons, CodeForm.AdjustmentReason(code), on, Carc) is { } reason)
        {
            return reason;
        }

        // Of remarks only "MA01" cannot be taken for a diagnosis: "N115" and "M54" can, and bare reasons are half of one.
        if (CodeForm.Remark(code) is ['M', 'A', ..] remark)
        {
            return Plain(Remarks, remark, on, Rarc)!;
        }

        // Known to nobody. A letter and four figures without a dot is how items are written; all else that fits is a diagnosis.
        return Item(code, on, onlyKnown: false)
            ?? Diagnosis(code, on, onlyKnown: false)
            ?? (CodeForm.Procedure(code) is { } procedure ? Formless(procedure, on, CodeSystems.Cpt) : Formless(code, on, null));
    }

    private CodeJudgement? Diagnosis(string written, DateOnly on, bool onlyKnown)
    {
        if (CodeForm.Diagnosis(written) is not { } code)
        {
            return null;
        }

        var (codes, isImported) = (Diagnoses, importedDiagnoses.Value is not null);
        var packed = Packed(code);
        var index = codes.Find(packed);
        if (onlyKnown && (index < 0 || IsRatherAnItem(written)))
        {
            return null;
        }

        var (release, assumed) = CodeRelease.For(on, codes.Releases);
        var status = index < 0 ? CodeStatus.Unknown : codes.Status(index, release);
        return new CodeJudgement
        {
            Code = code,
            On = on,
            System = CodeSystems.Icd10Cm,
            Status = status,
            Title = index < 0 ? null : codes.Title(index, release),
            Children = status == CodeStatus.Header ? Below(codes, packed, release) : [],
            Successor = status is CodeStatus.Header or CodeStatus.Deleted ? Successors(codes, packed, release) : [],
            Release = codes.Releases[release].Name,
            Assumed = assumed,
            Set = isImported ? Imported : StarterSet,
            CanTell = isImported || index >= 0,
        };
    }

    private static CodesWhenRead Below(DiagnosisCodes codes, ulong heading, int release) =>
        new(() => codes.BillableBelow(heading, release).Select(below => PackedCode.Text(below, dotted: true)));

    private CodesWhenRead Successors(DiagnosisCodes codes, ulong old, int release) => new(() => successors.Value.Of(old, codes, release));

    // "A0100" is a form of transport and, without its dot, typhoid fever. Both known: diagnoses are written with the dot.
    private bool IsRatherAnItem(string written) =>
        CodeForm.Item(written) is { } item && Items.Find(PackedCode.Of(item)) >= 0 && (Dated(CodeParts.Items) is not null || importedDiagnoses.Value is null);

    private CodeJudgement? Item(string written, DateOnly on, bool onlyKnown)
    {
        if (CodeForm.Item(written) is not { } code || (onlyKnown && Items.Find(PackedCode.Of(code)) < 0))
        {
            return null;
        }

        return Plain(Items, code, on, CodeSystems.Hcpcs);
    }

    private CodeJudgement? Plain(DatedCodes codes, string? code, DateOnly on, string system)
    {
        if (code is null)
        {
            return null;
        }

        var index = codes.Find(PackedCode.Of(code));
        var (release, assumed) = CodeRelease.For(on, codes.Releases);
        var status = index < 0 ? CodeStatus.Unknown : codes.Status(index, on, release);
        return new CodeJudgement
        {
            Code = code,
            On = on,
            System = system,
            Status = status,
            Title = index >= 0 && codes.Title(index) is { Length: > 0 } title ? title : null,
            Successor = status == CodeStatus.Deleted && codes.Successor(index) is var next and not 0 ? [PackedCode.Text(next, dotted: false)] : [],
            Release = codes.Releases[release].Name,
            // What a code's own days say of the past is certain; what comes after the newest release is not.
            Assumed = assumed && on > codes.Releases[release].Until,
            Set = IsComplete(system) ? Imported : StarterSet,
            CanTell = IsComplete(system) || index >= 0,
        };
    }

    private static CodeJudgement Formless(string code, DateOnly on, string? system) => new()
    {
        Code = code.Trim(),
        On = on,
        System = system,
        Status = CodeStatus.Unknown,
        Set = StarterSet,
        // A diagnosis that has not even the form of one never existed; of systems we hold nothing of, nobody can tell.
        CanTell = system is CodeSystems.Icd10Cm or CodeSystems.Hcpcs or Carc or Rarc,
    };

    /// <summary>The packed form of a code that may carry its dot.</summary>
    internal static ulong Packed(string code)
    {
        if (code.Length is < 5 or > PackedCode.Longest + 1 || code[3] != '.')
        {
            return PackedCode.Of(code);
        }

        Span<char> undotted = stackalloc char[PackedCode.Longest];
        code.AsSpan(0, 3).CopyTo(undotted);
        code.AsSpan(4).CopyTo(undotted[3..]);
        return PackedCode.Of(undotted[..(code.Length - 1)]);
    }
}
