using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace MedNec.Store.Migrations;

/// <summary>The first tables: clinics, staff, cases with brief, documents and letters, and the two hash-chained trails.</summary>
[DbContext(typeof(CaseDatabase))]
[Migration("0001_cases_and_trail")]
internal sealed class M0001CasesAndTrail : Migration
{
    protected override void Up(MigrationBuilder tables)
    {
        tables.CreateTable(
            "clinics",
            table => new { clinic_id = table.Column<string>(), name = table.Column<string>() },
            constraints: table => table.PrimaryKey("pk_clinics", row => row.clinic_id));

        tables.CreateTable(
            "staff",
            table => new { clinic_id = table.Column<string>(), staff_id = table.Column<string>(), name = table.Column<string>() },
            constraints: table => table.PrimaryKey("pk_staff", row => new { row.clinic_id, row.staff_id }));

        tables.CreateTable(
            "cases",
            table => new
            {
                clinic_id = table.Column<string>(),
                case_id = table.Column<string>(),
                stage = table.Column<string>(),
                opened_at = table.Column<string>(),
                record = table.Column<string>(),
                version = table.Column<int>(),
            },
            constraints: table => table.PrimaryKey("pk_cases", row => new { row.clinic_id, row.case_id }));
        tables.CreateIndex("ix_cases_stage", "cases", ["clinic_id", "stage", "opened_at"]);

        tables.CreateTable(
            "briefs",
            table => new { clinic_id = table.Column<string>(), case_id = table.Column<string>(), json = table.Column<string>() },
            constraints: table => table.PrimaryKey("pk_briefs", row => new { row.clinic_id, row.case_id }));

        tables.CreateTable(
            "documents",
            table => new
            {
                clinic_id = table.Column<string>(),
                case_id = table.Column<string>(),
                path = table.Column<string>(),
                hash = table.Column<string>(),
                size = table.Column<long>(),
            },
            constraints: table => table.PrimaryKey("pk_documents", row => new { row.clinic_id, row.case_id, row.path }));

        tables.CreateTable(
            "letters",
            table => new
            {
                clinic_id = table.Column<string>(),
                case_id = table.Column<string>(),
                version = table.Column<int>(),
                json = table.Column<string>(),
            },
            constraints: table => table.PrimaryKey("pk_letters", row => new { row.clinic_id, row.case_id, row.version }));

        tables.CreateTable(
            "case_events",
            table => new
            {
                clinic_id = table.Column<string>(),
                sequence = table.Column<long>(),
                case_id = table.Column<string>(),
                kind = table.Column<string>(),
                by = table.Column<string>(),
                at = table.Column<string>(),
                text = table.Column<string>(),
                draft = table.Column<int>(nullable: true),
                hash = table.Column<string>(),
            },
            constraints: table => table.PrimaryKey("pk_case_events", row => new { row.clinic_id, row.sequence }));
        tables.CreateIndex("ix_case_events_case", "case_events", ["clinic_id", "case_id", "sequence"]);

        tables.CreateTable(
            "audit_events",
            table => new
            {
                clinic_id = table.Column<string>(),
                sequence = table.Column<long>(),
                by = table.Column<string>(),
                at = table.Column<string>(),
                what = table.Column<string>(),
                on = table.Column<string>(),
                detail = table.Column<string>(nullable: true),
                hash = table.Column<string>(),
            },
            constraints: table => table.PrimaryKey("pk_audit_events", row => new { row.clinic_id, row.sequence }));

        tables.CreateTable(
            "chain_heads",
            table => new
            {
                clinic_id = table.Column<string>(),
                chain = table.Column<string>(),
                sequence = table.Column<long>(),
                hash = table.Column<string>(),
            },
            constraints: table => table.PrimaryKey("pk_chain_heads", row => new { row.clinic_id, row.chain }));
    }

    protected override void Down(MigrationBuilder tables)
    {
        foreach (var name in (string[])["chain_heads", "audit_events", "case_events", "letters", "documents", "briefs", "cases", "staff", "clinics"])
        {
            tables.DropTable(name);
        }
    }
}
