package org.mingzhang.merkle.note;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Keys, one a line; a line {@code # ended SIZE VKEY} names one that signs no larger tree any more,
 * because it was let go of or stolen. To whoever does not know such lines they are remarks, and the
 * key is none.
 *
 * @param signing those that have not ended
 * @param ended with the size of the last tree each of them signed
 */
public record KeyList(List<VerifierKey> signing, Map<VerifierKey, Long> ended) {
    private static final Pattern ENDED =
            Pattern.compile("#\\s*ended\\s+(\\d{1,18})\\s+([^\\s+]+\\+[^\\s+]+\\+\\S+)");

    public KeyList {
        ended = Map.copyOf(ended);
        signing = signing.stream().filter(Predicate.not(ended::containsKey)).distinct().toList();
    }

    /** Keys of which none has ended. */
    public static KeyList of(Collection<VerifierKey> signing) {
        return new KeyList(List.copyOf(signing), Map.of());
    }

    /**
     * Reads a list; keys of a kind that is not known here are passed over.
     *
     * @throws IllegalArgumentException when a line is neither a key nor a remark
     */
    public static KeyList of(byte[] text) {
        List<VerifierKey> signing = new ArrayList<>();
        Map<VerifierKey, Long> ended = new LinkedHashMap<>();
        for (String line : new String(text, StandardCharsets.UTF_8).split("\n")) {
            ended(line.strip()).forEach((key, size) -> ended.merge(key, size, Math::min));
            if (!line.isBlank() && !line.startsWith("#")) {
                known(line.strip()).ifPresent(signing::add);
            }
        }
        return new KeyList(signing, ended);
    }

    /** These and others; a key that ended anywhere has ended. */
    public KeyList with(KeyList more) {
        Map<VerifierKey, Long> all = new LinkedHashMap<>(ended);
        more.ended.forEach((key, size) -> all.merge(key, size, Math::min));
        return new KeyList(Stream.concat(signing.stream(), more.signing.stream()).toList(), all);
    }

    /**
     * The key that a remark says has ended, and at which size; empty for any other line.
     *
     * @throws IllegalArgumentException when it names no key
     */
    public static Map<VerifierKey, Long> ended(String line) {
        Matcher remark = ENDED.matcher(line);
        return remark.matches()
                ? known(remark.group(2))
                        .map(key -> Map.of(key, Long.valueOf(remark.group(1))))
                        .orElse(Map.of())
                : Map.of();
    }

    /** A list also names keys for programs that know more kinds. */
    private static Optional<VerifierKey> known(String vkey) {
        try {
            return Optional.of(VerifierKey.of(vkey));
        } catch (UnknownKeyKind forOthers) {
            return Optional.empty();
        }
    }

    /** The remark that a key has ended. */
    public static String endedLine(VerifierKey key, long size) {
        return "# ended " + size + " " + key;
    }

    /** Those that may sign a tree of a size. */
    public List<VerifierKey> at(long size) {
        return Stream.concat(
                        signing.stream(),
                        ended.entrySet().stream()
                                .filter(each -> size <= each.getValue())
                                .map(Map.Entry::getKey))
                .toList();
    }

    /**
     * Who vouches for a checkpoint among those that may sign one of its size.
     *
     * @throws MalformedNote when it is no checkpoint, or a line of such a key does not verify
     */
    public List<SignedNote.Vouched> vouchingFor(SignedNote checkpoint) {
        return checkpoint.vouchedBy(at(Checkpoint.of(checkpoint.text()).size()));
    }

    /** Those that signed a tree larger than they may: a stolen key, or a log that goes two ways. */
    public List<VerifierKey> beyondTheirEnd(SignedNote checkpoint) {
        long size = Checkpoint.of(checkpoint.text()).size();
        return ended.entrySet().stream()
                .filter(each -> size > each.getValue())
                .map(Map.Entry::getKey)
                .filter(key -> signs(checkpoint, key))
                .toList();
    }

    private static boolean signs(SignedNote note, VerifierKey key) {
        try {
            return !note.vouchedBy(List.of(key)).isEmpty();
        } catch (MalformedNote forged) {
            return false;
        }
    }
}
