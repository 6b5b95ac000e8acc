package org.mingzhang.app.watch.web;

import org.jspecify.annotations.Nullable;
import org.mingzhang.app.watch.CheckStatus;
import org.mingzhang.app.watch.CheckStatus.Verdict;
import org.mingzhang.app.watch.Watch;
import org.mingzhang.app.watch.WatchedLedger;
import org.mingzhang.platform.access.Role;
import org.mingzhang.platform.security.CurrentActor;
import org.mingzhang.query.pages.Frame;
import org.mingzhang.shared.Text;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Says at the head of each page what the watch found, to those whose business it is. */
@ControllerAdvice(basePackageClasses = {Frame.class, WatchAdvice.class})
public class WatchAdvice {
    private final Watch watch;
    private final CurrentActor actor;

    WatchAdvice(WatchedLedger ledger, CurrentActor actor) {
        this.watch = ledger.watch();
        this.actor = actor;
    }

    /** What stands in the head. */
    public record Notice(Text label, boolean wrong) {}

    @ModelAttribute("watch")
    @Nullable Notice notice() {
        boolean sees =
                actor.find().stream()
                        .flatMap(each -> each.roles().stream())
                        .anyMatch(role -> role == Role.ADMIN || role == Role.REVIEWER);
        if (!sees) {
            return null;
        }
        int wrong = watch.findings().size();
        if (wrong == 0) {
            boolean blind = CheckStatus.gravest(watch.status()) == Verdict.BLIND;
            return new Notice(
                    blind ? new Text("核对：未能进行", "Watch: cannot look") : new Text("核对", "Watch"),
                    blind);
        }
        return new Notice(
                new Text("核对：发现 %d 处问题".formatted(wrong), "Watch: %d wrong".formatted(wrong)),
                true);
    }
}
