package org.mingzhang.rulebook.file.tree;

import java.util.Locale;
import org.mingzhang.shared.Text;

/** Everything that can be wrong with a rulebook as it is written. */
public enum Problem {
    NOT_YAML("不是 YAML：%s", "not YAML: %s"),
    NAMED_VALUES_EXPECTED("此处应为“键: 值”", "expected named values here"),
    NAME_EXPECTED("此处应为键名", "expected a name here"),
    LIST_EXPECTED("应为列表", "expected a list"),
    VALUE_EXPECTED("应有一个值", "expected a value"),
    KEY_TWICE("同一键重复", "the key is here twice"),
    KEY_UNKNOWN("没有这个键", "unknown key"),
    MISSING("缺少", "missing"),
    FILE_MISSING("缺少这个文件", "the file is missing"),
    FILE_UNKNOWN("不是规则库的组成文件", "no part of a rulebook"),
    NOT_A_FLAG("“%s”不是 true 或者 false", "'%s' is not true or false"),
    NOT_A_NUMBER("“%s”不是不小于 1 的整数", "'%s' is not a whole number from 1"),
    NOT_A_DATE("“%s”不是日期，应如 2024-01-31", "'%s' is not a date like 2024-01-31"),
    NOT_DATES("“%s”不是日期，也不是日期区间", "'%s' is no date and no range of dates"),
    NOT_ONE_OF("“%s”不在其中：%s", "'%s' is not one of %s"),
    NOT_A_PATTERN("不是正则表达式：%s", "not a pattern: %s"),
    NOT_EVIDENCE(
            "“%s”不是 text-seen、memory-high、memory-medium 或者 memory-low",
            "'%s' is not text-seen, memory-high, memory-medium or memory-low"),
    NO_SOURCE("本规则库没有来源“%s”", "'%s' is no source of this book"),
    NO_MEASURE("本规则库没有措施“%s”", "'%s' is no measure of this book"),
    NO_EFFECT("本规则库没有限制事项“%s”", "'%s' is no effect of this book"),
    NO_IDENTITY("本规则库没有身份类别“%s”", "'%s' is no identity of this book"),
    NO_ORGAN_KIND("本规则库没有机关类别“%s”", "'%s' is no kind of organ of this book"),
    NO_LEVEL("本规则库没有层级“%s”", "'%s' is no level of this book"),
    NO_GRADE("本规则库没有考核等次“%s”", "'%s' is no grade of this book"),
    NO_APPEAL_KIND("本规则库没有申诉途径“%s”", "'%s' is no kind of appeal of this book"),
    NO_SUBJECT_KIND("没有对象类别“%s”", "'%s' is no kind of subject of this book"),
    NO_FORM("“%s”不是所列的方式", "'%s' is no form listed here"),
    TWICE("“%s”重复", "'%s' is here twice"),
    IN_ANOTHER_FAMILY("“%s”已属于另一类", "'%s' is in another family already"),
    ENDS_BEFORE_IT_BEGINS("截止早于起始", "ends before it begins"),
    VERIFIED_HALF("核验人与核验日期须一并给出", "who verified it and when belong together"),
    WORK_DAY_AS_WELL("%s 同时列为上班日", "%s is a work day as well"),
    MORE_THAN_EVERYBODY("到会人数不可能多于应到人数", "more than everybody cannot be present"),
    TWO_TERMS("期限按月或者按日，不能并用", "a term is in months or in days, not in both"),
    TERM_OF_NO_ROAD("没有申诉途径或者期限未定的，不得有期限", "a road that is closed or not settled has no term"),
    EXTENDED_FROM_NOTHING("没有答复期限，无从延长", "without a term to answer in there is none to extend"),
    STEP_AFTER_ITSELF("该步骤绕回自身之后", "this step would follow itself"),
    DIRECT_FIRST_STEP(
            "缺少：直接提出是指略过前一步骤", "missing: a road is direct that leaves out the step before it"),
    SAID_AT_FIRST_STEP("后续步骤的适用对象在第一步写明", "whom a later step is for is said at the first one"),
    ANOTHER_FOLDER("与所在文件夹名 %s 不一致", "differs from the name of its folder, %s"),
    CHANGE_UNDECLARED("修订 %s 没有在此列出", "the change %s is not declared here"),
    VERSION_TWICE("同一版本重复", "one version is here twice"),
    LAID_IN_TURN("“%s”又叠加在本规则库之上", "'%s' is laid over this book in turn"),
    NO_BOOK("没有规则库“%s”", "there is no book '%s'"),
    NO_VERSION("没有版本 %s（规则库“%s”）", "there is no version %s of '%s'"),
    NO_DEED("叠加层只写 add、replace 或者 withdraw", "a layer says add, replace or withdraw"),
    WITHDRAWN_WITHOUT_TRUE("撤下它请写 true", "to withdraw it, say true"),
    NAMELESS("没有名称的条目无法与其他条目区分", "an entry without a name cannot be told from others"),
    THERE_BELOW("下层已有“%s”；请用 replace，或者不写", "'%s' is there below; replace it or leave it"),
    NOT_THERE_BELOW("下层没有“%s”", "'%s' is not there below");

    private final String zh;
    private final String en;

    Problem(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    Text text(Object... arguments) {
        return new Text(
                String.format(Locale.ROOT, zh, arguments),
                String.format(Locale.ROOT, en, arguments));
    }
}
