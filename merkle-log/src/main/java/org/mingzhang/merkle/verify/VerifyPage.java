package org.mingzhang.merkle.verify;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** The page that verifies in a browser, offline: one file, to be laid beside what it verifies. */
public final class VerifyPage {
    /** What the file is called. */
    public static final String NAME = "verify.html";

    private VerifyPage() {}

    /** The page, in UTF-8. */
    public static byte[] bytes() {
        try (InputStream page = VerifyPage.class.getResourceAsStream(NAME)) {
            return Objects.requireNonNull(page).readAllBytes();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
