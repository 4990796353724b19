using MedNec.Testing;

namespace MedNec.Engine.Tests.Checks;

/// <summary>The test classes of checks in this assembly.</summary>
public static class CheckTestClasses
{
    /// <summary>All of them, by name.</summary>
    public static IReadOnlyList<Type> All { get; } =
    [
        .. typeof(CheckTestClasses).Assembly.GetTypes().Where(type => !type.IsAbstract && type.IsAssignableTo(typeof(ICheckTests))).OrderBy(type => type.FullName, StringComparer.Ordinal),
    ];

    /// <summary>The test class of <paramref name="check"/>; null when it has none.</summary>
    public static Type? Of(Type check) => All.FirstOrDefault(type => type.BaseType is { IsGenericType: true } parent && parent.GetGenericArguments()[0] == check);
}
