package org.mingzhang.rulebook;

/** A working-day computation met a year for which no holiday notice is known. */
public final class UnknownYear extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int year;

    public UnknownYear(int year) {
        super("no holiday notice is known for " + year);
        this.year = year;
    }

    public int year() {
        return year;
    }
}
