package org.mingzhang.accountability;

import org.mingzhang.shared.Refusal;
import org.mingzhang.shared.RefusalText;

/**
 * Why an application for fault tolerance, or its determination, is turned down, in order of
 * precedence.
 */
public enum ToleranceRefusal implements Refusal {
    TOLERANCE_NOT_PROVIDED(
            "ACC-17",
            "本规则库没有容错规定",
            "The rulebook provides no fault tolerance",
            "请按本规则库的其他程序办理",
            "Use another procedure of this rulebook"),
    TOLERANCE_AFTER_DECISION(
            "ACC-21",
            "决定已生效，容错不能改变它",
            "The decision is in effect; fault tolerance cannot alter it",
            "请用 amend-decision 变更决定",
            "Amend the decision instead"),
    TOLERANCE_ALREADY_APPLIED(
            "ACC-17",
            "容错申请已经提出，尚未认定",
            "Fault tolerance was applied for and awaits its determination",
            "请先作出容错认定",
            "Determine the earlier application first"),
    TOLERANCE_ALREADY_DETERMINED(
            "ACC-17",
            "容错已经认定",
            "Fault tolerance was already determined",
            "认定只作一次",
            "It is determined once"),
    TOLERANCE_NOT_APPLIED(
            "ACC-17",
            "没有容错申请",
            "Fault tolerance was not applied for",
            "先由对象、其所在组织申请，或依职权启动",
            "Apply first: the subject, its organisation, or ex officio"),
    NOTHING_GRANTED(
            "ACC-17", "没有予以容错", "Nothing was tolerated", "请核对容错认定", "Check the determination"),
    TOLERANCE_ALREADY_REVOKED(
            "ACC-17",
            "容错已被撤销",
            "The tolerance was revoked already",
            "撤销只作一次，撤销后不再跟踪纠错",
            "It is revoked once, and needs no follow-up afterwards"),
    CORRECTION_ALREADY_DONE(
            "ACC-17",
            "纠错计划已经完成",
            "The correction plan is carried out already",
            "发现新的事实的，以 NEW_FACTS 撤销容错",
            "If new facts came to light, revoke for NEW_FACTS"),
    CONDITION_UNKNOWN(
            "ACC-17",
            "规则库中没有容错条件 {0}",
            "The rulebook does not know condition {0}",
            "请使用规则库列出的条件代码",
            "Use a condition code of the rulebook"),
    LOOK_UNKNOWN(
            "ACC-17",
            "规则库中没有评议维度 {0}",
            "The rulebook does not know look {0}",
            "请使用规则库列出的维度代码",
            "Use a look code of the rulebook"),
    RED_LINE_UNKNOWN(
            "ACC-17",
            "规则库中没有红线 {0}",
            "The rulebook does not know red line {0}",
            "请使用规则库列出的红线代码",
            "Use a red-line code of the rulebook"),
    CONDITION_NOT_CLAIMED(
            "ACC-17",
            "容错条件 {0} 没有主张和证据",
            "Condition {0} lacks a claim with evidence",
            "逐项写明主张并附证据",
            "State a claim with evidence for each condition"),
    EVIDENCE_UNKNOWN(
            "ACC-11",
            "证据 {0} 没有登记",
            "Evidence {0} is not on record",
            "请先登记证据",
            "Record the evidence first"),
    NOT_THE_BODY_THAT_DECIDES(
            "ACC-12",
            "容错由问责机关或其上级认定（谁问责、谁容错）",
            "Fault tolerance is determined by the body that holds to account, or one above it",
            "请由启动问责的机关或其上级认定",
            "Have the organ that opened the case, or one above it, determine"),
    CONDITION_NOT_ANSWERED(
            "ACC-17",
            "容错条件 {0} 没有逐项认定并说明理由",
            "Condition {0} is not answered once with a reason",
            "逐项认定并写明理由",
            "Answer each condition once, with the reason"),
    LOOK_NOT_ANSWERED(
            "ACC-17",
            "评议维度 {0} 没有写明看法",
            "Look {0} is not answered once with a view",
            "逐项写明看法",
            "Answer each look once"),
    RED_LINE_NOT_ANSWERED(
            "ACC-17",
            "红线 {0} 没有逐项认定并说明理由",
            "Red line {0} is not answered once with a reason",
            "逐项认定并写明理由",
            "Answer each red line once, with the reason"),
    RED_LINE_TOUCHED(
            "ACC-17",
            "触碰红线 {0}，不得容错",
            "Red line {0} is touched; no fault tolerance",
            "结果只能是 NOT_GRANTED",
            "The outcome can only be NOT_GRANTED"),
    CONDITION_NOT_MET(
            "ACC-17",
            "容错条件 {0} 不具备",
            "Condition {0} is not met",
            "结果只能是 NOT_GRANTED",
            "The outcome can only be NOT_GRANTED"),
    PLAN_MISSING(
            "ACC-17",
            "容错须有纠错计划",
            "Fault tolerance needs a correction plan",
            "请写明纠错内容和期限",
            "State what is to be put right, and by when"),
    PLAN_DUE_TOO_EARLY(
            "ACC-17",
            "纠错期限不得早于认定之日",
            "The plan is due before the determination",
            "请核对纠错期限",
            "Check the due date"),
    PLAN_NOT_YET_DUE(
            "ACC-17",
            "纠错期限（{0}）未过，不能认定逾期",
            "The plan is not due before {0}; it cannot be missed yet",
            "期限过后再登记",
            "Record it after the due date"),
    PLAN_NOT_MISSED(
            "ACC-17",
            "没有逾期未纠错的核查记录",
            "No follow-up says that the plan was missed",
            "先用 record-correction 登记逾期未纠错",
            "Record with record-correction that it was not carried out"),
    CORRECTION_WITHOUT_EVIDENCE(
            "ACC-17",
            "纠错完成须有证据",
            "A correction carried out needs evidence",
            "请列明证据",
            "Name the evidence"),
    NEW_FACTS_WITHOUT_EVIDENCE(
            "ACC-17",
            "新的事实须有证据",
            "New facts need evidence",
            "请先登记证据并列明",
            "Record the evidence and name it");

    private final RefusalText text;

    ToleranceRefusal(
            String basis, String meaningZh, String meaningEn, String hintZh, String hintEn) {
        text = RefusalText.of(basis, meaningZh, meaningEn, hintZh, hintEn);
    }

    @Override
    public RefusalText text() {
        return text;
    }
}
