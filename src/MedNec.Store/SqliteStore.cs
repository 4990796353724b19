using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace MedNec.Store;

/// <summary>Opens the store in one SQLite file: the default, for one machine.</summary>
public static class SqliteStore
{
    /// <summary>The file's name in the data folder.</summary>
    public const string FileName = "mednec.db";

    /// <summary>Opens the database in <paramref name="dataFolder"/>, brings its tables up to date, and returns the store.</summary>
    public static CaseStore Open(string dataFolder)
    {
        Directory.CreateDirectory(dataFolder);
        var connection = new SqliteConnectionStringBuilder
        {
            DataSource = Path.Combine(dataFolder, FileName),
            // A writer waits for another instead of failing; writes here take milliseconds.
            DefaultTimeout = 30,
            ForeignKeys = true,
        }.ToString();
        var options = new DbContextOptionsBuilder<CaseDatabase>()
            .UseSqlite(connection)
            // Migrations are written by hand, so there is no snapshot to compare the model with.
            .ConfigureWarnings(warnings => warnings.Ignore(RelationalEventId.PendingModelChangesWarning))
            .Options;

        using (var database = new CaseDatabase(options))
        {
            // Write-ahead log: readers do not wait for a writer, and a crash loses no committed change.
            database.Database.OpenConnection();
            database.Database.ExecuteSqlRaw("PRAGMA journal_mode=WAL");
            database.Database.Migrate();
        }

        return new CaseStore(() => new CaseDatabase(options));
    }
}
