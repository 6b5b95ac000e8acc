package org.mingzhang.cadre;

import org.mingzhang.shared.Refusal;
import org.mingzhang.shared.RefusalText;

/** Why an entry on how a cadre did is turned down, in order of precedence. */
public enum AssessmentRefusal implements Refusal {
    ACTING_BODY_UNKNOWN(
            "LED-3",
            "办理组织尚未登记",
            "The acting organisation is not on record",
            "请先登记该组织",
            "Register the organisation first"),
    ASSESSED_BEFORE_YEAR(
            "ASM-1",
            "{0} 年度的考核不能在 {1} 作出",
            "The year {0} cannot have been assessed on {1}",
            "请核对考核年度和考核日期",
            "Check the year and the day of the assessment"),
    GRADE_UNKNOWN(
            "ASM-1",
            "规则库没有考核等次 {0}",
            "The rulebook knows no grade {0}",
            "请使用规则库列出的等次代码",
            "Use a grade the rulebook lists"),
    YEAR_ALREADY_GRADED(
            "ASM-1",
            "{0} 年度已有考核结果（{1}）",
            "The year {0} was graded already, on {1}",
            "一个年度只有一个结果；更正或者补定的，在 corrects 中写明原结果的日期",
            "A year has one grade: to correct it, or to set it afterwards, name the day of the earlier"
                    + " one in 'corrects'"),
    GRADE_TO_CORRECT_UNKNOWN(
            "ASM-1",
            "{0} 年度没有 {1} 作出的考核结果",
            "No grade of {0} dated {1} stands",
            "请写明现行结果的考核日期；首次登记的不填",
            "Name the day of the grade that stands; leave it out for the first one"),
    CORRECTION_GROUNDS_MISSING(
            "LED-2",
            "更正考核结果未写明理由",
            "The grounds for the correction are missing",
            "请写明更正或者补定的理由",
            "State why the grade is corrected"),
    GRADE_WHILE_CASE_OPEN(
            "ASM-3",
            "立案未结（{0}），不写评语、不定等次",
            "A case is open ({0}): no grade is set",
            "请记为不定等次，结案后再补定",
            "Record that no grade is set, and set it after the case is closed"),
    GRADE_FORBIDDEN_BY_MEASURE(
            "ASM-2",
            "因案件 {3} 的{1}，{0} 年度不得定此等次（{4}）",
            "{2}, from case {3}, rules out this grade for {0} ({4})",
            "请按规定的等次登记；几种处分处理并存的，按对等次影响较重的确定",
            "Record a grade the rule allows; where several measures meet, the heavier one prevails"),
    GRADE_FOR_TOLERATED_MATTER(
            "FT-JX3",
            "考核结果以已容错免责的事项为依据",
            "The grade is held down by a matter that was tolerated",
            "容错免责的事项不作负面评价、不影响考核；请核实依据",
            "A tolerated matter may not be held against the cadre: check what the grade rests on"),
    COMMENDATION_TITLE_MISSING(
            "LED-2",
            "表彰名称为空",
            "The commendation has no title",
            "请填写表彰奖励的名称",
            "Give the title of the commendation"),
    COMMENDATION_ALREADY_RECORDED(
            "LED-1",
            "该表彰已经登记",
            "The commendation is on record already",
            "同一组织同日授予的同名表彰只登记一次",
            "One title of one day by one organisation is recorded once"),
    COMMENDATION_WHILE_CASE_OPEN(
            "INV-1",
            "立案未结（{0}），不得奖励",
            "A case is open ({0}): no commendation",
            "请待案件办结后再办理",
            "Wait until the case is closed"),
    FOLLOW_UP_FINDING_MISSING(
            "LED-2",
            "未写明回访情况",
            "The finding of the visit is missing",
            "请写明回访了解到的改正情况",
            "State what the visit found"),
    FOLLOW_UP_BEFORE_CASE(
            "FOL-1",
            "回访日期 {0} 早于案件启动日期 {1}",
            "The visit on {0} lies before the case was opened on {1}",
            "请核对日期和案件编号",
            "Check the date and the case"),
    NO_PROBATION_RUNS(
            "IMP-P4",
            "该案没有尚待恢复权利的留党察看",
            "No probation of this case waits for rights to be restored",
            "请核对案件编号；已恢复权利的不重复办理",
            "Check the case; rights are restored once"),
    PROBATION_NOT_OVER(
            "IMP-P4",
            "察看期到 {0} 为止，{1} 不能恢复党员权利",
            "The probation runs until {0}: no rights are restored on {1}",
            "察看期满前不得恢复；期满后经本人申请、支部大会讨论、上级批准",
            "Rights are restored only after it, by application, branch meeting and approval"),
    RIGHTS_APPROVED_OUT_OF_ORDER(
            "IMP-P4",
            "支部大会、批准的日期先后有误：{0}、{1}",
            "Meeting and approval are out of order: {0}, {1}",
            "先支部大会讨论通过，后上级批准；恢复之日不晚于批准之日",
            "The meeting comes first, then the approval; rights are not restored from a later day"),
    BRANCH_APPROVES_ITSELF(
            "IMP-P4",
            "支部不能批准自己的意见",
            "The branch cannot approve its own motion",
            "请填写有批准权限的上级党组织",
            "Name the Party organisation above that approved it"),
    RIGHTS_WHILE_CASE_OPEN(
            "IMP-P4",
            "察看期间另有案件未结（{0}），不得恢复党员权利",
            "Another case is open ({0}): no rights are restored",
            "请待案件办结；应受处分的依规处理",
            "Wait until it is closed");

    private final RefusalText text;

    AssessmentRefusal(
            String basis, String meaningZh, String meaningEn, String hintZh, String hintEn) {
        text = RefusalText.of(basis, meaningZh, meaningEn, hintZh, hintEn);
    }

    @Override
    public RefusalText text() {
        return text;
    }
}
