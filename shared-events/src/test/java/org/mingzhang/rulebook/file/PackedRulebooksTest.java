package org.mingzhang.rulebook.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mingzhang.rulebook.AppealRule;
import org.mingzhang.rulebook.Entry;
import org.mingzhang.rulebook.Measure;
import org.mingzhang.rulebook.Rulebook;
import org.mingzhang.rulebook.UnknownRulebook;

/** What the books packed with the program say, where decisions depend on it. */
class PackedRulebooksTest {
    private static final Rulebooks BOOKS = RulebookLoader.fromClasspath();
    private static final Rulebook PARTY = BOOKS.byId("cn-party");
    private static final Rulebook POLICE = BOOKS.byId("us-chicago-police");

    @Test
    void all_books_load() {
        assertThat(BOOKS.ids())
                .containsExactly("cn-party", "cn-party-jiangxi", "us-chicago-police");
    }

    @Test
    void an_unknown_book_is_refused_by_name() {
        assertThatThrownBy(() -> BOOKS.byId("nowhere"))
                .isInstanceOf(UnknownRulebook.class)
                .hasMessage(
                        "no rulebook 'nowhere'; there are cn-party, cn-party-jiangxi, us-chicago-police");
    }

    @Test
    void the_province_is_laid_over_the_nation() {
        Rulebook province = BOOKS.byId("cn-party-jiangxi");
        assertThat(PARTY.tolerance().conditions()).isEmpty();
        assertThat(PARTY.tolerance().looks()).hasSize(6);
        assertThat(PARTY.tolerance().redLines()).hasSize(2);
        assertThat(province.tolerance().conditions()).hasSize(6);
        assertThat(province.tolerance().looks())
                .extracting(Entry::code)
                .containsExactly("INTENT", "NATURE", "PROCEDURE", "DILIGENCE", "ATTITUDE");
        assertThat(province.tolerance().redLines()).hasSize(8);
        assertThat(province.tolerance().noEffects()).hasSize(4);
        assertThat(province.measures()).isEqualTo(PARTY.measures());
        assertThat(province.holidays().latest()).isEqualTo(PARTY.holidays().latest());
    }

    @Test
    void the_eleventh_ground_asks_for_a_text() {
        assertThat(PARTY.grounds()).hasSize(11);
        assertThat(PARTY.ground("11").orElseThrow().textRequired()).isTrue();
        assertThat(PARTY.ground("10").orElseThrow().textRequired()).isFalse();
        assertThat(PARTY.knowsGround("12")).isFalse();
    }

    @Test
    void the_appeal_follows_the_version_of_the_day() {
        assertThat(appeal("2012-01-01").map(AppealRule::days)).contains(15);
        assertThat(appeal("2019-08-20").map(AppealRule::open)).contains(false);
        assertThat(appeal("2019-09-01").map(AppealRule::months)).contains(1);
        assertThat(appeal("2009-01-01")).isEmpty();
    }

    @Test
    void removal_opens_two_gates() {
        Measure removal = PARTY.measure("REMOVAL").orElseThrow();
        assertThat(removal.restrictions())
                .extracting(rule -> rule.effects() + " " + rule.months())
                .containsExactly("[LEADING_POST] 12", "[ABOVE_FORMER_LEVEL, RANK_RISE] 24");
        assertThat(removal.deciders().allows("PARTY_COMMITTEE")).isTrue();
        assertThat(removal.deciders().allows("DISCIPLINE_ORGAN")).isFalse();
        assertThat(removal.deciders().basis().verified()).isTrue();
        assertThat(removal.basis().verified()).isFalse();
    }

    @Test
    void nobody_removes_a_member_of_a_village_committee() {
        Measure removal = PARTY.measure("REMOVAL").orElseThrow();
        assertThat(removal.forbiddenFor().forbids("VILLAGE_COMMITTEE_MEMBER")).isTrue();
        assertThat(removal.forbiddenFor().forbids("CIVIL_SERVANT")).isFalse();
        assertThat(removal.forbiddenFor().forbids(null)).isFalse();
        assertThat(removal.forbiddenFor().basis().verified()).isTrue();
    }

    @Test
    void further_use_is_barred_by_party_warnings_since_2024_only() {
        Measure warning = PARTY.measure("PARTY_WARNING").orElseThrow();
        assertThat(warning.restrictionsOn(LocalDate.parse("2023-12-31"))).hasSize(1);
        assertThat(warning.restrictionsOn(LocalDate.parse("2024-01-01")))
                .flatExtracting(rule -> rule.effects())
                .contains("FURTHER_USE");
    }

    @Test
    void a_vote_needs_two_thirds_present_and_more_than_half_of_all() {
        assertThat(PARTY.vote().quorum(11)).isEqualTo(8);
        assertThat(PARTY.vote().majority(11)).isEqualTo(6);
    }

    @Test
    void the_register_of_the_police_knows_no_restrictions_and_no_procedure() {
        assertThat(POLICE.measures()).allSatisfy(each -> assertThat(each.restrictions()).isEmpty());
        assertThat(POLICE.knowsGround("S032")).isTrue();
        assertThat(POLICE.knowsGround("05A")).isTrue();
        assertThat(POLICE.knowsGround("5A")).isFalse();
        assertThat(POLICE.vote()).isNull();
        assertThat(POLICE.notice()).isNull();
        assertThat(POLICE.fourEyes()).isEmpty();
        assertThat(POLICE.appeals()).isEmpty();
        assertThat(POLICE.initiators().allows("POLICE_UNIT")).isTrue();
    }

    private static Optional<AppealRule> appeal(String decidedOn) {
        return PARTY.appeal(AppealRule.ACCOUNTABILITY, LocalDate.parse(decidedOn));
    }
}
