package org.mingzhang.app.watch;

import jakarta.servlet.http.HttpServletRequest;
import org.mingzhang.query.history.EventSource;
import org.mingzhang.query.pages.Frame;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What the watch found, and what to do about it, for whoever runs the ledger. */
@Controller
class WatchPageEndpoint {
    private final Watch watch;
    private final EventSource events;

    WatchPageEndpoint(WatchedLedger ledger, EventSource events) {
        this.watch = ledger.watch();
        this.events = events;
    }

    @GetMapping("/watch")
    String page(HttpServletRequest request, Model page) {
        page.addAttribute("frame", Frame.of(request, events.head()));
        page.addAttribute("answer", WatchEndpoint.Answer.of(watch));
        return "app/watch";
    }
}
