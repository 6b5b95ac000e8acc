package org.mingzhang.keeper.cosign;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.mingzhang.merkle.note.MalformedNote;
import org.mingzhang.merkle.note.SignatureLine;
import org.mingzhang.merkle.note.SignedNote;
import org.mingzhang.merkle.note.VerifierKey;
import org.mingzhang.merkle.witness.AddCheckpoint;

/** What an answer of a witness means, whatever it sends. */
sealed interface Reply {
    /** It cosigned. */
    record Cosigned(SignatureLine line) implements Reply {}

    /** It cosigned another size last. */
    record OtherSize(long size) implements Reply {}

    /** It cosigned another size last, and does not say which, as it should (C2SP tlog-witness). */
    record UnnamedSize() implements Reply {}

    /** It says that this is another history than it cosigned. */
    record Refused() implements Reply {}

    /** It will not change its mind by itself: it does not know the log, or the address is wrong. */
    record Misconfigured(int status) implements Reply {}

    /** Nothing can be made of it now; later perhaps. */
    record Unusable(String why) implements Reply {}

    /**
     * Reads an answer.
     *
     * @param asked the checkpoint it was asked to cosign
     * @param witness whose cosignature is wanted
     */
    static Reply of(Response response, SignedNote asked, VerifierKey witness) {
        int status = response.status();
        return switch (status) {
            case 200 -> cosignature(response.text(), asked, witness);
            case 409 -> otherSize(response);
            case 422 -> new Refused();
            case 408, 425, 429 -> new Unusable("HTTP " + status);
            default ->
                    status >= 300 && status < 500
                            ? new Misconfigured(status)
                            : new Unusable("HTTP " + status);
        };
    }

    private static Reply cosignature(String text, SignedNote asked, VerifierKey witness) {
        try {
            byte[] answered = (asked.text() + "\n" + text).getBytes(StandardCharsets.UTF_8);
            SignedNote note = SignedNote.of(answered);
            // A text of the witness's own could move the empty line that parts note and signatures.
            if (note.text().equals(asked.text()) && !note.vouchedBy(List.of(witness)).isEmpty()) {
                List<SignatureLine> lines = new ArrayList<>(note.signatures());
                lines.removeIf(line -> !line.isBy(witness));
                return new Cosigned(lines.getLast());
            }
        } catch (MalformedNote unfit) {
            return new Unusable("no cosignature: " + unfit.getMessage());
        }
        return new Unusable("no cosignature of the key in the policy");
    }

    private static Reply otherSize(Response response) {
        String text = response.text();
        try {
            if (text.endsWith("\n") && "text/x.tlog.size".equals(response.type())) {
                return new OtherSize(AddCheckpoint.size(text.substring(0, text.length() - 1)));
            }
        } catch (MalformedNote unfit) {
            return new UnnamedSize();
        }
        return new UnnamedSize();
    }

    /**
     * An answer as it came.
     *
     * @param type its media type, without parameters
     */
    record Response(int status, String type, String text) {}
}
