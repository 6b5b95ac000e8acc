package org.mingzhang.shared;

/** The rulebook an entry was decided under, as {@code id} and {@code version}. */
public record RulebookVersion(String id, String version) {
    @Override
    public String toString() {
        return id + "@" + version;
    }
}
