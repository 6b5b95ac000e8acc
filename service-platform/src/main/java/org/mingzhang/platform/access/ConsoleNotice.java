package org.mingzhang.platform.access;

import org.mingzhang.shared.Text;

/** Shows something to whoever started the program; it must not end up in a log. */
@FunctionalInterface
public interface ConsoleNotice {
    /** Shows the notice once, in both languages. */
    void show(Text notice);
}
