using MedNec.Store;
using Microsoft.Data.Sqlite;

namespace MedNec.Cases.Tests.Store;

public sealed class SqliteCaseStoreTests : CaseStoreContract
{
    private readonly string folder = Directory.CreateTempSubdirectory("mednec-store-").FullName;

    [Fact]
    public void It_writes_ahead_so_that_readers_do_not_wait()
    {
        Open();
        Rows("PRAGMA journal_mode").ShouldBe(["wal"]);
    }

    protected override CaseStore Open() => SqliteStore.Open(folder);

    protected override IReadOnlyList<string> Rows(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(folder, SqliteStore.FileName)}");
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The texts are those of the tests.
        command.CommandText = sql;
#pragma warning restore CA2100
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
        {
            rows.Add(reader.GetString(0));
        }

        return rows;
    }

    protected override IReadOnlyList<(string Table, string FirstColumn)> Tables()
    {
        Open();
        return [.. Rows("select name from sqlite_master where type = 'table' and name not like 'sqlite_%' and name not like '__EF%'")
            .Select(table => (table, Rows($"select name from pragma_table_info('{table}') where cid = 0")[0]))];
    }

    protected override void Close()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }
}
