package org.mingzhang.wire.calculator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mingzhang.shared.Text;
import org.mingzhang.wire.IsoDay;
import org.mingzhang.wire.calculator.CalculatorFault.Wrong;

/**
 * A value of a JSON question and where it stands. Whatever is wrong with it becomes a fault with
 * its JSON pointer, and reading goes on with a harmless value, so that all faults are found at
 * once.
 */
record JsonPlace(JsonNode node, String pointer, List<Wrong> faults) {

    static JsonPlace root(JsonNode node, List<Wrong> faults) {
        return new JsonPlace(node, "", faults);
    }

    /** An object with no other fields than these. */
    void object(Set<String> fields) {
        if (!node.isObject()) {
            expected("一个对象", "an object");
            return;
        }
        for (String field : (Iterable<String>) node::fieldNames) {
            if (!fields.contains(field)) {
                at(field).fault("没有这个字段；可用：", "there is no such field; there are: ", fields);
            }
        }
    }

    JsonPlace at(String field) {
        JsonNode child = node.get(field);
        String escaped = field.replace("~", "~0").replace("/", "~1");
        return new JsonPlace(
                child == null ? MissingNode.getInstance() : child, pointer + "/" + escaped, faults);
    }

    boolean missing() {
        return node.isMissingNode() || node.isNull();
    }

    /** The elements of a list. */
    List<JsonPlace> items() {
        List<JsonPlace> items = new ArrayList<>();
        if (!node.isArray()) {
            expected("一个列表", "a list");
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            items.add(new JsonPlace(node.get(i), pointer + "/" + i, faults));
        }
        return items;
    }

    /** One of the words; empty, with a fault, when it is none. */
    Optional<String> oneOf(Collection<String> words) {
        if (node.isTextual() && words.contains(node.textValue())) {
            return Optional.of(node.textValue());
        }
        String known = String.join(", ", words);
        expected("其中之一：" + known, "one of: " + known);
        return Optional.empty();
    }

    Optional<String> text() {
        if (!node.isTextual()) {
            expected("一段文字", "a text");
        }
        return Optional.ofNullable(node.textValue());
    }

    /** A day in four, two and two digits: no year is so far away that reckoning would fail. */
    Optional<LocalDate> date() {
        Optional<LocalDate> day =
                Optional.ofNullable(node.isTextual() ? IsoDay.day(node.textValue()) : null);
        if (day.isEmpty()) {
            expected("一个实有的日期，如 2024-01-31", "a date like 2024-01-31");
        }
        return day;
    }

    /** A list index below a size. */
    Optional<Integer> index(int size) {
        if (node.isInt() && node.intValue() >= 0 && node.intValue() < size) {
            return Optional.of(node.intValue());
        }
        expected(
                "measures 中的序号，0 至 " + (size - 1), "an index of measures, from 0 to " + (size - 1));
        return Optional.empty();
    }

    /** A whole number from a least one on. */
    Optional<Integer> number(int least) {
        if (node.isInt() && node.intValue() >= least) {
            return Optional.of(node.intValue());
        }
        expected("不小于 " + least + " 的整数", "a whole number from " + least);
        return Optional.empty();
    }

    /** Says that the value cannot be, and why. */
    void refuse(String zh, String en) {
        faults.add(new Wrong(CalculatorFault.CONTRADICTION, pointer, new Text(zh, en)));
    }

    private void fault(String zh, String en, Collection<String> known) {
        String list = String.join(", ", known.stream().sorted().toList());
        faults.add(
                new Wrong(CalculatorFault.UNKNOWN_FIELD, pointer, new Text(zh + list, en + list)));
    }

    private void expected(String zh, String en) {
        String place = pointer.isEmpty() ? "/" : pointer;
        faults.add(
                missing()
                        ? new Wrong(
                                CalculatorFault.FIELD_MISSING,
                                place,
                                new Text(
                                        "应为" + zh + "，但没有给出", "expected " + en + ", found nothing"))
                        : new Wrong(
                                CalculatorFault.INVALID_VALUE,
                                place,
                                new Text(
                                        "应为" + zh + "，而不是 " + node,
                                        "expected " + en + ", not " + node)));
    }
}
