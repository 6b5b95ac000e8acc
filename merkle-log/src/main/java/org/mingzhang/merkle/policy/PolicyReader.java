package org.mingzhang.merkle.policy;

import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingzhang.merkle.note.KeyList;
import org.mingzhang.merkle.note.SignatureKind;
import org.mingzhang.merkle.note.VerifierKey;

/** Reads a policy line by line; every name must be defined above the line that uses it. */
final class PolicyReader {
    private static final int LONGEST = 1 << 20;
    private static final int MOST_NAMES = 1000;
    private static final Pattern BLANKS = Pattern.compile("[ \t]+");
    private static final Pattern COUNT = Pattern.compile("[1-9]\\d{0,3}");
    private static final String NONE = "none";

    private final List<VerifierKey> logs = new ArrayList<>();
    private final Map<VerifierKey, Long> ended = new HashMap<>();
    private final Map<String, VerifierKey> witnesses = new LinkedHashMap<>();
    private final Map<String, String> addresses = new LinkedHashMap<>();
    private final Map<String, Quorum> names = new HashMap<>();
    private final Set<PublicKey> logKeys = new HashSet<>();
    private final Set<PublicKey> witnessKeys = new HashSet<>();
    private final Set<String> members = new HashSet<>();
    private @Nullable Quorum quorum;
    private int number;

    Policy read(String text) {
        if (text.length() > LONGEST) {
            throw new MalformedPolicy("a policy of " + text.length() + " bytes is not read");
        }
        if (text.chars()
                .anyMatch(each -> (each < ' ' && each != '\n' && each != '\t') || each == 127)) {
            throw new MalformedPolicy("a policy has no control characters");
        }
        if (!text.isEmpty() && !text.endsWith("\n")) {
            throw new MalformedPolicy("the last line of a policy does not end");
        }
        for (String line : text.split("\n")) {
            number++;
            ended(line);
            String[] items = BLANKS.split(BLANKS.matcher(line).replaceAll(" ").strip());
            if (!items[0].isEmpty() && !items[0].startsWith("#")) {
                line(items);
            }
        }
        if (quorum == null) {
            throw new MalformedPolicy("a policy says its quorum");
        }
        return new Policy(new KeyList(logs, ended), witnesses, addresses, quorum);
    }

    private void line(String[] items) {
        switch (items[0]) {
            case "log" -> {
                count(items, 2, 3);
                logs.add(key(items[1], SignatureKind.ED25519, logKeys));
            }
            case "witness" -> {
                count(items, 3, 4);
                define(items[1], new Quorum.Witness(items[1]));
                witnesses.put(items[1], key(items[2], SignatureKind.COSIGNATURE_V1, witnessKeys));
                if (items.length > 3) {
                    addresses.put(items[1], items[3]);
                }
            }
            case "group" -> {
                count(items, 4, MOST_NAMES);
                List<Quorum> group = members(List.of(items).subList(3, items.length));
                define(items[1], new Quorum.Group(least(items[2], group.size()), group));
            }
            case "quorum" -> {
                count(items, 2, 2);
                if (quorum != null) {
                    throw malformed("a second quorum");
                }
                quorum = items[1].equals(NONE) ? Quorum.NONE : named(items[1]);
            }
            default -> throw malformed("unknown word: " + items[0]);
        }
    }

    /** A remark to others: the key of a log that signs no larger tree any more. */
    private void ended(String line) {
        try {
            KeyList.ended(utf8(line).strip())
                    .forEach(
                            (key, size) -> {
                                if (key.kind() != SignatureKind.ED25519
                                        || !logKeys.add(key.key())) {
                                    throw malformed("an ended key is listed twice: " + key);
                                }
                                ended.put(key, size);
                            });
        } catch (IllegalArgumentException unfit) {
            throw malformed(unfit.getMessage() + "");
        }
    }

    private List<Quorum> members(List<String> listed) {
        List<Quorum> group = new ArrayList<>();
        for (String name : listed) {
            group.add(named(name));
            if (!members.add(name)) {
                throw malformed(name + " is a member twice");
            }
        }
        return group;
    }

    private int least(String word, int all) {
        int least =
                switch (word) {
                    case "any" -> 1;
                    case "all" -> all;
                    default -> COUNT.matcher(word).matches() ? Integer.parseInt(word) : 0;
                };
        if (least < 1 || least > all) {
            throw malformed("not a number from 1 to " + all + ": " + word);
        }
        return least;
    }

    private Quorum named(String name) {
        Quorum named = names.get(name);
        if (named == null) {
            throw malformed("not defined above: " + name);
        }
        return named;
    }

    private void define(String name, Quorum what) {
        if (name.equals(NONE) || names.size() >= MOST_NAMES || names.put(name, what) != null) {
            throw malformed("not a new name: " + name);
        }
    }

    private VerifierKey key(String vkey, SignatureKind kind, Set<PublicKey> known) {
        try {
            VerifierKey key = VerifierKey.of(utf8(vkey));
            if (key.kind() == kind && known.add(key.key())) {
                return key;
            }
        } catch (IllegalArgumentException unfit) {
            throw malformed(unfit.getMessage() + "");
        }
        throw malformed("a key of the wrong kind, or for the second time: " + vkey);
    }

    /** A name as people read it; names are compared by their octets. */
    static String utf8(String octets) {
        return new String(octets.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    private void count(String[] items, int least, int most) {
        if (items.length < least || items.length > most) {
            throw malformed(items[0] + " with " + (items.length - 1) + " words");
        }
    }

    private MalformedPolicy malformed(String what) {
        return new MalformedPolicy("line " + number + ": " + what);
    }
}
