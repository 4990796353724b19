using MedNec.Cases.Audit;
using MedNec.Store.Rows;
using Microsoft.EntityFrameworkCore;

namespace MedNec.Store;

/// <summary>Adds entries to the hash chains of a clinic, and walks them.</summary>
internal static class Chain
{
    public const string CaseEvents = "case_events";

    public const string AuditEvents = "audit_events";

    /// <summary>Numbers and hashes <paramref name="entries"/> after the chain's end and adds them; saved with the caller's transaction.</summary>
    public static async Task Append<TRow>(CaseDatabase database, string clinic, string chain, IReadOnlyList<TRow> entries, CancellationToken cancel)
        where TRow : class, IChained
    {
        if (entries.Count == 0)
        {
            return;
        }

        var head = await database.ChainHeads.SingleOrDefaultAsync(row => row.ClinicId == clinic && row.Chain == chain, cancel);
        if (head is null)
        {
            head = new ChainHeadRow { ClinicId = clinic, Chain = chain, Sequence = 0, Hash = HashChain.Start };
            database.Add(head);
        }

        foreach (var entry in entries)
        {
            entry.Sequence = ++head.Sequence;
            head.Hash = entry.Hash = entry.HashAfter(head.Hash);
            database.Add(entry);
        }
    }

    /// <summary>Walks a chain from its start to its end.</summary>
    public static async Task<ChainReport> Walk<TRow>(CaseDatabase database, string clinic, string chain, IQueryable<TRow> rows, CancellationToken cancel)
        where TRow : class, IChained
    {
        var (before, count) = (HashChain.Start, 0L);
        await foreach (var row in rows.AsNoTracking().Where(row => row.ClinicId == clinic).OrderBy(row => row.Sequence).AsAsyncEnumerable().WithCancellation(cancel))
        {
            count++;
            if (row.Sequence != count || row.Hash != row.HashAfter(before))
            {
                return new ChainReport(count, $"{chain} {count}");
            }

            before = row.Hash;
        }

        // The head tells of entries cut off at the end, which no hash after them betrays.
        var head = await database.ChainHeads.AsNoTracking().SingleOrDefaultAsync(row => row.ClinicId == clinic && row.Chain == chain, cancel);
        return head is null ? new ChainReport(count, count == 0 ? null : $"{chain} {count}")
            : head.Sequence == count && head.Hash == before ? new ChainReport(count, null)
            : new ChainReport(count, $"{chain} {count + 1}");
    }
}
