package org.mingzhang.merkle.policy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mingzhang.merkle.note.MalformedNote;
import org.mingzhang.merkle.note.SignedNote;
import org.mingzhang.merkle.note.VerifierKey;

/**
 * A policy as a log states it: a signed note whose text is the policy below one remark, so that it
 * reads as a policy also without the signature. The remark says that this is no checkpoint, of
 * which log it is, and when it was stated.
 *
 * @param origin of the log
 * @param size of the log when it was stated
 * @param note the whole of it
 */
public record SignedPolicy(String origin, long size, SignedNote note) {
    private static final Pattern REMARK =
            Pattern.compile("# mingzhang policy/v1 ([^\\s+]+) (0|[1-9]\\d{0,17})");
    private static final byte[] SIGNATURES = "\n\n\u2014 ".getBytes(StandardCharsets.UTF_8);

    /** True for a policy with signatures below it, whatever they are worth. */
    public static boolean is(byte[] file) {
        for (int i = 0; i + SIGNATURES.length <= file.length; i++) {
            if (Arrays.equals(file, i, i + SIGNATURES.length, SIGNATURES, 0, SIGNATURES.length)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Reads one; nothing is said of its signatures.
     *
     * @throws MalformedPolicy when it is none
     */
    public static SignedPolicy of(byte[] file) {
        try {
            SignedNote note = SignedNote.of(file);
            Matcher remark = REMARK.matcher(note.text().lines().findFirst().orElse(""));
            if (!remark.matches()) {
                throw new MalformedPolicy("a signed policy begins with a remark that says so");
            }
            SignedPolicy read =
                    new SignedPolicy(remark.group(1), Long.parseLong(remark.group(2)), note);
            read.policy();
            return read;
        } catch (MalformedNote malformed) {
            throw new MalformedPolicy(malformed.getMessage() + "");
        }
    }

    /**
     * The text that a log signs. Blanks are one space, and empty lines are left out: they part text
     * and signatures.
     *
     * @throws MalformedPolicy when it is no policy
     */
    public static String text(String origin, long size, byte[] policy) {
        Policy.of(policy);
        String read = new String(policy, StandardCharsets.UTF_8);
        if (!Arrays.equals(read.getBytes(StandardCharsets.UTF_8), policy)) {
            throw new MalformedPolicy("a policy that is signed is UTF-8");
        }
        return "# mingzhang policy/v1 " + origin + " " + size + "\n" + plain(read);
    }

    private static String plain(String policy) {
        return policy.replace('\t', ' ')
                .lines()
                .filter(line -> !line.isBlank())
                .map(line -> line + "\n")
                .collect(Collectors.joining());
    }

    /** True when it says what a policy without signatures says. */
    public boolean saysWhat(byte[] policy) {
        return note.text().equals(text(origin, size, policy));
    }

    /** The policy without the remark above it: the same whenever the same is stated. */
    public String body() {
        return note.text().substring(note.text().indexOf('\n') + 1);
    }

    /** What it says; whether to believe it is another question. */
    public Policy policy() {
        return Policy.of(note.text().getBytes(StandardCharsets.UTF_8));
    }

    /** True when one of the keys, a log's own, signed it. */
    public boolean isSignedBy(Collection<VerifierKey> keys) {
        try {
            return note.vouchedBy(keys).stream()
                    .anyMatch(
                            each -> each.key().kind().isLog() && each.key().name().equals(origin));
        } catch (MalformedNote forged) {
            return false;
        }
    }

    /**
     * The policy in a file that whoever reads it took for theirs. With signatures below it, one has
     * to be that of a log it names.
     *
     * @throws MalformedPolicy when it is none, or not signed so
     */
    public static Policy read(byte[] file) {
        if (!is(file)) {
            return Policy.of(file);
        }
        SignedPolicy signed = of(file);
        return signed.signedBy(signed.policy().logs());
    }

    /**
     * What it says, if one of the keys signed it. A key that ended is none of them: who stole it
     * could state anything, and say that it was long ago.
     *
     * @throws MalformedPolicy when none did, or a signature of one does not hold
     */
    public Policy signedBy(Collection<VerifierKey> keys) {
        if (!isSignedBy(keys)) {
            throw new MalformedPolicy("it is not signed by a key to be believed");
        }
        return policy();
    }
}
