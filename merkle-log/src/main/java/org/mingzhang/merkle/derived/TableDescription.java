package org.mingzhang.merkle.derived;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mingzhang.merkle.json.CanonicalJson;
import org.mingzhang.merkle.json.Json;

/**
 * What the tables of an export hold, for programs: a data package, version 2, with every field in
 * both languages.
 */
public final class TableDescription {
    /** What the description is called. */
    public static final String NAME = "datapackage.json";

    private static final String PROFILES = "https://datapackage.org/profiles/2.0/";

    private final Map<String, Json> resources = new LinkedHashMap<>();

    /**
     * Adds a table.
     *
     * @param sha256 of its file, in hex
     */
    public void add(Table table, long bytes, String sha256) {
        add(table.path(), table.title(), table.columns(), table.key(), bytes, sha256);
    }

    private void add(
            String path,
            String title,
            List<Described> columns,
            List<String> key,
            long bytes,
            String sha256) {
        Map<String, Json> resource = new LinkedHashMap<>();
        resource.put("$schema", Json.of(PROFILES + "dataresource.json"));
        resource.put("name", Json.of(path.replaceFirst("\\..*", "")));
        resource.put("title", Json.of(title));
        resource.put("type", Json.of("table"));
        resource.put("path", Json.of(path));
        resource.put("format", Json.of("csv"));
        resource.put("mediatype", Json.of("text/csv"));
        resource.put("encoding", Json.of("utf-8"));
        resource.put("bytes", Json.of(bytes));
        resource.put("hash", Json.of("sha256:" + sha256));
        resource.put(
                "dialect",
                new Json.Members(
                        Map.of(
                                "$schema", Json.of(PROFILES + "tabledialect.json"),
                                "lineTerminator", Json.of("\r\n"))));
        resource.put(
                "schema",
                new Json.Members(
                        Map.of(
                                "$schema",
                                Json.of(PROFILES + "tableschema.json"),
                                "fields",
                                new Json.Items(columns.stream().map(Described::field).toList()),
                                "primaryKey",
                                texts(key),
                                "missingValues",
                                texts(List.of("")))));
        resources.put(path, new Json.Members(resource));
    }

    /** Adds the table of the records. */
    public void addRecords(long bytes, String sha256) {
        add(
                CsvTable.NAME,
                "公开的记录 / public records",
                Column.ALL.stream().map(Column::described).toList(),
                List.of(Column.POSITION.described().name()),
                bytes,
                sha256);
    }

    /** The description: canonical JSON. */
    public byte[] bytes() {
        return CanonicalJson.bytes(
                new Json.Members(
                        Map.of(
                                "$schema",
                                Json.of(PROFILES + "datapackage.json"),
                                "name",
                                Json.of("mingzhang-public-export"),
                                "title",
                                Json.of(
                                        "已公布的问责决定与已公示的重新使用 / Announced decisions and"
                                                + " noticed reinstatements"),
                                "description",
                                Json.of(
                                        "各表取自 records.jsonl，以后者为准。 / The tables follow from"
                                                + " records.jsonl, which is what can be proven."),
                                "resources",
                                new Json.Items(List.copyOf(resources.values())))));
    }

    private static Json texts(List<String> texts) {
        return new Json.Items(texts.stream().<Json>map(Json::of).toList());
    }
}
