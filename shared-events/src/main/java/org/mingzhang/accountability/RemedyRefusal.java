package org.mingzhang.accountability;

import org.mingzhang.shared.Refusal;
import org.mingzhang.shared.RefusalText;

/** Why an appeal, an amendment or an annulment is turned down, in order of precedence. */
public enum RemedyRefusal implements Refusal {
    ROAD_UNKNOWN(
            "ACC-20",
            "规则库没有申诉途径 {0}",
            "The rulebook knows no road of appeal {0}",
            "请核对申诉途径代码",
            "Check the code of the road"),
    NOT_SERVED(
            "ACC-20",
            "决定尚未送达",
            "The decision was not served",
            "申诉自送达起算，请先记录送达",
            "An appeal runs from service: record it first"),
    APPEAL_NOT_PROVIDED(
            "ACC-20",
            "决定所依规则没有申诉规定",
            "The rules of that decision provide no appeal",
            "请核对决定日期所适用的规则",
            "Check the rules in force on the day of the decision"),
    ROAD_NOT_OPEN(
            "APL",
            "途径 {0} 不适用于该对象或者该决定",
            "The road {0} is not for this subject or this decision",
            "可走的途径见送达记录；请核对身份、措施和决定机关",
            "The roads that are open stand in the record of service"),
    APPEAL_ID_USED(
            "ACC-20",
            "申诉编号 {0} 已经使用",
            "Appeal {0} is already on record",
            "请另编申诉号",
            "Choose another appeal id"),
    APPEAL_PENDING(
            "ACC-20",
            "同一途径已有申诉尚未答复",
            "An earlier appeal on the same road awaits its answer",
            "先答复原申诉",
            "Answer the earlier appeal first"),
    ROAD_OUT_OF_ORDER(
            "APL",
            "途径 {0} 的步骤顺序不对",
            "The road {0} is taken out of order",
            "先走前一步并等待答复；已进入后一步的，不再回到前一步",
            "The step before it is to be answered first; after a later step there is no way back"),
    APPEAL_TOO_LATE(
            "ACC-20",
            "申诉已过期限（{0}）",
            "The appeal is lodged after its last day ({0})",
            "确有理由的，可请上级依职权纠正",
            "A superior organ may still correct the decision of its own accord"),
    APPEAL_UNKNOWN(
            "ACC-20", "没有申诉 {0}", "Appeal {0} is not on record", "请核对申诉号", "Check the appeal id"),
    APPEAL_ALREADY_DECIDED(
            "ACC-20",
            "申诉 {0} 已经答复",
            "Appeal {0} was already answered",
            "每件申诉只答复一次",
            "Each appeal is answered once"),
    PANEL_MISSING("ACC-20", "未记明申诉审理人员", "The panel is not named", "请记明审理人员", "Name the panel"),
    PANEL_HANDLED_CASE(
            "SEP-3",
            "参与原案调查、审理或者答复过前一步申诉的人员，不得审理申诉",
            "Someone of the panel investigated or reviewed the case, or answered the step before",
            "请更换未参与的人员",
            "Choose persons who took no part in it"),
    NOT_DECIDER_OR_SUPERIOR(
            "ACC-21",
            "只有原决定机关或其上级可以处理",
            "Only the organ that decided, or one above it, may act",
            "请由原决定机关或其上级办理",
            "Have that organ or one above it act"),
    ROAD_HANDLED_ELSEWHERE(
            "APL",
            "途径 {0} 的申诉不由本机关办理",
            "An appeal on the road {0} is not for this organ to handle",
            "受理机关见规则库和决定书的申诉途径",
            "Who handles it stands in the rulebook and in the decision"),
    HEAVIER_AFTER_APPEAL(
            "AMD-5",
            "不因申诉加重",
            "An appeal never makes a decision heavier",
            "申诉未决或要求改轻、撤销时，不得改重",
            "While an appeal is open, or asks for less, the decision may not become heavier"),
    KIND_CONTRADICTS_MEASURES(
            "AMD-1",
            "改轻或改重与影响期不符",
            "The kind of amendment contradicts its impact periods",
            "改轻的影响期不得更长，改重的不得更短",
            "Lighter may not restrict longer, heavier not shorter");

    private final RefusalText text;

    RemedyRefusal(String basis, String meaningZh, String meaningEn, String hintZh, String hintEn) {
        text = RefusalText.of(basis, meaningZh, meaningEn, hintZh, hintEn);
    }

    @Override
    public RefusalText text() {
        return text;
    }
}
