package org.mingzhang.command.historyimport;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mingzhang.accountability.SubjectFile;
import org.mingzhang.accountability.event.MeasureImposed;
import org.mingzhang.command.kernel.Decision;
import org.mingzhang.command.kernel.Facts;
import org.mingzhang.rulebook.file.RulebookLoader;
import org.mingzhang.shared.AccountId;
import org.mingzhang.shared.Attribution;
import org.mingzhang.shared.CadreId;
import org.mingzhang.shared.CaseId;
import org.mingzhang.shared.CommandId;
import org.mingzhang.shared.ContentDigest;
import org.mingzhang.shared.OrganisationId;
import org.mingzhang.shared.Origin;
import org.mingzhang.shared.RecordedWarning;
import org.mingzhang.shared.Subject;

/** Takes over invented records of an older register, row after row, on nothing recorded before. */
class ImportRecordDecisionTest {
    private static final CaseId CASE = new CaseId("CR-1");
    private static final CadreId FIRST = new CadreId("C-1");
    private static final CadreId SECOND = new CadreId("C-2");
    private static final LocalDate OPENED = LocalDate.of(2003, 4, 1);
    private static final LocalDate DECIDED = LocalDate.of(2004, 2, 3);

    private final RecordsSoFar records = new RecordsSoFar(new NothingRecorded());

    @Test
    void a_first_row_registers_opens_establishes_decides_and_ends_the_investigation() {
        assertThat(types(take(row(FIRST).build())))
                .containsExactly(
                        "OrganisationRegistered",
                        "CadreRegistered",
                        "AccountabilityOpened",
                        "InvestigationOpened",
                        "ResponsibilityEstablished",
                        "AccountabilityDecided",
                        "InvestigationEnded");
        assertThat(records.cadre(FIRST).openInvestigations()).isEmpty();
        assertThat(file(FIRST).measures())
                .containsExactly(new MeasureImposed("SUSPENSION", 5, null));
    }

    @Test
    void a_later_row_of_the_case_names_a_further_subject_with_its_own_grounds() {
        take(row(FIRST).build());

        Decision.Accepted second = accepted(decide(row(SECOND).grounds("10Z", "S010").build()));

        assertThat(types(second))
                .containsExactly(
                        "CadreRegistered",
                        "SubjectNamed",
                        "InvestigationOpened",
                        "ResponsibilityEstablished",
                        "AccountabilityDecided",
                        "InvestigationEnded");
        assertThat(second.events().get(1)).hasFieldOrPropertyWithValue("grounds", "10Z;S010");
        assertThat(codes(second)).doesNotContain("CASE_ALREADY_DECIDED");
    }

    @Test
    void a_record_that_was_never_decided_stays_under_investigation() {
        take(row(FIRST).undecided().build());

        assertThat(file(FIRST).decision()).isNull();
        assertThat(records.cadre(FIRST).openInvestigations()).hasSize(1);
    }

    @Test
    void what_the_register_notes_of_the_outcome_is_kept() {
        take(row(FIRST).outcomes("RESTORED_TO_POST").build());

        assertThat(file(FIRST).decision().outcomes()).containsExactly("RESTORED_TO_POST");
    }

    @Test
    void a_measure_without_a_day_of_decision_is_kept_with_a_warning() {
        Decision.Accepted taken = take(row(FIRST).decidedOn(null).build());

        assertThat(codes(taken)).contains("DECISION_DATE_MISSING");
        assertThat(file(FIRST).decision().decidedOn()).isNull();
        assertThat(records.cadre(FIRST).openInvestigations()).isEmpty();
    }

    @Test
    void what_an_old_register_cannot_have_becomes_a_warning() {
        assertThat(codes(take(row(FIRST).finding(null).build()))).contains("FINDING_MISSING");
        assertThat(
                        codes(
                                decide(
                                        row(FIRST, "CR-5")
                                                .measure(null)
                                                .days(null)
                                                .decidedOn(null)
                                                .build())))
                .contains("DECISION_MISSING");
        assertThat(codes(decide(row(FIRST, "CR-2").finding("UNFOUNDED").build())))
                .contains("NOT_SUBSTANTIATED");
        assertThat(codes(decide(row(FIRST, "CR-3").days(null).build()))).contains("DAYS_MISSING");
        assertThat(codes(decide(row(FIRST, "CR-4").conductOn(OPENED.plusDays(1)).build())))
                .contains("OPENED_BEFORE_CONDUCT");
        assertThat(codes(decide(row(FIRST, "CR-5").conductOn(null).build())))
                .contains("CONDUCT_DATE_MISSING");
        assertThat(codes(decide(row(SECOND).conductOn(OPENED.plusDays(2)).build())))
                .contains("OPENED_BEFORE_CONDUCT", "CONDUCT_DIFFERS_FROM_CASE");
    }

