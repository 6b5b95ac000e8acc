package org.mingzhang.shared;

/** A public, stable way to be turned down. Constants of one family stand in order of precedence. */
public interface Refusal {
    /** Upper snake case, never reused for another meaning. */
    String code();

    /** What is wrong, with {@code {0}} placeholders. */
    Text meaning();

    /** How to mend it. */
    Text hint();

    /** The key of its legal basis in {@code docs/legal-basis.md}, for instance {@code ACC-09}. */
    String basis();
}
