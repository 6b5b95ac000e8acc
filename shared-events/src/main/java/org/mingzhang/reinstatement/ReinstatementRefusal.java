package org.mingzhang.reinstatement;

import org.mingzhang.shared.Refusal;
import org.mingzhang.shared.RefusalText;

/** Why a step of a reinstatement is turned down, in order of precedence. */
public enum ReinstatementRefusal implements Refusal {
    REINSTATEMENT_ALREADY_PROPOSED(
            "LED-1",
            "该编号的重新使用程序已经提出",
            "A procedure under this id was already proposed",
            "请使用新编号，或在原程序上继续",
            "Use a new id, or go on with that procedure"),
    REINSTATEMENT_NOT_PROPOSED(
            "LED-3",
            "没有此编号的重新使用程序",
            "No procedure was proposed under this id",
            "请核对编号，或先提出动议",
            "Check the id, or propose first"),
    REINSTATEMENT_ENDED(
            "REI-0",
            "该程序已经结束",
            "The procedure has ended",
            "如需再次使用，请提出新的程序",
            "Propose a new procedure"),
    REINSTATEMENT_OUT_OF_STEP(
            "REI-0",
            "程序现处于 {0}，本步骤只能在 {1} 时进行",
            "The procedure stands at {0}; this step is taken only at {1}",
            "请按顺序办理：动议、讨论决定、公示、任用",
            "Keep the order: motion, decision, public notice, appointment"),
    PROCEDURE_NOT_IN_RULEBOOK(
            "REI-0",
            "规则库 {0} 没有规定此步骤",
            "The rulebook {0} does not provide for this step",
            "请在规定了重新使用程序的规则库下办理",
            "Decide under a rulebook that provides for reinstatement"),
    ACTING_ORGANISATION_UNKNOWN(
            "LED-3",
            "办理组织尚未登记",
            "The acting organisation is not on record",
            "请先登记该组织",
            "Register the organisation first"),
    STEP_TEXT_MISSING(
            "LED-2",
            "必填文字为空",
            "A text that must be given is empty",
            "请填写所指字段",
            "Fill in the field named"),
    STEP_IN_FUTURE(
            "LED-4",
            "日期 {0} 晚于今天 {1}",
            "The date {0} lies after today, {1}",
            "账本只记已经发生的事，请核对日期",
            "The ledger records what has happened: check the date"),
    STEP_BEFORE_PREVIOUS(
            "REI-0",
            "日期 {0} 早于上一步骤的日期 {1}",
            "The date {0} lies before that of the step before, {1}",
            "请核对日期",
            "Check the date"),
    OTHER_PROCEDURE_OPEN(
            "REI-0",
            "该干部另有程序 {0} 尚未结束",
            "Another procedure, {0}, is open for this cadre",
            "请先办结该程序",
            "Finish that procedure first"),
    VOTE_IMPOSSIBLE(
            "REI-5",
            "表决人数不成立：应到 {0}、实到 {1}、赞成 {2}",
            "The counts cannot be: {0} should attend, {1} present, {2} in favour",
            "实到不得多于应到，赞成不得多于实到",
            "No more can be present than should attend, or be in favour than are " + "present"),
    QUORUM_MISSING(
            "REI-5",
            "实到 {0} 人，不足应到会的法定人数 {1} 人",
            "{0} present, fewer than the quorum of {1}",
            "请重新召开会议讨论决定",
            "Hold the meeting again with a quorum"),
    NOTICE_TOO_SHORT(
            "REI-6",
            "公示 {0} 个工作日，少于规定的 {1} 个",
            "A notice of {0} working days, fewer than the {1} required",
            "请延长公示时间",
            "Give a longer notice"),
    NOTICE_CALENDAR_UNKNOWN(
            "CAL-6",
            "{0} 年的放假安排尚未录入，不能计算工作日",
            "The holidays of {0} are not known, working days cannot be counted",
            "请先在规则库录入当年放假通知",
            "Add the holiday notice of that year to the rulebook"),
    OBJECTION_ALREADY_RAISED(
            "LED-1",
            "该异议编号已被使用",
            "An objection under this id was already raised",
            "请使用新编号",
            "Use a new id"),
    OBJECTION_OUTSIDE_NOTICE(
            "REI-6",
            "异议应在公示期内提出：{0} 至 {1}",
            "An objection is raised during the notice: {0} to {1}",
            "公示期外的反映请转纪检监察机关；有可查线索的，按问责立案办理",
            "Outside it, report to the discipline organ; a lead that can be checked "
                    + "is opened as a case"),
    OBJECTION_UNKNOWN(
            "LED-3",
            "没有此编号的异议",
            "No objection was raised under this id",
            "请核对异议编号",
            "Check the id of the objection"),
    OBJECTION_ALREADY_RESOLVED(
            "LED-1",
            "该异议已经答复",
            "The objection was already resolved",
            "请核对异议编号",
            "Check the id of the objection"),
    NOTICE_NOT_OVER(
            "REI-6",
            "公示到 {0} 为止，次日起方可任用",
            "The notice runs to {0}; nobody is appointed before the day after",
            "请在公示期满后办理",
            "Wait until the notice is over"),
    OBJECTION_OPEN(
            "REI-6",
            "异议 {0} 尚未答复",
            "The objection {0} is not resolved",
            "请先查清并答复异议",
            "Look into the objection and resolve it first"),
    GATE_STATEMENT_UNKNOWN(
            "REI-3",
            "{0} 不是须由人说明的资格条件",
            "{0} is not a gate that a person answers",
            "只对规则库要求说明的条件作说明",
            "Answer only the gates the rulebook has attested"),
    GATE_ANSWERED_TWICE(
            "REI-3",
            "资格条件 {0} 有两份说明",
            "The gate {0} is answered twice",
            "每项条件只作一份说明",
            "Answer each gate once"),
    GATE_NOT_ANSWERED(
            "REI-3",
            "资格条件 {0} 未作说明",
            "The gate {0} is not answered",
            "请逐项说明是否满足并附依据",
            "Answer each gate with a statement and its evidence"),
    GATE_NOT_PASSED(
            "REI-3",
            "资格条件 {0} 不满足：{1}",
            "The gate {0} is not passed: {2}",
            "期满不等于恢复；条件全部满足后方可办理",
            "The end of a period restores nothing by itself: go on once every gate " + "is passed");

    private final RefusalText text;

    ReinstatementRefusal(
            String basis, String meaningZh, String meaningEn, String hintZh, String hintEn) {
        text = RefusalText.of(basis, meaningZh, meaningEn, hintZh, hintEn);
    }

    @Override
    public RefusalText text() {
        return text;
    }
}
