package org.mingzhang.merkle.derived;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingzhang.merkle.export.RecordLine;
import org.mingzhang.merkle.json.CanonicalJson;
import org.mingzhang.merkle.json.Json;

/** The columns of the tables: what most records have in common, under one name. */
public enum Column {
    POSITION("integer", "位置", "position", "公开日志中的序号", "index in the public log"),
    DAY("date", "登记日", "day of recording", "登记的 UTC 日期", "UTC day on which it was recorded"),
    TYPE("string", "事件", "event", "登记的事件及其版本", "what was recorded, with its version"),
    MATTER("string", "事项", "matter", "案件或者重新使用的编号", "id of the case or reinstatement"),
    DOCUMENT_NUMBER("string", "文号", "document number", "决定的文号", "number of the decision"),
    DATE("date", "日期", "date", "该事件的法定日期", "legal date of what was recorded"),
    ORGAN("string", "机关", "organ", "作出决定的机关编号", "id of the organ that decided"),
    MEASURES(
            "string",
            "措施",
            "measures",
            "规则库代码，以分号分隔",
            "codes of the rulebook, parted by semicolons");

    /** All of them, from left to right. */
    static final List<Column> ALL = List.of(values());

    private static final List<String> MATTERS = List.of("caseId", "reinstatementId");
    private static final List<String> NUMBERS = List.of("documentNumber");
    private static final List<String> DATES =
            List.of(
                    "decidedOn",
                    "announcedOn",
                    "amendedOn",
                    "annulledOn",
                    "restoredOn",
                    "openedOn",
                    "closedOn",
                    "proposedOn",
                    "publishedOn",
                    "withdrawnOn");
    private static final List<String> ORGANS =
            List.of(
                    "decidedBy",
                    "amendedBy",
                    "annulledBy",
                    "openedBy",
                    "proposedBy",
                    "withdrawnBy");

    private final Described described;

    Column(String type, String titleZh, String titleEn, String zh, String en) {
        described = new Described(word(name()), type, titleZh, titleEn, zh, en);
    }

    private static String word(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** What the column is called, and what it says. */
    public Described described() {
        return described;
    }

    /** What a record has in this column; empty when nothing. */
    public String of(RecordLine line) {
        Map<String, Json> fields = line.fields();
        return switch (this) {
            case POSITION -> Long.toString(line.index());
            case DAY -> line.record().leaf().day().toString();
            case TYPE -> line.record().leaf().type();
            case MATTER -> first(MATTERS, fields);
            case DOCUMENT_NUMBER -> first(NUMBERS, fields);
            case DATE -> first(DATES, fields);
            case ORGAN -> first(ORGANS, fields);
            case MEASURES -> String.join(";", measures(fields.get("measures")));
        };
    }

    /** The codes of the measures a record shows. */
    static List<String> measures(@Nullable Json measures) {
        return measures instanceof Json.Items(List<Json> each)
                ? each.stream()
                        .map(one -> one instanceof Json.Members all ? all.values() : Map.of())
                        .map(
                                all ->
                                        all.get("measure") instanceof Json.Text(String code)
                                                ? code
                                                : "")
                        .toList()
                : List.of();
    }

    private static String first(List<String> names, Map<String, Json> fields) {
        for (String name : names) {
            Json value = fields.get(name);
            if (value != null) {
                return text(value);
            }
        }
        return "";
    }

    private static String text(Json value) {
        return switch (value) {
            case Json.Text(String text) -> text;
            case Json.Nothing none -> "";
            default -> CanonicalJson.text(value);
        };
    }
}
