package org.mingzhang.merkle.verify;

import org.mingzhang.merkle.report.Language;

/** What was typed makes no sense. */
final class UsageFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String zh;

    UsageFault(String zh, String en) {
        super(en);
        this.zh = zh;
    }

    String text(Language language) {
        return language == Language.ZH ? zh : String.valueOf(getMessage());
    }
}
