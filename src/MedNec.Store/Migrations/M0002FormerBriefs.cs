using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace MedNec.Store.Migrations;

/// <summary>A brief can be changed at the desk: it has a version, and its earlier texts are kept.</summary>
[DbContext(typeof(CaseDatabase))]
[Migration("0002_former_briefs")]
internal sealed class M0002FormerBriefs : Migration
{
    protected override void Up(MigrationBuilder tables)
    {
        tables.AddColumn<int>("version", "briefs", defaultValue: 1);
        tables.CreateTable(
            "former_briefs",
            table => new
            {
                clinic_id = table.Column<string>(),
                case_id = table.Column<string>(),
                version = table.Column<int>(),
                json = table.Column<string>(),
            },
            constraints: table => table.PrimaryKey("pk_former_briefs", row => new { row.clinic_id, row.case_id, row.version }));
    }

    protected override void Down(MigrationBuilder tables)
    {
        tables.DropTable("former_briefs");
        tables.DropColumn("version", "briefs");
    }
}
