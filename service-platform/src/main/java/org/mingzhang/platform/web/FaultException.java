package org.mingzhang.platform.web;

/** Ends a request with a {@link Fault}; any endpoint may throw it. */
public final class FaultException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Fault fault;

    public FaultException(Fault fault) {
        super(fault.code());
        this.fault = fault;
    }

    /** What to answer. */
    public Fault fault() {
        return fault;
    }
}
