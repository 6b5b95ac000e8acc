package org.mingzhang.cadre;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingzhang.cadre.event.Post;
import org.mingzhang.cadre.event.RelievedOfPost;
import org.mingzhang.restriction.PostEffect;
import org.mingzhang.restriction.Restriction;
import org.mingzhang.shared.CaseId;
import org.mingzhang.shared.Text;

/**
 * One reason why an intended post is closed to a cadre: a restriction of one case and the effect by
 * which it forbids the post. Where a level is unknown, a leading post counts as forbidden: what
 * cannot be shown to be allowed is not allowed.
 */
public record PostBar(CaseId caseId, Restriction restriction, String effect, Text explanation) {

    /** All bars of the restrictions that run on any day from the first to the last. */
    public static List<PostBar> against(
            CadreFile file, Post intended, LocalDate first, LocalDate last) {
        List<PostBar> bars = new ArrayList<>();
        file.restrictions()
                .forEach(
                        (caseId, restrictions) ->
                                restrictions.stream()
                                        .filter(each -> overlaps(each, first, last))
                                        .flatMap(each -> bars(file, intended, caseId, each))
                                        .forEach(bars::add));
        return List.copyOf(bars);
    }

    private static boolean overlaps(Restriction restriction, LocalDate first, LocalDate last) {
        LocalDate until = restriction.until();
        return !restriction.from().isAfter(last) && (until == null || !until.isBefore(first));
    }

    private static Stream<PostBar> bars(
            CadreFile file, Post intended, CaseId caseId, Restriction restriction) {
        return restriction.effects().stream()
                .filter(effect -> forbids(effect, file, intended, caseId))
                .map(effect -> new PostBar(caseId, restriction, effect, says(effect, restriction)));
    }

    private static boolean forbids(String effect, CadreFile file, Post intended, CaseId caseId) {
        PostEffect known = PostEffect.ofCode(effect).orElse(null);
        if (known == null) {
            return true;
        }
        return switch (known) {
            case PAY_GRADE_RISE -> false;
            case LEADING_POST -> intended.leading();
            case PROMOTION, RANK_RISE -> above(intended, present(file));
            case ABOVE_FORMER_LEVEL -> above(intended, former(file, caseId));
            case SAME_OR_HIGHER_POST -> !below(intended, former(file, caseId));
            case FURTHER_USE -> above(intended, present(file)) || newlyLeading(file, intended);
        };
    }

    /** The highest level held now; the lower the number, the higher the level. */
    private static OptionalInt present(CadreFile file) {
        return file.posts().isEmpty()
                ? highest(file.lostUnderCase().stream().map(RelievedOfPost::post))
                : highest(file.posts().stream());
    }

    /** The highest level lost under the case; where none was lost, the highest ever on record. */
    private static OptionalInt former(CadreFile file, CaseId caseId) {
        OptionalInt lost =
                highest(
                        file.lostUnderCase().stream()
                                .filter(each -> caseId.equals(each.caseId()))
                                .map(RelievedOfPost::post));
        return lost.isPresent()
                ? lost
                : highest(
                        Stream.concat(
                                file.posts().stream(),
                                file.lostUnderCase().stream().map(RelievedOfPost::post)));
    }

    private static boolean above(Post intended, OptionalInt reference) {
        OptionalInt level = level(intended.level());
        return (level.isEmpty() || reference.isEmpty())
                ? intended.leading()
                : level.getAsInt() < reference.getAsInt();
    }

    private static boolean below(Post intended, OptionalInt reference) {
        OptionalInt level = level(intended.level());
        return (level.isEmpty() || reference.isEmpty())
                ? !intended.leading()
                : level.getAsInt() > reference.getAsInt();
    }

    private static boolean newlyLeading(CadreFile file, Post intended) {
        return intended.leading() && file.posts().stream().noneMatch(Post::leading);
    }

    private static OptionalInt highest(Stream<Post> posts) {
        return posts.map(post -> level(post.level())).flatMapToInt(OptionalInt::stream).min();
    }

    private static OptionalInt level(@Nullable String code) {
        return code != null && code.matches("[0-9]{1,4}")
                ? OptionalInt.of(Integer.parseInt(code))
                : OptionalInt.empty();
    }

    private static Text says(String effect, Restriction restriction) {
        Text label =
                PostEffect.ofCode(effect)
                        .map(PostEffect::label)
                        .orElseGet(() -> new Text(effect, effect));
        LocalDate until = restriction.until();
        return new Text(
                "%s（%s 起，%s）期间不得%s"
                        .formatted(
                                restriction.measure(),
                                restriction.from(),
                                until == null ? "无期限" : "至 " + until,
                                label.zh()),
                "%s from %s %s forbids %s"
                        .formatted(
                                restriction.measure(),
                                restriction.from(),
                                until == null ? "for good" : "until " + until,
                                label.en()));
    }
}
