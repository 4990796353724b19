using MedNec.Store.Rows;
using Microsoft.EntityFrameworkCore;

namespace MedNec.Store;

/// <summary>
/// The tables. Every one leads with the clinic's id, so that rows of one clinic lie together and a large installation can
/// be split by clinic. Only types that SQLite and PostgreSQL share are used: text, whole numbers.
/// </summary>
internal sealed class CaseDatabase(DbContextOptions<CaseDatabase> options) : DbContext(options)
{
    public DbSet<ClinicRow> Clinics => Set<ClinicRow>();

    public DbSet<StaffRow> Staff => Set<StaffRow>();

    public DbSet<CaseRow> Cases => Set<CaseRow>();

    public DbSet<BriefRow> Briefs => Set<BriefRow>();

    public DbSet<FormerBriefRow> FormerBriefs => Set<FormerBriefRow>();

    public DbSet<DocumentRow> Documents => Set<DocumentRow>();

    public DbSet<LetterRow> Letters => Set<LetterRow>();

    public DbSet<CaseEventRow> CaseEvents => Set<CaseEventRow>();

    public DbSet<AuditEventRow> AuditEvents => Set<AuditEventRow>();

    public DbSet<ChainHeadRow> ChainHeads => Set<ChainHeadRow>();

    protected override void OnModelCreating(ModelBuilder model)
    {
        model.Entity<ClinicRow>(clinic => clinic.ToTable("clinics").HasKey(row => row.ClinicId));
        model.Entity<StaffRow>(staff => staff.ToTable("staff").HasKey(row => new { row.ClinicId, row.StaffId }));
        model.Entity<CaseRow>(known =>
        {
            known.ToTable("cases").HasKey(row => new { row.ClinicId, row.CaseId });
            known.Property(row => row.Version).IsConcurrencyToken();
        });
        model.Entity<BriefRow>(brief => brief.ToTable("briefs").HasKey(row => new { row.ClinicId, row.CaseId }));
        model.Entity<FormerBriefRow>(brief => brief.ToTable("former_briefs").HasKey(row => new { row.ClinicId, row.CaseId, row.Version }));
        model.Entity<DocumentRow>(document => document.ToTable("documents").HasKey(row => new { row.ClinicId, row.CaseId, row.Path }));
        model.Entity<LetterRow>(letter => letter.ToTable("letters").HasKey(row => new { row.ClinicId, row.CaseId, row.Version }));
        model.Entity<CaseEventRow>(happened =>
        {
            happened.ToTable("case_events").HasKey(row => new { row.ClinicId, row.Sequence });
            happened.Property(row => row.Sequence).ValueGeneratedNever();
        });
        model.Entity<AuditEventRow>(seen =>
        {
            seen.ToTable("audit_events").HasKey(row => new { row.ClinicId, row.Sequence });
            seen.Property(row => row.Sequence).ValueGeneratedNever();
        });
        model.Entity<ChainHeadRow>(head =>
        {
            head.ToTable("chain_heads").HasKey(row => new { row.ClinicId, row.Chain });
            head.Property(row => row.Sequence).IsConcurrencyToken();
        });

        foreach (var property in model.Model.GetEntityTypes().SelectMany(entity => entity.GetProperties()))
        {
            property.SetColumnName(Snake(property.Name));
        }
    }

    private static string Snake(string name) => string.Concat(name.Select((letter, i) => char.IsUpper(letter) ? (i == 0 ? "" : "_") + char.ToLowerInvariant(letter) : letter.ToString()));
}
