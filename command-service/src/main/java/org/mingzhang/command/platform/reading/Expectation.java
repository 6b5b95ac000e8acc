package org.mingzhang.command.platform.reading;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.mingzhang.shared.ContentDigest;
import org.mingzhang.shared.Id;
import org.mingzhang.shared.Text;

/** What a field must be, in words. */
final class Expectation {
    private Expectation() {}

    /** Whether a record is written as one JSON string. */
    static boolean isText(Class<?> type) {
        return Id.class.isAssignableFrom(type) || type == ContentDigest.class;
    }

    static Text required(Class<?> type) {
        Text expected = of(type);
        return new Text("必填，" + expected.zh(), "required, " + expected.en());
    }

    static Text of(Class<?> type) {
        if (Id.class.isAssignableFrom(type)) {
            return new Text(
                    "须为编号：1–64 个字母、数字、点、下划线或连字符，以字母或数字开头",
                    "must be an id: 1 to 64 letters, digits, dots, underscores or hyphens,"
                            + " starting with a letter or digit");
        }
        if (type == LocalDate.class) {
            return new Text("须为日期，如 2026-03-01", "must be a date such as 2026-03-01");
        }
        if (type == String.class) {
            return new Text("须为文本", "must be text");
        }
        if (type == boolean.class || type == Boolean.class) {
            return new Text("须为 true 或 false", "must be true or false");
        }
        if (type.isEnum()) {
            String names =
                    Arrays.stream(type.getEnumConstants())
                            .map(constant -> ((Enum<?>) constant).name())
                            .collect(Collectors.joining(", "));
            return new Text("须为以下之一：" + names, "must be one of: " + names);
        }
        if (type == ContentDigest.class) {
            return new Text("须为 64 位小写十六进制", "must be 64 lower-case hex digits");
        }
        if (List.class.isAssignableFrom(type)) {
            return new Text("须为数组", "must be an array");
        }
        return type.isRecord()
                ? new Text("须为对象", "must be an object")
                : new Text("须为整数", "must be a whole number");
    }
}
