package org.mingzhang.shared;

/** How an entry came to be: decided live, or taken over from an older register. */
public enum Origin {
    LIVE,
    IMPORTED
}
