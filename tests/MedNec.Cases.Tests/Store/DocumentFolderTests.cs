using MedNec.Store.Documents;

namespace MedNec.Cases.Tests.Store;

public sealed class DocumentFolderTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("mednec-documents-").FullName;

    [Fact]
    public void What_was_kept_comes_back() => Open().Read(Open().Keep("a page"u8)).ShouldBe("a page"u8.ToArray());

    [Fact]
    public void The_same_bytes_are_kept_once_and_nothing_unfinished_is_left()
    {
        Open().Keep("a page"u8).ShouldBe(Open().Keep("a page"u8));
        Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Length.ShouldBe(1);
    }

    [Fact]
    public void Damage_is_noticed_when_it_is_read()
    {
        var hash = Open().Keep("a page"u8);
        File.WriteAllText(Directory.GetFiles(folder, hash, SearchOption.AllDirectories)[0], "a rage");
        Should.Throw<InvalidDataException>(() => Open().Read(hash));
    }

    [Theory]
    [InlineData("../../etc/passwd")]
    [InlineData("")]
    [InlineData("ABC")]
    public void A_name_that_is_no_hash_reads_nothing(string name) =>
        Should.Throw<FileNotFoundException>(() => Open().Read(name));

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private DocumentFolder Open() => new(folder);
}
