using System.Text.Json;
using MedNec.Cases.Audit;
using MedNec.Cases.Drafting;
using MedNec.Cases.Workflow;
using MedNec.Store.Rows;
using Microsoft.EntityFrameworkCore;

namespace MedNec.Store;

/// <summary>Cases in a relational database through EF Core.</summary>
public sealed class CaseStore : ICaseStore, IAuditTrail
{
    private readonly Func<CaseDatabase> open;

    internal CaseStore(Func<CaseDatabase> open) => this.open = open;

    /// <inheritdoc/>
    public async Task<Case?> Find(ClinicId clinic, CaseId id, CancellationToken cancel)
    {
        await using var database = open();
        var row = await database.Cases.AsNoTracking().SingleOrDefaultAsync(row => row.ClinicId == clinic.Value && row.CaseId == id.Value, cancel);
        return row is null ? null : CaseRecord.Case(row);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Case>> List(ClinicId clinic, CancellationToken cancel)
    {
        await using var database = open();
        var rows = await database.Cases.AsNoTracking().Where(row => row.ClinicId == clinic.Value).OrderBy(row => row.OpenedAt).ToListAsync(cancel);
        return [.. rows.Select(CaseRecord.Case)];
    }

    /// <inheritdoc/>
    public async Task<bool> HasAny(ClinicId clinic, CancellationToken cancel)
    {
        await using var database = open();
        return await database.Cases.AnyAsync(row => row.ClinicId == clinic.Value, cancel);
    }

    /// <inheritdoc/>
    public Task Add(Clinic clinic, IReadOnlyList<NewCase> cases, CancellationToken cancel) => Write(
        async database =>
        {
            if (!await database.Clinics.AnyAsync(row => row.ClinicId == clinic.Id.Value, cancel))
            {
                database.Add(new ClinicRow { ClinicId = clinic.Id.Value, Name = clinic.Name });
            }

            var known = await database.Staff.Where(row => row.ClinicId == clinic.Id.Value).Select(row => row.StaffId).ToListAsync(cancel);
            database.AddRange(cases.Select(added => added.Case.Owner).OfType<Staff>().DistinctBy(staff => staff.Id).Where(staff => !known.Contains(staff.Id))
                .Select(staff => new StaffRow { ClinicId = clinic.Id.Value, StaffId = staff.Id, Name = staff.Name }));

            foreach (var added in cases)
            {
                var (of, id) = (added.Case.Clinic.Value, added.Case.Id.Value);
                database.Add(CaseRecord.Row(added.Case));
                database.Add(new BriefRow { ClinicId = of, CaseId = id, Json = added.Records.Brief, Version = added.Records.Version });
                database.AddRange(added.Records.Files.Select(file => new DocumentRow { ClinicId = of, CaseId = id, Path = file.Path, Hash = file.Hash, Size = file.Size }));
                if (added.Draft is { } draft)
                {
                    database.Add(Row(added.Case, draft));
                }
            }

            await Append(database, clinic.Id, cases.SelectMany(added => added.Events).OrderBy(happened => happened.At).ToList(), cancel);
        },
        cancel);

    /// <inheritdoc/>
    public async Task<Case> Save(CaseChange change, CancellationToken cancel)
    {
        var (clinic, id, read) = (change.Changed.Clinic.Value, change.Changed.Id.Value, change.Changed.Version);
        var saved = change.Changed with { Version = read + 1 };
        await Write(
            async database =>
            {
                var row = await database.Cases.SingleAsync(row => row.ClinicId == clinic && row.CaseId == id, cancel);
                if (row.Version != read)
                {
                    throw new CaseChangedMeanwhileException(change.Changed.Id);
                }

                (row.Stage, row.Record, row.Version) = (saved.Stage.ToString(), CaseRecord.JsonOf(saved), saved.Version);
                if (change.Draft is { } draft)
                {
                    database.Add(Row(saved, draft));
                }

                if (change.Replaces is { } worthless)
                {
                    database.RemoveRange(database.Letters.Where(letter => letter.ClinicId == clinic && letter.CaseId == id && letter.Version == worthless));
                }

                if (change.Records is { } records)
                {
                    await Keep(database, clinic, id, records, cancel);
                }

                await Append(database, saved.Clinic, change.Events, cancel);
            },
            cancel);
        return saved;
    }

    /// <inheritdoc/>
    public async Task<CaseRecords?> Records(ClinicId clinic, CaseId id, CancellationToken cancel)
    {
        await using var database = open();
        var brief = await database.Briefs.AsNoTracking().SingleOrDefaultAsync(row => row.ClinicId == clinic.Value && row.CaseId == id.Value, cancel);
        var files = await database.Documents.AsNoTracking().Where(row => row.ClinicId == clinic.Value && row.CaseId == id.Value).OrderBy(row => row.Path).ToListAsync(cancel);
        return brief is null ? null : new CaseRecords(brief.Json, [.. files.Select(row => new CaseFile(row.Path, row.Hash, row.Size))], brief.Version);
    }

    /// <inheritdoc/>
    public async Task<string?> FormerBrief(ClinicId clinic, CaseId id, int version, CancellationToken cancel)
    {
        await using var database = open();
        return (await database.FormerBriefs.AsNoTracking().SingleOrDefaultAsync(row => row.ClinicId == clinic.Value && row.CaseId == id.Value && row.Version == version, cancel))?.Json;
    }

    /// <inheritdoc/>
    public async Task<Draft?> Draft(ClinicId clinic, CaseId id, CancellationToken cancel)
    {
        await using var database = open();
        return Read(await Letters(database, clinic, id).OrderByDescending(row => row.Version).FirstOrDefaultAsync(cancel));
    }

    /// <inheritdoc/>
    public async Task<Draft?> Draft(ClinicId clinic, CaseId id, int version, CancellationToken cancel)
    {
        await using var database = open();
        return Read(await Letters(database, clinic, id).SingleOrDefaultAsync(row => row.Version == version, cancel));
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<CaseEvent>> Events(ClinicId clinic, CaseId id, CancellationToken cancel)
    {
        await using var database = open();
        var rows = await database.CaseEvents.AsNoTracking().Where(row => row.ClinicId == clinic.Value && row.CaseId == id.Value).OrderBy(row => row.Sequence).ToListAsync(cancel);
        return [.. rows.Select(row => new CaseEvent(new CaseId(row.CaseId), Enum.Parse<CaseEventKind>(row.Kind), row.By, Moment.Read(row.At), row.Text, row.Draft))];
    }

    /// <inheritdoc/>
    public Task Note(ClinicId clinic, AuditEvent entry, CancellationToken cancel) => Write(
        database => Chain.Append(database, clinic.Value, Chain.AuditEvents, [Row(clinic, entry)], cancel),
        cancel);

    /// <inheritdoc/>
    public async Task<ChainReport> Verify(ClinicId clinic, CancellationToken cancel)
    {
        await using var database = open();
        var happened = await Chain.Walk(database, clinic.Value, Chain.CaseEvents, database.CaseEvents, cancel);
        if (!happened.Holds)
        {
            return happened;
        }

        var seen = await Chain.Walk(database, clinic.Value, Chain.AuditEvents, database.AuditEvents, cancel);
        return seen with { Entries = happened.Entries + seen.Entries };
    }

    // Two writers that meet at the end of a chain: the database lets one through, the other reads the new end and tries again.
    private async Task Write(Func<CaseDatabase, Task> change, CancellationToken cancel)
    {
        for (var attempt = 1; ; attempt++)
        {
            await using var database = open();
            await using var transaction = await database.Database.BeginTransactionAsync(cancel);
            try
            {
                await change(database);
                await database.SaveChangesAsync(cancel);
                await transaction.CommitAsync(cancel);
                return;
            }
            catch (DbUpdateException) when (attempt < 8)
            {
                await transaction.RollbackAsync(cancel);
            }
        }
    }

    private static async Task Keep(CaseDatabase database, string clinic, string id, CaseRecords records, CancellationToken cancel)
    {
        var brief = await database.Briefs.SingleAsync(row => row.ClinicId == clinic && row.CaseId == id, cancel);
        database.Add(new FormerBriefRow { ClinicId = clinic, CaseId = id, Version = brief.Version, Json = brief.Json });
        (brief.Json, brief.Version) = (records.Brief, records.Version);

        var known = await database.Documents.Where(row => row.ClinicId == clinic && row.CaseId == id).Select(row => row.Path).ToListAsync(cancel);
        database.AddRange(records.Files.Where(file => !known.Contains(file.Path)).Select(file => new DocumentRow { ClinicId = clinic, CaseId = id, Path = file.Path, Hash = file.Hash, Size = file.Size }));
    }

    // What changes a case is also what an auditor asks for: one entry in each trail, in one transaction.
    private static async Task Append(CaseDatabase database, ClinicId clinic, IReadOnlyList<CaseEvent> events, CancellationToken cancel)
    {
        await Chain.Append(
            database,
            clinic.Value,
            Chain.CaseEvents,
            [.. events.Select(happened => new CaseEventRow
            {
                ClinicId = clinic.Value,
                CaseId = happened.Case.Value,
                Kind = happened.Kind.ToString(),
                By = happened.By,
                At = Moment.Write(happened.At),
                Text = happened.Text,
                Draft = happened.Draft,
            })],
            cancel);
        await Chain.Append(
            database,
            clinic.Value,
            Chain.AuditEvents,
            [.. events.Select(happened => Row(clinic, new AuditEvent(happened.By, happened.At, "case." + JsonNamingPolicy.KebabCaseLower.ConvertName(happened.Kind.ToString()), happened.Case.Value)))],
            cancel);
    }

    private static AuditEventRow Row(ClinicId clinic, AuditEvent entry) => new()
    {
        ClinicId = clinic.Value,
        By = entry.By,
        At = Moment.Write(entry.At),
        What = entry.What,
        On = entry.On,
        Detail = entry.Detail,
    };

    private static IQueryable<LetterRow> Letters(CaseDatabase database, ClinicId clinic, CaseId id) =>
        database.Letters.AsNoTracking().Where(row => row.ClinicId == clinic.Value && row.CaseId == id.Value);

    private static LetterRow Row(Case of, Draft draft) => new()
    {
        ClinicId = of.Clinic.Value,
        CaseId = of.Id.Value,
        Version = draft.Version,
        Json = JsonSerializer.Serialize(draft, CaseJson.Default.Draft),
    };

    private static Draft? Read(LetterRow? row) => row is null ? null : JsonSerializer.Deserialize(row.Json, CaseJson.Default.Draft);
}
