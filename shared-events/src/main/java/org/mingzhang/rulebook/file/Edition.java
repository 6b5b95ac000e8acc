package org.mingzhang.rulebook.file;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.mingzhang.rulebook.Rulebook;
import org.mingzhang.rulebook.file.tree.BrokenRulebook;
import org.mingzhang.shared.ContentDigest;
import org.mingzhang.wire.CanonicalJson;

/** One version of a rulebook as the program carries it. */
public final class Edition {
    private final Layers layers;
    private final Rulebook shipped;
    private final List<RuleEntry> rules;
    private final ContentDigest digest;

    private Edition(Layers layers, Rulebook shipped, List<RuleEntry> rules) {
        this.layers = layers;
        this.shipped = shipped;
        this.rules = List.copyOf(rules);
        this.digest = ContentDigest.of(CanonicalJson.bytes(layers.plain()));
    }

    static Edition read(Layers layers, List<BrokenRulebook.Fault> faults) {
        List<RuleEntry> rules = new ArrayList<>();
        Rulebook shipped = new BookReader(layers, faults).read(Set.of(), null, rules);
        return new Edition(layers, shipped, rules);
    }

    public String version() {
        return shipped.version().version();
    }

    /** SHA-256 of everything the version says, comments and layout aside. */
    public ContentDigest digest() {
        return digest;
    }

    /** The rules where nobody adopted the book. */
    public Rulebook shipped() {
        return shipped;
    }

    /** Every entry that rests on a rule, in reading order. */
    public List<RuleEntry> rules() {
        return rules;
    }

    /** True when some entry rests on the rule. */
    public boolean knows(String rule) {
        return rules.stream().anyMatch(entry -> entry.rule().equals(rule));
    }

    /** True when every entry that rests on the rule blocks without anybody verifying it here. */
    public boolean blocks(String rule) {
        return rules.stream()
                .filter(entry -> entry.rule().equals(rule))
                .allMatch(entry -> entry.seen().blocks());
    }

    /**
     * The rules of an adopted book.
     *
     * @param verified keys of the rules verified since
     * @param known how many entries on the book led to this
     */
    public Rulebook adopted(Set<String> verified, @Nullable Integer known) {
        return new BookReader(layers, new ArrayList<>()).read(verified, known, new ArrayList<>());
    }

    /** Keys of the rules, and names of other parts, in which two versions differ. */
    public SortedSet<String> changedFrom(Edition before) {
        Map<String, String> now = contents();
        Map<String, String> then = before.contents();
        SortedSet<String> changed = new TreeSet<>(now.keySet());
        changed.addAll(then.keySet());
        changed.removeIf(key -> now.getOrDefault(key, "").equals(then.getOrDefault(key, "")));
        return changed;
    }

    private Map<String, String> contents() {
        Map<String, String> contents = new TreeMap<>();
        for (RuleEntry entry : rules) {
            contents.merge(entry.rule(), text(entry.identity()), String::concat);
        }
        layers.unruled().forEach((key, value) -> contents.put(key, text(value)));
        return contents;
    }

    private static String text(Object plain) {
        return new String(CanonicalJson.bytes(plain), StandardCharsets.UTF_8);
    }
}
