package org.mingzhang.shared;

import java.util.regex.Pattern;

/** SHA-256 of the canonical JSON (RFC 8785) of a command's name, organ, reason and content. */
public record ContentDigest(String hex) {
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

    public ContentDigest {
        if (!FORM.matcher(hex).matches()) {
            throw new IllegalArgumentException("digest must be 64 lower-case hex digits");
        }
    }
}
