package org.mingzhang.cadre;

import org.mingzhang.shared.Refusal;
import org.mingzhang.shared.RefusalText;

/**
 * Why restricting or erasing a person's data is turned down, or using it while it is restricted, in
 * order of precedence.
 */
public enum ProtectionRefusal implements Refusal {
    PROCESSING_IS_RESTRICTED(
            "PRV-2",
            "该人员的个人信息处于限制处理状态，只保存，不作他用",
            "The processing of this person's data is restricted: it is kept, and not used otherwise",
            "确需办理的，先以 resume-processing 解除限制，并写明事由",
            "If it has to be done, lift the restriction first with resume-processing and say why"),
    PROCESSING_NOT_RESTRICTED(
            "PRV-2",
            "该人员的个人信息未被限制处理",
            "The processing of this person's data is not restricted",
            "删除之前先限制处理（restrict-processing）",
            "Restrict it first (restrict-processing); nothing is erased before"),
    ERASURE_ORDER_STANDS(
            "PRV-3",
            "{0} 已决定删除该人员的个人信息，尚未执行，也未撤销",
            "It was decided on {0} to erase this person's data; the order still stands",
            "先以 cancel-erasure 撤销该决定",
            "Take that order back first with cancel-erasure"),
    ERASURE_NOT_ORDERED(
            "PRV-3",
            "没有待执行的删除决定",
            "No order to erase stands",
            "先以 order-erasure 作出删除决定，由另一人批准",
            "Order it first with order-erasure, approved by another person"),
    PROTECTION_GROUND_UNKNOWN(
            "PRV-1",
            "规则库没有列出法定情形 {0}",
            "The rulebook lists no legal ground {0}",
            "请使用规则库列出的法定情形代码；没有法定情形的，不得删除",
            "Use the code of a ground the rulebook lists; without one nothing is erased"),
    ERASURE_BY_PROPOSER(
            "PRV-3",
            "提出删除决定的人不得自行执行",
            "Who proposed the erasure may not carry it out",
            "请由另一人执行",
            "Have another person carry it out"),
    ERASURE_NOT_DUE(
            "PRV-3",
            "{0} 之前不得执行删除",
            "The data may not be erased before {0}",
            "等待期内可以随时撤销；届满后再执行",
            "It can be cancelled at any time until then; carry it out when the wait is over"),
    ERASURE_CASE_OPEN(
            "PRV-2",
            "案件 {0} 尚未结案，档案须保存",
            "Case {0} is still open, and its record has to be kept",
            "结案后再提出",
            "Ask again when it is closed"),
    ERASURE_REINSTATEMENT_OPEN(
            "PRV-2",
            "重新使用程序 {0} 正在进行，档案须保存",
            "Reinstatement {0} is under way, and its record has to be kept",
            "程序终结后再提出",
            "Ask again when it has ended"),
    ERASURE_APPEAL_UNANSWERED(
            "PRV-2",
            "案件 {0} 的申诉尚未答复",
            "An appeal in case {0} awaits its answer",
            "答复之后再提出",
            "Ask again when it is answered"),
    ERASURE_TERM_RUNNING(
            "PRV-2",
            "案件 {0} 的期限到 {1} 才届满（申诉期限或者纠错期限）",
            "A term of case {0} runs until {1}: of appeal, or of a plan to put things right",
            "期限届满后再提出",
            "Ask again when it is over"),
    ERASURE_NAME_TO_RESTORE(
            "PRV-2",
            "案件 {0} 尚须为其恢复名誉",
            "In case {0} the person's name is still to be restored",
            "先恢复名誉（restore-name）：删除之后便无从恢复",
            "Restore it first (restore-name): after an erasure nobody could"),
    ERASURE_PERIOD_RUNNING(
            "PRV-2",
            "因案件 {0} 的影响期仍在计算，任用时须查询",
            "A restriction from case {0} still runs and has to be consulted",
            "影响期满后再提出；没有期满之日的，档案长期保存",
            "Ask again when it is over; a final one is kept for good"),
    ERASURE_SCOPE_CHANGED(
            "PRV-4",
            "决定之后，该人员的案件或者重新使用程序有变化，与决定所列范围不一致",
            "The person's cases or reinstatements changed since the order and are not what it names",
            "撤销原决定（cancel-erasure），按现在的范围重新决定",
            "Cancel the order (cancel-erasure) and order it anew for what there is now");

    private final RefusalText text;

    ProtectionRefusal(
            String basis, String meaningZh, String meaningEn, String hintZh, String hintEn) {
        text = RefusalText.of(basis, meaningZh, meaningEn, hintZh, hintEn);
    }

    @Override
    public RefusalText text() {
        return text;
    }
}
