using MedNec.Cases;
using MedNec.Documents.Pdf.Native;

namespace MedNec.Documents.Tests.Pdf;

public sealed class SystemLibrariesTests
{
    [Fact]
    public void A_missing_library_is_named_with_the_command_that_installs_it() =>
        Should.Throw<MissingPartException>(() => SystemLibraries.Require([("libno-such-thing.so.7", "libnosuch7"), (SystemLibraries.Cairo, "libcairo2")]))
            .Message.ShouldBe("To make a PDF, MedNec needs libno-such-thing.so.7; install with: apt-get install libnosuch7");
}
