using MedNec.Engine.Composing;
using MedNec.Engine.Letters;

namespace MedNec.Testing;

/// <summary>Letters that a program wrote, for the checks that hold programs to their sources.</summary>
public static partial class A
{
    /// <summary>The composed letter of the clean brief, or of <paramref name="brief"/>, with one more generated sentence in its status.</summary>
    public static Letter GeneratedSaying(string sentence, Brief? brief = null, Author author = Author.Composer, Role role = Role.Fact, params string[] facts)
    {
        var letter = Composer.Standard.Compose(brief ?? Brief());
        var more = new Statement { Text = sentence, Role = role, Facts = facts, Author = author };
        return letter with { Sections = [.. letter.Sections.Select(section => section.Id == SectionIds.Status ? section with { Statements = [.. section.Statements, more] } : section)] };
    }
}
