package org.mingzhang.app.cli;

import java.util.function.Function;

/** What somebody typed. */
public final class Typed {
    private Typed() {}

    /** An identifier, or a complaint that it is none. */
    public static <T> T id(String text, Function<String, T> read) {
        try {
            return read.apply(text);
        } catch (IllegalArgumentException malformed) {
            throw CommandFault.usage("编号格式不对：" + text, "Malformed identifier: " + text);
        }
    }
}
