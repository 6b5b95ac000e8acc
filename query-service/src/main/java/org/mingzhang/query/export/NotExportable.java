package org.mingzhang.query.export;

import org.mingzhang.shared.Text;

/** There is nothing to prove an export with, or what is recorded is not what was signed. */
public final class NotExportable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Text text;
    private final boolean altered;

    private NotExportable(boolean altered, String zh, String en) {
        super(en);
        this.text = new Text(zh, en);
        this.altered = altered;
    }

    static NotExportable notYet(String zh, String en) {
        return new NotExportable(false, zh, en);
    }

    /** Somebody changed the ledger, its log or what was made of them. */
    public static NotExportable altered(String zh, String en) {
        return new NotExportable(true, zh, en);
    }

    /** What to tell a person. */
    public Text text() {
        return text;
    }

    /** True when the ledger and its log do not fit together: somebody changed one of them. */
    public boolean altered() {
        return altered;
    }
}
