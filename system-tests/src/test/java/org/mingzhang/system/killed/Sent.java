package org.mingzhang.system.killed;

import org.mingzhang.system.stage.Caller;

/** One command as a client sends it, and sends it again while it has no answer. */
record Sent(Caller by, String command, String key, String body) {
    Caller.Answer to(String url) {
        return by.at(url).command(command, key, body);
    }
}
