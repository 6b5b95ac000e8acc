package org.mingzhang.shared;

/**
 * A public, stable way to be turned down: a constant of an enum. Constants of one family stand in
 * order of precedence.
 */
public interface Refusal {
    /** Upper snake case, public, never reused for another meaning. The name of the constant. */
    String name();

    /** What it says in both languages, and what it rests on. */
    RefusalText text();

    /** The stable code, for answers and documents. */
    default String code() {
        return name();
    }
}
