package org.mingzhang.store.append;

/**
 * A key some event is sealed under, on its way into the ledger: it is stored together with the
 * first event that needs it, or not at all.
 */
public final class NewKey {

    private final byte[] id;
    private final String scope;
    private final byte[] wrapped;
    private volatile boolean stored;

    /**
     * @param id 16 random bytes
     * @param scope all keys of a scope are destroyed together
     * @param wrapped the key, encrypted under one that is not in the database
     */
    public NewKey(byte[] id, String scope, byte[] wrapped) {
        this.id = id;
        this.scope = scope;
        this.wrapped = wrapped;
    }

    /** True once it is durable; until then every event sealed under it brings it along. */
    public boolean stored() {
        return stored;
    }

    /** Tells that it is durable. */
    public void markStored() {
        stored = true;
    }

    /** What the events sealed under it name. */
    public byte[] id() {
        return id;
    }

    /** All keys of a scope are destroyed together. */
    public String scope() {
        return scope;
    }

    /** The key as it is stored. */
    public byte[] wrapped() {
        return wrapped;
    }
}
