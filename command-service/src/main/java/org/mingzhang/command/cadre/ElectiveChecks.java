package org.mingzhang.command.cadre;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.mingzhang.cadre.event.Post;
import org.mingzhang.command.kernel.Checks;
import org.mingzhang.command.kernel.Facts;
import org.mingzhang.command.kernel.Records;
import org.mingzhang.rulebook.personnel.ElectedRule;
import org.mingzhang.shared.Refusal;

/** Keeps posts filled by election apart from those filled by appointment. */
public final class ElectiveChecks {
    private ElectiveChecks() {}

    /** The rule on the post, if it is filled by election alone. */
    public static Optional<ElectedRule> rule(Post post, Records records, Facts facts) {
        String kind = records.organisation(post.organisation()).kind();
        return facts.rulebook().personnel().elected(kind);
    }

    /** The post is none that is filled by election alone. */
    public static UnaryOperator<Checks> notElective(
            Post post, Records records, Facts facts, Refusal refusal) {
        return checks -> {
            rule(post, records, facts)
                    .ifPresent(
                            rule ->
                                    checks.rule(
                                            rule.basis(),
                                            () -> false,
                                            refusal,
                                            "/post/organisation"));
            return checks;
        };
    }
}
