package org.mingzhang.accountability;

import org.mingzhang.shared.Refusal;
import org.mingzhang.shared.RefusalText;

/**
 * Why a row of an older register is turned down, beside what the live decisions refuse, in order of
 * precedence; from {@link #FINDING_MISSING} on they are only ever recorded as warnings.
 */
public enum ImportRefusal implements Refusal {
    FIELD_COUNT(
            "该行有 {0} 列，应为 {1} 列",
            "The row has {0} fields, not {1}", "请检查引号和分隔符", "Check quotes and separators"),
    NOT_UTF8(
            "此处有不是 UTF-8 的字节",
            "There are bytes here that are not UTF-8",
            "请把文件另存为 UTF-8 编码后重新导入",
            "Save the file as UTF-8 and import it again"),
    CASE_NUMBER_MISSING("没有案件编号", "There is no case number", "请补填 case_no", "Fill in case_no"),
    ID_MALFORMED(
            "编号 {0} 的格式不对",
            "The identifier {0} is malformed",
            "编号为 1 至 64 个字母、数字或 . _ -，以字母或数字开头",
            "1 to 64 letters, digits or . _ - beginning with a letter or digit"),
    SUBJECT_KIND_UNKNOWN(
            "对象类别 {0} 不存在",
            "There is no subject kind {0}",
            "只能是 CADRE 或 ORGANISATION",
            "It is CADRE or ORGANISATION"),
    OPENING_DATE_MISSING(
            "没有启动日期", "There is no opening date", "请补填 opened_on", "Fill in opened_on"),
    DATE_MALFORMED(
            "日期 {0} 无法识别", "The date {0} cannot be read", "请写成 YYYY-MM-DD", "Write YYYY-MM-DD"),
    NUMBER_MALFORMED(
            "天数 {0} 不是正整数",
            "The number of days {0} is no whole number above zero",
            "请填写正整数",
            "Write a whole number above zero"),
    MEASURE_MISSING(
            "有天数而没有措施",
            "There are days but no measure",
            "请补填 measure 或删去天数",
            "Fill in the measure or drop the days"),
    RECORD_DIFFERS(
            "同一案件同一对象已有内容不同的记录",
            "The same case and subject are on record with other content",
            "请核对原始登记；已登记的内容用更正命令修改",
            "Compare with the register; what is on record is changed by amending it"),
    FINDING_MISSING("没有调查结论", "There is no finding", "原登记未写明", "The register does not say"),
    DECISION_MISSING(
            "没有处理决定",
            "There is no decision",
            "原登记未写明；该对象的调查仍未结束",
            "The register does not say; the investigation of this subject is still open"),
    CONDUCT_DATE_MISSING(
            "没有行为日期，以启动日期代",
            "There is no date of the conduct; the opening date stands in",
            "原登记未写明",
            "The register does not say"),
    CONDUCT_DIFFERS_FROM_CASE(
            "行为日期与本案其他行不一致",
            "The date of the conduct differs from other rows of the case",
            "两个日期都已保留",
            "Both dates are kept");

    private final RefusalText text;

    ImportRefusal(String meaningZh, String meaningEn, String hintZh, String hintEn) {
        text = RefusalText.of("IMP-1", meaningZh, meaningEn, hintZh, hintEn);
    }

    @Override
    public RefusalText text() {
        return text;
    }
}
