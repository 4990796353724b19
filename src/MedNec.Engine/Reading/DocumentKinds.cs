using MedNec.Engine.Letters;

namespace MedNec.Engine.Reading;

/// <summary>What an attached document is: by its kind, and by its title where the kind says little ("other", "Electromyography report").</summary>
internal static class DocumentKinds
{
    extension(AttachedDocument document)
    {
        /// <summary>Its kinds; what its title says besides counts too: a "progress-note" called "Visit note and polysomnography" is both.</summary>
        public IReadOnlyList<string> AllKinds
        {
            get
            {
                var named = document.Title is { } title ? DocumentReader.KindsIn(title) : [];
                return document.Kind is { } kind ? [kind.Trim().ToLowerInvariant(), .. named] : named;
            }
        }

        /// <summary>Its own kind; by its title only where the brief calls it "other" or nothing.</summary>
        public IReadOnlyList<string> OwnKinds => document.Kind is { Length: > 0 } kind && kind != "other" ? [kind.Trim().ToLowerInvariant()] : document.AllKinds;
    }
}
