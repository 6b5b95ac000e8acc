package org.mingzhang.merkle.report;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mingzhang.merkle.json.CanonicalJson;
import org.mingzhang.merkle.json.Json;

/** What was found out, gathered check by check; the gravest verdict stands. */
public final class Report {
    /** More failures of one kind would say nothing new. */
    private static final int MOST_FAILURES = 20;

    private final List<Finding> findings = new ArrayList<>();
    private final List<Json> problems = new ArrayList<>();
    private final Map<String, Json> facts = new LinkedHashMap<>();
    private final Map<String, Json> fields = new LinkedHashMap<>();
    private Verdict verdict = Verdict.VERIFIED;
    private long untold;

    /** The gravest so far. */
    public Verdict verdict() {
        return verdict;
    }

    /** Something was checked and holds. */
    public void holds(String code, String zh, String en) {
        findings.add(new Finding(Finding.Mark.HOLDS, code, zh, en));
    }

    /** What the verdict does not cover is said as well. */
    public void open(String code, String zh, String en) {
        findings.add(new Finding(Finding.Mark.OPEN, code, zh, en));
    }

    /** Something keeps the verdict from being better than this one. */
    public void fails(Verdict atBest, Problem problem) {
        atBest(atBest);
        fails(
                new Finding(Finding.Mark.FAILS, problem.code(), problem.zh(), problem.en()),
                problem.json());
    }

    private void fails(Finding finding, Json problem) {
        if (problems.size() < MOST_FAILURES) {
            problems.add(problem);
            findings.add(finding);
        } else {
            untold++;
        }
    }

    private void atBest(Verdict other) {
        if (other.compareTo(verdict) < 0) {
            verdict = other;
        }
    }

    /** What another report found, after all that was found so far. */
    public void add(Report later) {
        Iterator<Json> problem = later.problems.iterator();
        for (Finding each : later.findings) {
            if (each.mark() == Finding.Mark.FAILS) {
                fails(each, problem.next());
            } else {
                findings.add(each);
            }
        }
        untold += later.untold;
        facts.putAll(later.facts);
        fields.putAll(later.fields);
        atBest(later.verdict);
    }

    /** Something programs may want to know. */
    public void fact(String name, Json value) {
        facts.put(name, value);
    }

    /** What the one record that was checked shows. */
    public void fields(Map<String, Json> shown) {
        fields.putAll(shown);
    }

    /** The answer for people: verdict first, then what was checked, then what is shown. */
    public String text(Language language) {
        StringBuilder text = new StringBuilder(verdict.line(language)).append('\n');
        findings.forEach(each -> line(text, each.line(language)));
        if (untold > 0) {
            line(
                    text,
                    language == Language.ZH
                            ? "  另有 " + untold + " 处"
                            : "  and " + untold + " more");
        }
        // What does not belong to the log must not look as if it did.
        if (verdict != Verdict.MISMATCH) {
            fields.forEach(
                    (name, value) -> line(text, "    " + name + ": " + CanonicalJson.text(value)));
        }
        return text.toString();
    }

    /** The answer for programs. */
    public String json() {
        Map<String, Json> answer = new LinkedHashMap<>();
        answer.put("verdict", Json.of(verdict.name()));
        answer.put("exit", Json.of(verdict.exit()));
        answer.put("problems", new Json.Items(problems));
        answer.put("problemsUntold", Json.of(untold));
        answer.put("checks", new Json.Items(findings.stream().map(Finding::json).toList()));
        answer.put("facts", new Json.Members(facts));
        if (verdict != Verdict.MISMATCH) {
            answer.put("fields", new Json.Members(fields));
        }
        return CanonicalJson.text(new Json.Members(answer));
    }

    /** Nothing that was read may steer the terminal or hide in it. */
    private static void line(StringBuilder text, String line) {
        line.codePoints().forEach(point -> text.append(visible(point)));
        text.append('\n');
    }

    private static String visible(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE ->
                    String.format("\\u{%x}", point);
            default -> Character.toString(point);
        };
    }
}
