package org.mingzhang.merkle.report;

import java.util.LinkedHashMap;
import java.util.Map;
import org.mingzhang.merkle.json.Json;

/**
 * Something that is not as it should be.
 *
 * @param code stable
 * @param where a file, a record's index, a field; whatever applies
 */
public record Problem(String code, String zh, String en, Map<String, Json> where) {
    /** Something that is wrong as a whole. */
    public static Problem of(String code, String zh, String en) {
        return new Problem(code, zh, en, Map.of());
    }

    /** Something that is wrong with a file. */
    public static Problem in(String file, String code, String zh, String en) {
        return new Problem(code, file + "：" + zh, file + ": " + en, Map.of("file", Json.of(file)));
    }

    /** A file that ought to be there and is not. */
    public static Problem missing(String file) {
        return in(file, "missing", "缺这个文件", "this file is missing");
    }

    /**
     * A file that cannot be read as what it is.
     *
     * @param why says what in it
     */
    public static Problem damaged(String file, String code, Exception why) {
        return in(file, code, "已损坏：" + why.getMessage(), "damaged: " + why.getMessage());
    }

    Json json() {
        Map<String, Json> json = new LinkedHashMap<>(where);
        json.put("problem", Json.of(code));
        json.put("message", Json.of(en));
        return new Json.Members(json);
    }
}
