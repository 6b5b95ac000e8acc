package org.mingzhang.platform.access;

import org.mingzhang.shared.Text;

/** An account cannot be made or changed as asked; the text says why. */
public final class AccountRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient Text reason;

    AccountRefused(String code, String zh, String en) {
        super(en);
        this.code = code;
        this.reason = new Text(zh, en);
    }

    /** Upper snake case, stable. */
    public String code() {
        return code;
    }

    /** Why, for the one who asked. */
    public Text reason() {
        return reason;
    }
}
