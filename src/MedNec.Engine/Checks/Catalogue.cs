namespace MedNec.Engine.Checks;

/// <summary>All checks there are, ordered by id: every public class of the engine that is an <see cref="ICheck"/>, and the rules of <c>packs/checks/unread.yaml</c> that no program decides.</summary>
public static class Catalogue
{
    /// <summary>The checks.</summary>
    public static IReadOnlyList<ICheck> All { get; } =
    [
        .. typeof(Catalogue).Assembly.GetExportedTypes()
            .Where(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(ICheck)))
            .Select(type => (ICheck)Activator.CreateInstance(type)!)
            .Concat(Unread.All)
            .OrderBy(check => check.Info.Id, StringComparer.Ordinal),
    ];
}
