package org.mingzhang.cadre;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.mingzhang.cadre.event.Post;
import org.mingzhang.restriction.PostEffect;
import org.mingzhang.restriction.Restriction;
import org.mingzhang.rulebook.Entry;
import org.mingzhang.rulebook.Measure;
import org.mingzhang.rulebook.Rulebook;
import org.mingzhang.shared.CaseId;
import org.mingzhang.shared.Text;

/**
 * One reason why an intended post is closed to a cadre: a restriction that follows from a case, and
 * the effect by which it forbids the post.
 */
public record PostBar(CaseId caseId, Restriction restriction, String effect, Text explanation) {

    /** All bars of the restrictions that run on any day from the first to the last. */
    public static List<PostBar> against(
            CadreFile file, Post intended, LocalDate first, LocalDate last, Rulebook rulebook) {
        return file.restrictions().entrySet().stream()
                .flatMap(
                        entry -> {
                            PostComparison post =
                                    new PostComparison(file, intended, entry.getKey(), rulebook);
                            return entry.getValue().stream()
                                    .filter(each -> overlaps(each, first, last))
                                    .flatMap(each -> bars(entry.getKey(), each, post));
                        })
                .toList();
    }

    /** True when the post would be a promotion, compared with those held or, with none, lost. */
    public static boolean promotes(CadreFile file, Post intended, Rulebook rulebook) {
        return new PostComparison(file, intended, null, rulebook).abovePresent();
    }

    private static boolean overlaps(Restriction restriction, LocalDate first, LocalDate last) {
        LocalDate until = restriction.until();
        return !restriction.from().isAfter(last) && (until == null || !until.isBefore(first));
    }

    private static Stream<PostBar> bars(
            CaseId caseId, Restriction restriction, PostComparison post) {
        return restriction.effects().stream()
                .filter(effect -> forbids(effect, post))
                .map(
                        effect ->
                                new PostBar(
                                        caseId,
                                        restriction,
                                        effect,
                                        says(effect, restriction, post.rulebook())));
    }

    /** An effect this ledger does not know forbids every post. */
    private static boolean forbids(String code, PostComparison post) {
        return PostEffect.ofCode(code)
                .map(
                        effect ->
                                switch (effect) {
                                    case PUBLIC_OFFICE -> true;
                                    case LEADING_POST -> post.intended().leading();
                                    case SAME_OR_HIGHER_POST -> !post.belowFormer();
                                    case ABOVE_FORMER_LEVEL -> post.aboveFormer();
                                    case PROMOTION, RANK_RISE -> post.abovePresent();
                                    case FURTHER_USE -> post.abovePresent() || post.newlyLeading();
                                    case PAY_GRADE_RISE, PARTY_READMISSION -> false;
                                })
                .orElse(true);
    }

    private static Text says(String effect, Restriction restriction, Rulebook rulebook) {
        Text forbidden =
                rulebook.effect(effect).map(Entry::label).orElseGet(() -> new Text(effect, effect));
        String code = restriction.measure();
        Text measure =
                rulebook.measure(code).map(Measure::label).orElseGet(() -> new Text(code, code));
        LocalDate until = restriction.until();
        return new Text(
                "%s，自%s%s，不得%s"
                        .formatted(
                                measure.zh(),
                                restriction.from(),
                                until == null ? "起，无期限" : "至" + until,
                                forbidden.zh()),
                "%s, from %s %s: not allowed: %s"
                        .formatted(
                                measure.en(),
                                restriction.from(),
                                until == null ? "for good" : "until " + until,
                                forbidden.en()));
    }
}