    @Test
    void what_makes_a_record_meaningless_refuses_it() {
        take(row(FIRST).build());

        assertThat(refused(row(FIRST).build())).isEqualTo("SUBJECT_NAMED_TWICE /subject");
        assertThat(refused(row(SECOND).decidedOn(OPENED.minusDays(1)).build()))
                .isEqualTo("DECIDED_BEFORE_OPENED /decidedOn");
        assertThat(refused(row(SECOND).grounds().build())).isEqualTo("GROUND_MISSING /grounds");
        assertThat(refused(row(SECOND).grounds("?").build())).isEqualTo("GROUND_UNKNOWN /grounds");
        assertThat(refused(row(SECOND).finding("MAYBE").build()))
                .isEqualTo("FINDING_UNKNOWN /finding");
        assertThat(refused(row(SECOND).measure("EXILE").build()))
                .isEqualTo("MEASURE_UNKNOWN /measure");
        assertThat(refused(row(SECOND).measure(null).build()))
                .isEqualTo("MEASURE_MISSING /measure");
        assertThat(refused(row(SECOND).outcomes("FORGOTTEN").build()))
                .isEqualTo("OUTCOME_CODE_UNKNOWN /outcomes");
    }

    private Decision.Accepted take(ImportRecord row) {
        Decision.Accepted accepted = accepted(decide(row));
        accepted.events().forEach(records::add);
        return accepted;
    }

    private Decision decide(ImportRecord row) {
        return ImportRecordDecision.decide(
                row, records.accountabilityCase(row.caseId()), records, facts());
    }

    private String refused(ImportRecord row) {
        Decision.Refused refused = (Decision.Refused) decide(row);
        return refused.refusal().code() + " " + refused.field();
    }

    private SubjectFile file(CadreId cadre) {
        return records.accountabilityCase(CASE).subject(Subject.cadre(cadre)).orElseThrow();
    }

    private static Decision.Accepted accepted(Decision decision) {
        assertThat(decision).isInstanceOf(Decision.Accepted.class);
        return (Decision.Accepted) decision;
    }

    private static List<String> codes(Decision decision) {
        return accepted(decision).warnings().stream().map(RecordedWarning::code).toList();
    }

    private static List<String> types(Decision.Accepted accepted) {
        return accepted.events().stream().map(each -> each.getClass().getSimpleName()).toList();
    }

    private static Facts facts() {
        var book = RulebookLoader.fromClasspath().byId("us-chicago-police");
        return new Facts(
                LocalDate.of(2026, 1, 1),
                new Attribution(
                        new CommandId("import-1"),
                        "import-record",
                        new AccountId("cli"),
                        new OrganisationId("us-chicago-police"),
                        "record 1",
                        book.version(),
                        Origin.IMPORTED,
                        new ContentDigest("0".repeat(64)),
                        null,
                        List.of()),
                book);
    }

    private static Row row(CadreId cadre) {
        return row(cadre, CASE.value());
    }

    private static Row row(CadreId cadre, String caseNo) {
        return new Row(cadre, new CaseId(caseNo));
    }

    /** A harmless row; a test names only what matters. */
    private static final class Row {
        private final CadreId cadre;
        private final CaseId caseId;
        private @Nullable LocalDate conductOn = OPENED.minusDays(3);
        private @Nullable LocalDate decidedOn = DECIDED;
        private List<String> grounds = List.of("05A");
        private @Nullable String finding = "SUBSTANTIATED";
        private @Nullable String measure = "SUSPENSION";
        private @Nullable Integer days = 5;
        private List<String> outcomes = List.of();

        Row(CadreId cadre, CaseId caseId) {
            this.cadre = cadre;
            this.caseId = caseId;
        }

        Row conductOn(@Nullable LocalDate day) {
            conductOn = day;
            return this;
        }

        Row decidedOn(@Nullable LocalDate day) {
            decidedOn = day;
            return this;
        }

        Row grounds(String... codes) {
            grounds = List.of(codes);
            return this;
        }

        Row finding(@Nullable String code) {
            finding = code;
            return this;
        }

        Row measure(@Nullable String code) {
            measure = code;
            return this;
        }

        Row days(@Nullable Integer count) {
            days = count;
            return this;
        }

        Row outcomes(String... codes) {
            outcomes = List.of(codes);
            return this;
        }

        Row undecided() {
            return decidedOn(null).finding(null).measure(null).days(null);
        }

        ImportRecord build() {
            return new ImportRecord(
                    "1",
                    caseId,
                    Subject.cadre(cadre),
                    "POLICE OFFICER",
                    new OrganisationId("UNIT-005"),
                    conductOn,
                    OPENED,
                    decidedOn,
                    grounds,
                    finding,
                    measure,
                    days,
                    outcomes);
        }
    }
}
