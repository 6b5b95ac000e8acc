package org.mingzhang.query.dues;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingzhang.cadre.event.AppointedToPost;
import org.mingzhang.cadre.event.CadreRegistered;
import org.mingzhang.cadre.event.Post;
import org.mingzhang.cadre.event.RestrictionsSet;
import org.mingzhang.query.sample.MemoryLedger;
import org.mingzhang.restriction.Restriction;
import org.mingzhang.rulebook.file.RulebookLoader;
import org.mingzhang.rulebook.file.Rulebooks;
import org.mingzhang.shared.CadreId;
import org.mingzhang.shared.CaseId;
import org.mingzhang.shared.OrganisationId;
import org.mingzhang.shared.Origin;
import org.mingzhang.shared.RulebookVersion;

/** Which version of the rules a duty is reckoned by. */
class DueVersionTest {
    private static final CadreId CADRE = new CadreId("P-1");
    private static final CaseId CASE = new CaseId("C-1");
    private static final OrganisationId ORGAN = new OrganisationId("O-1");
    private static final Post POST = new Post("局长", ORGAN, "141", true);

    @Test
    void a_decision_is_read_under_the_version_it_names_and_not_the_newest(@TempDir Path folder)
            throws IOException {
        Rulebooks books = county(folder);
        assertThat(formalities("1", books)).isEqualTo("2026-10-01");
        assertThat(formalities("2", books)).isEqualTo("2026-11-01");
        assertThat(formalities("gone", books))
                .as("not carried: the newest")
                .isEqualTo("2026-11-01");
    }

    /** A cadre known under version 2 of a book, restricted under another version of it. */
    private static LocalDate formalities(String version, Rulebooks books) {
        MemoryLedger two = new MemoryLedger();
        RulebookVersion second = new RulebookVersion("county", "2");
        two.record(
                new CadreRegistered(CADRE, null, "CIVIL_SERVANT", ORGAN, day("2020-01-01")),
                second,
                Origin.LIVE);
        two.record(new AppointedToPost(CADRE, POST, day("2020-01-02"), null), second, Origin.LIVE);
        two.record(
                restricted("REMOVAL", "2026-09-01", "2027-09-01"),
                new RulebookVersion("county", version),
                Origin.LIVE);
        Digest digest =
                new Digest(
                        (organ, from, to) -> DueStreams.Found.of(List.of(CADRE.stream())),
                        two,
                        books,
                        two::head);
        return digest.page(new DueQuestion(null, day("2026-11-01"), 0, 50, 0))
                .items()
                .getFirst()
                .due()
                .on();
    }

    /** The national rules with two months for the formalities in a second version. */
    private static Rulebooks county(Path folder) throws IOException {
        Path book = folder.resolve("county");
        Path second = Files.createDirectories(book.resolve("changes/2"));
        String below = RulebookLoader.fromClasspath().byId("cn-party").version().version();
        Files.writeString(
                book.resolve("book.yaml"),
                """
                id: county
                version: "1"
                zh: 某县
                en: A county
                overlays: {book: cn-party, version: "%s"}
                changes: ["2"]
                """
                        .formatted(below));
        Files.writeString(
                second.resolve("book.yaml"),
                """
                version: "2"
                what: {zh: 手续改为两个月, en: Two months for the formalities}
                """);
        Files.writeString(
                second.resolve("time-limits.yaml"),
                """
                replace:
                  duties:
                    - code: FORMALITIES
                      zh: 办理手续
                      en: Formalities
                      measures: [REMOVAL]
                      months: 2
                      basis: {rule: DUE-ACC, source: acc-2019, article: "13", evidence: memory-high}
                """);
        return RulebookLoader.fromFolder(book);
    }

    private static RestrictionsSet restricted(String measure, String from, String until) {
        return new RestrictionsSet(
                CADRE,
                CASE,
                List.of(
                        new Restriction(
                                measure, day(from), day(until), List.of("PROMOTION"), List.of())),
                day(from));
    }

    private static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }
}
