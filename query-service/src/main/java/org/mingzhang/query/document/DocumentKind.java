package org.mingzhang.query.document;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.mingzhang.shared.Text;

/** The documents that are made out of the ledger. */
public enum DocumentKind {
    /** 问责决定. */
    DECISION,
    /** 不予问责 or 免予问责决定. */
    NO_ACCOUNTABILITY,
    /** 变更决定. */
    AMENDMENT,
    /** 撤销决定. */
    ANNULMENT,
    /** 澄清说明. */
    CLARIFICATION,
    /** 任前公示. */
    PUBLIC_NOTICE,
    /** 任职决定, at the end of a reinstatement. */
    REINSTATEMENT;

    /** The kind as an address says it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What such a document is called. */
    public Text label() {
        return Words.say("kind." + name());
    }

    /** The kind an address names. */
    public static Optional<DocumentKind> ofWord(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }
}
