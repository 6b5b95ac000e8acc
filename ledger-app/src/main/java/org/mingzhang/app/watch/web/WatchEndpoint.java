package org.mingzhang.app.watch.web;

import java.util.List;
import org.mingzhang.app.watch.CheckStatus;
import org.mingzhang.app.watch.CheckStatus.Verdict;
import org.mingzhang.app.watch.Watch;
import org.mingzhang.app.watch.WatchedLedger;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the watch found, for programs. */
@RestController
public class WatchEndpoint {
    private final Watch watch;

    WatchEndpoint(WatchedLedger ledger) {
        this.watch = ledger.watch();
    }

    /**
     * How it stands.
     *
     * @param verdict of all checks, the gravest
     */
    record Answer(Verdict verdict, List<CheckStatus> checks) {
        static Answer of(Watch watch) {
            List<CheckStatus> checks = watch.status();
            return new Answer(CheckStatus.gravest(checks), checks);
        }
    }

    @GetMapping("/api/v1/watch")
    Answer all() {
        return Answer.of(watch);
    }
}
