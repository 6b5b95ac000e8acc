package org.mingzhang.query.history;

import org.mingzhang.shared.Text;

/**
 * A question the reader asked in a form that cannot be answered; becomes a 400 in both languages.
 */
public final class BadParameter extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String parameter;
    private final transient Text text;

    /** Names the parameter and says how to mend it. */
    public BadParameter(String parameter, Text text) {
        super(parameter + ": " + text.en());
        this.parameter = parameter;
        this.text = text;
    }

    /** The name of the parameter as it stands in the request. */
    public String parameter() {
        return parameter;
    }

    /** What is wrong with it and what is accepted. */
    public Text text() {
        return text;
    }
}
