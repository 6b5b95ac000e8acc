package org.mingzhang.merkle.disclosure;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mingzhang.merkle.json.Json;

/** Holds disclosures against the leaf they are said to belong to (RFC 9901 section 7.1). */
public final class Disclosures {
    private Disclosures() {}

    /**
     * What the disclosures show of an entry, by name, in their order.
     *
     * @throws MalformedRecord when one is malformed, is not what the leaf commits to, or shows a
     *     field that another one shows
     */
    public static Map<String, Json> check(Leaf leaf, List<Disclosure> disclosures) {
        Map<String, Json> fields = new LinkedHashMap<>();
        for (Disclosure disclosure : disclosures) {
            Disclosure.Field field = disclosure.field();
            String name = field.name();
            if (!leaf.holdsOnce(disclosure.digest())) {
                throw new MalformedRecord(name, name + " is not what was logged");
            }
            if (fields.putIfAbsent(name, field.value()) != null) {
                throw new MalformedRecord(name, name + " is shown twice");
            }
        }
        return Collections.unmodifiableMap(fields);
    }
}
