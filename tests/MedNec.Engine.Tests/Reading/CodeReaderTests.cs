using MedNec.Engine.Reading;

namespace MedNec.Engine.Tests.Reading;

public sealed class CodeReaderTests
{
    [Theory]
    [InlineData("obstructive sleep apnea («G47.33»).", "Icd10Cm G47.33")]
    [InlineData("The code is «m54.50».", "Icd10Cm M54.50")]
    [InlineData("«S72.001A» and «M1A.0110»", "Icd10Cm S72.001A", "Icd10Cm M1A.0110")]
    [InlineData("ICD-10: «G4733», ICD-10-CM «I10»", "Icd10Cm G4733", "Icd10Cm I10")]
    [InlineData("hypertension («I10»), multiple sclerosis («G35»)", "Icd10Cm I10", "Icd10Cm G35")]
    [InlineData("HCPCS «E0601», «J0585».", "Hcpcs E0601", "Hcpcs J0585")]
    [InlineData("CPT «70553»", "Cpt 70553")]
    [InlineData("CPT codes «70551», «70552» and «70553»", "Cpt 70551", "Cpt 70552", "Cpt 70553")]
    [InlineData("NDC «50242-040-62», NDC: «50242004062»", "Ndc 50242-040-62", "Ndc 50242004062")]
    [InlineData("NPI «1234567893», NPI: «123456789», NPI number «1679576722»", "Npi 1234567893", "Npi 123456789", "Npi 1679576722")]
    [InlineData("Member ID: «AHC204417»", "MemberId AHC204417")]
    [InlineData("Policy Number (Member ID): «AHC204417»", "MemberId AHC204417")]
    [InlineData("Medicare Number: «1EG4-TE5-MK73»", "MemberId 1EG4-TE5-MK73")]
    [InlineData("her number is «1EG4TE5MK73».", "Mbi 1EG4TE5MK73")]
    [InlineData("Group number: «88123», Group #«A-17»", "GroupNumber 88123", "GroupNumber A-17")]
    [InlineData("MRN «LS-30417», medical record number: «30417»", "Mrn LS-30417", "Mrn 30417")]
    [InlineData("Claim number: «WC-2210», reference «RFI-2210»", "Reference WC-2210", "Reference RFI-2210")]
    [InlineData("LCD «L33718», article «A52467», «NCD 240.4»", "Policy L33718", "Policy A52467", "Policy NCD 240.4")]
    [InlineData("denied with «CO-50» and «PR-204»", "DenialReason CO-50", "DenialReason PR-204")]
    [InlineData("Phone: «555-0142», Fax: «555-0143»", "Phone 5550142", "Fax 5550143")]
    [InlineData("Call «(614) 555-0142» or «614-555-0143».", "Phone 6145550142", "Phone 6145550143")]
    [InlineData("SSN «123-45-6789»", "Ssn 123-45-6789")]
    [InlineData("PMID: «31234567»", "Pmid 31234567")]
    public void A_code_is_read_by_its_shape_or_its_label(string marked, params string[] codes) =>
        Marked.ShouldBeRead(marked, CodeReader.In).Select(one => $"{one.Value.Kind} {one.Value.Value}").ShouldBe(codes);

    [Theory]
    [InlineData("The C6-7 disc, L4-L5, T12, (T12), vitamin B12 (B12) and HbA1c of 9.1%.")]
    [InlineData("Take 500-1000 mg from 2019-2021.")]
    [InlineData("Columbus, OH 43215")]
    [InlineData("The group met for 12 weeks; the case of 3 patients; request 2 refills.")]
    [InlineData("member of the team; the policy number is not known")]
    [InlineData("COVID-19, PHQ-9, GAD-7, HER2")]
    [InlineData("by procedure 3 of 4")]
    public void What_is_no_code_is_left_alone(string text) => CodeReader.In(text).Select(one => $"{one.Value.Kind} {one.In(text)}").ShouldBeEmpty();
}
