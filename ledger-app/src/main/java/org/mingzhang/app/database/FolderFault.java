package org.mingzhang.app.database;

import org.mingzhang.shared.Text;

/** The data folder cannot be used as it is; the text says why and what to do. */
public final class FolderFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Text text;

    FolderFault(String zh, String en) {
        super(en);
        text = new Text(zh, en);
    }

    FolderFault(String zh, String en, Throwable cause) {
        super(en, cause);
        text = new Text(zh, en);
    }

    /** What to tell the person, in both languages. */
    public Text text() {
        return text;
    }
}
