package org.mingzhang.platform.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import org.mingzhang.shared.Text;

/** Says which field of a JSON body is wrong, and how, without quoting its value. */
public final class BodyFaults {
    private BodyFaults() {}

    /** The fault behind a failure of the mapper. */
    public static Fault of(JsonProcessingException failure) {
        if (!(failure instanceof JsonMappingException mapping)) {
            return Faults.MALFORMED_JSON.hint(place(failure));
        }
        String field = field(mapping);
        return switch (mapping) {
            case UnrecognizedPropertyException unknown ->
                    Faults.field(
                            "UNKNOWN_FIELD", field, "没有字段 " + field, "there is no field " + field);
            case MismatchedInputException missing when isMissing(missing) ->
                    Faults.field(
                            "FIELD_MISSING",
                            field,
                            "缺少字段 " + field,
                            "the field " + field + " is missing");
            case InvalidFormatException malformed ->
                    Faults.field(
                            "INVALID_VALUE",
                            field,
                            "字段 " + field + " 的值不合规",
                            "the field " + field + " has a malformed value");
            default ->
                    Faults.field(
                            "WRONG_TYPE",
                            field,
                            "字段 " + field + " 的类型或内容有误",
                            "the field " + field + " has the wrong type or content");
        };
    }

    /** The mapper has no exception of its own for a required field that is absent. */
    private static boolean isMissing(MismatchedInputException failure) {
        return failure.getOriginalMessage().startsWith("Missing required creator property");
    }

    private static Text place(JsonProcessingException failure) {
        int line = failure.getLocation() == null ? 1 : failure.getLocation().getLineNr();
        int column = failure.getLocation() == null ? 1 : failure.getLocation().getColumnNr();
        return new Text(
                "第 %d 行第 %d 列".formatted(line, column),
                "line %d, column %d".formatted(line, column));
    }

    private static String field(JsonMappingException mapping) {
        StringBuilder path = new StringBuilder();
        for (JsonMappingException.Reference step : mapping.getPath()) {
            if (step.getFieldName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return path.toString();
    }
}
