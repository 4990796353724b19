using MedNec.Engine.Reading;

namespace MedNec.Engine.Tests.Reading;

public sealed class NameReaderTests
{
    [Theory]
    [InlineData("«Mr. Dunn» tolerated the trial.", "Dunn")]
    [InlineData("I saw «Dr. Patel» and «Dr. Ana de la Cruz».", "Patel", "Ana de la Cruz")]
    [InlineData("For my patient, «Maria T. Ortiz», I ask.", "Maria T. Ortiz")]
    [InlineData("«Ms. Ortiz»'s pain is worse.", "Ortiz")]
    [InlineData("Signed by «Hana Lee, MD»", "Hana Lee")]
    [InlineData("«James O’Neill, PT, DPT» agrees.", "James O’Neill")]
    [InlineData("«José Muñoz-García» and «Thị Nguyễn, MD» were there.", "José Muñoz-García", "Thị Nguyễn")]
    [InlineData("«Mrs. van der Berg» walks.", "van der Berg")]
    [InlineData("The patient is «王小明».", "王小明")]
    [InlineData("«James Dunn» tolerated the trial.", "James Dunn")]
    [InlineData("«Hana Lee, M.D.», wrote it.", "Hana Lee")]
    [InlineData("Patient: «Robert Hall»", "Robert Hall")]
    [InlineData("«J. R. Hall, MD» signed.", "J. R. Hall")]
    [InlineData("On May 3 «Dr. Hall» saw her.", "Hall")]
    public void A_name_is_read(string marked, params string[] names) =>
        Marked.ShouldBeRead(marked, NameReader.In).Select(one => one.Value.ToString()).ShouldBe(names);

    [Theory]
    [InlineData("Dear Medical Director: I write to Blue Cross Blue Shield of Ohio about the Oswestry Disability Index.")]
    [InlineData("Lakeside Sleep Medicine, 12 Oak Dr. Columbus, OH")]
    [InlineData("MS is multiple sclerosis; MR imaging of the lumbar spine; Parkinson disease and Crohn disease.")]
    [InlineData("The Hamilton Depression Rating Scale, the Berg Balance Scale and St. Mary's Hospital.")]
    [InlineData("Physical Therapy, Acme Choice PPO, American Academy of Sleep Medicine")]
    [InlineData("Treatment of Adult Obstructive Sleep Apnea with Positive Airway Pressure")]
    [InlineData("She takes Humira. Johns Hopkins Hospital. Cleveland Clinic. Virginia Mason Medical Center")]
    [InlineData("In March She Was Seen")]
    public void What_is_no_person_is_left_alone(string text) => NameReader.In(text).Select(one => one.In(text)).ShouldBeEmpty();

    [Fact]
    public void A_title_tells_gender_and_profession()
    {
        NameReader.In("Mr. Dunn")[0].Value.Gender.ShouldBe(Gender.He);
        NameReader.In("Ms. Dunn")[0].Value.Gender.ShouldBe(Gender.She);
        NameReader.In("Dr. Dunn")[0].Value.Gender.ShouldBeNull();
        NameReader.In("Dr. Dunn")[0].Value.IsClinician.ShouldBeTrue();
        NameReader.In("Hana Lee, MD")[0].Value.Credentials.ShouldBe("MD");
    }

    [Theory]
    [InlineData("Ms. Ortiz", "Maria T. Ortiz", true)]
    [InlineData("Maria Ortiz, MD", "Ortiz, Maria", true)]
    [InlineData("Mr. Dunn", "Maria T. Ortiz", false)]
    [InlineData("Maria Dunn", "Maria T. Ortiz", false)]
    [InlineData("José Muñoz", "Jose Munoz", true)]
    [InlineData("Mrs. García", "Ana Muñoz-García", true)]
    [InlineData("王小明", "王小明", true)]
    [InlineData("James R. Hall", "James Hall", true)]
    public void A_name_can_mean_a_person_or_cannot(string written, string known, bool can) =>
        NameReader.In(written is "Maria Dunn" or "José Muñoz" ? written : written + " came")[0].Value.CouldBe(known).ShouldBe(can);
}
