package org.mingzhang.merkle.derived;

import java.util.Map;
import java.util.TreeMap;
import org.mingzhang.merkle.json.Json;

/**
 * A column of a table, in both languages.
 *
 * @param name as it stands in the table
 * @param type of the values, as a data package names it
 */
public record Described(
        String name, String type, String titleZh, String titleEn, String zh, String en) {
    /** As a field of a data package's schema (version 2). */
    Json field() {
        Map<String, Json> field = new TreeMap<>();
        field.put("name", Json.of(name));
        field.put("type", Json.of(type));
        field.put("title", Json.of(titleZh + " / " + titleEn));
        field.put("description", Json.of(zh + " / " + en));
        return new Json.Members(field);
    }
}
