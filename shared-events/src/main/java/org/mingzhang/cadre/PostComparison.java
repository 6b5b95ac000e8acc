package org.mingzhang.cadre;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingzhang.cadre.event.Post;
import org.mingzhang.cadre.event.RelievedOfPost;
import org.mingzhang.rulebook.Entry;
import org.mingzhang.rulebook.Rulebook;
import org.mingzhang.shared.CaseId;

/**
 * An intended post beside those a cadre holds and those lost under a case. Ranks are compared by
 * their place in the rulebook's table, highest first. Where one is not known, a leading post counts
 * as the higher one: what cannot be shown to be allowed is not allowed.
 */
record PostComparison(CadreFile file, Post intended, @Nullable CaseId caseId, Rulebook rulebook) {
    boolean abovePresent() {
        return above(present());
    }

    boolean aboveFormer() {
        return above(former());
    }

    boolean belowFormer() {
        OptionalInt level = place(intended);
        OptionalInt former = former();
        return (level.isEmpty() || former.isEmpty())
                ? !intended.leading()
                : level.getAsInt() > former.getAsInt();
    }

    boolean newlyLeading() {
        return intended.leading() && file.posts().stream().noneMatch(Post::leading);
    }

    private boolean above(OptionalInt reference) {
        OptionalInt level = place(intended);
        return (level.isEmpty() || reference.isEmpty())
                ? intended.leading()
                : level.getAsInt() < reference.getAsInt();
    }

    /** The highest rank held now; of somebody without a post, the highest one lost. */
    private OptionalInt present() {
        return file.posts().isEmpty() ? highest(lost()) : highest(file.posts().stream());
    }

    /** The highest rank lost under the case; where none was, the highest on record. */
    private OptionalInt former() {
        OptionalInt underCase =
                highest(
                        file.lostUnderCase().stream()
                                .filter(
                                        each ->
                                                each.caseId() != null
                                                        && each.caseId().equals(caseId))
                                .map(RelievedOfPost::post));
        return underCase.isPresent()
                ? underCase
                : highest(Stream.concat(file.posts().stream(), lost()));
    }

    private Stream<Post> lost() {
        return file.lostUnderCase().stream().map(RelievedOfPost::post);
    }

    private OptionalInt highest(Stream<Post> posts) {
        return posts.map(this::place).flatMapToInt(OptionalInt::stream).min();
    }

    private OptionalInt place(Post post) {
        List<Entry> ranks = rulebook.ranks();
        return IntStream.range(0, ranks.size())
                .filter(i -> ranks.get(i).code().equals(post.level()))
                .findFirst();
    }
}
