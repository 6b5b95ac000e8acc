package org.mingzhang.query.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.mingzhang.query.history.AsOf;
import org.mingzhang.query.sample.MemoryLedger;
import org.mingzhang.rulebook.event.RuleVerified;
import org.mingzhang.rulebook.event.RulebookAdopted;
import org.mingzhang.rulebook.file.Edition;
import org.mingzhang.rulebook.file.RulebookLoader;
import org.mingzhang.rulebook.file.Rulebooks;
import org.mingzhang.shared.AccountId;
import org.mingzhang.shared.ContentDigest;
import org.mingzhang.shared.RulebookId;

/** Which rule was in force, and known to be right, when. */
class BooksOnRecordTest {
    private static final String BOOK = "cn-party-jiangxi";
    private static final String RULE = "ACC-20";
    private static final RulebookId ID = new RulebookId(BOOK);
    private static final LocalDate DAY = LocalDate.parse("2026-03-02");
    private static final Rulebooks BOOKS = RulebookLoader.fromClasspath();
    private static final Edition NEWEST = BOOKS.newest(BOOK);

    private final MemoryLedger ledger = new MemoryLedger();
    private final BooksOnRecord books = new BooksOnRecord(ledger, BOOKS);

    @Test
    void a_book_nobody_adopted_is_shown_as_carried() {
        BookView book = books.of(BOOK, AsOf.head(-1), null).orElseThrow();
        assertThat(book.adopted()).isFalse();
        assertThat(book.version()).isEqualTo(NEWEST.version());
        assertThat(book.carried()).isTrue();
        assertThat(rule(book).blocks()).isFalse();
        assertThat(books.all(AsOf.head(-1))).extracting(BookView::id).contains(BOOK);
    }

    @Test
    void a_rule_blocks_from_the_position_of_its_verification() {
        ledger.record(new RulebookAdopted(ID, NEWEST.version(), NEWEST.digest(), DAY));
        ledger.record(
                new RuleVerified(ID, NEWEST.version(), RULE, "第二十条", new AccountId("reader"), DAY));
        assertThat(rule(books.of(BOOK, AsOf.at(0), null).orElseThrow()).blocks()).isFalse();
        RuleView now = rule(books.of(BOOK, AsOf.at(1), null).orElseThrow());
        assertThat(now.blocks()).isTrue();
        assertThat(now.verified().verifiedBy()).isEqualTo(new AccountId("reader"));
    }

    @Test
    void validity_is_told_for_the_day_asked_for() {
        assertThat(inForce("2019-08-31")).isFalse();
        assertThat(inForce("2019-09-01")).isTrue();
        assertThat(rule(books.of(BOOK, AsOf.head(-1), null).orElseThrow()).entries())
                .allSatisfy(entry -> assertThat(entry.inForce()).isNull());
    }

    @Test
    void what_is_carried_but_was_not_adopted_is_not_shown_as_the_rules() {
        ledger.record(
                new RulebookAdopted(ID, NEWEST.version(), new ContentDigest("f".repeat(64)), DAY));
        BookView book = books.of(BOOK, AsOf.at(0), null).orElseThrow();
        assertThat(book.carried()).isFalse();
        assertThat(book.rules()).isEmpty();
    }

    private boolean inForce(String day) {
        BookView book = books.of(BOOK, AsOf.head(-1), LocalDate.parse(day)).orElseThrow();
        return Boolean.TRUE.equals(rule(book).entries().getFirst().inForce());
    }

    private static RuleView rule(BookView book) {
        return book.rules().stream()
                .filter(each -> each.rule().equals(RULE))
                .findFirst()
                .orElseThrow();
    }
}
