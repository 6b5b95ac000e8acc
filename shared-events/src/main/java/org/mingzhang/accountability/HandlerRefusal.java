package org.mingzhang.accountability;

import org.mingzhang.shared.Refusal;
import org.mingzhang.shared.RefusalText;

/** Why someone may not handle a case, or not be recused from it, in order of precedence. */
public enum HandlerRefusal implements Refusal {
    INVESTIGATOR_REPEATED(
            "ACC-10",
            "同一调查人员被重复列入",
            "The same investigator is named twice",
            "每名调查人员只列一次",
            "Name each investigator once"),
    LEADER_NOT_INVESTIGATOR(
            "ACC-11",
            "组长不在调查组中",
            "The leader is not one of the investigators",
            "请从调查人员中确定组长",
            "Choose the leader among the investigators"),
    INVESTIGATORS_TOO_FEW(
            "SEP-4",
            "调查人员不足 {0} 人",
            "Fewer than {0} investigators",
            "请增加调查人员",
            "Name more investigators"),
    INVESTIGATOR_IS_SUBJECT(
            "REC-1",
            "调查人员不得同时是问责对象",
            "An investigator cannot be a subject of the case",
            "请更换调查人员",
            "Choose another investigator"),
    INVESTIGATOR_NOT_ASSIGNED(
            "ACC-10",
            "参加见面的人员不在调查组中",
            "Someone who heard the subject is not of the team",
            "请由调查组成员见面，或先调整调查组",
            "Have the team hear the subject, or assign the person first"),
    HANDLER_RECUSED(
            "REC-1",
            "所列人员已经回避本案",
            "Someone named here is recused from the case",
            "请更换未回避的人员",
            "Name someone who is not recused"),
    RECUSAL_GROUND_UNKNOWN(
            "REC-1",
            "规则库中没有回避情形 {0}",
            "The rulebook does not know ground {0} for a recusal",
            "请使用规则库列出的回避情形代码",
            "Use a recusal ground of the rulebook"),
    RECUSAL_EXPLANATION_MISSING(
            "REC-1",
            "回避情形 {0} 须另写说明",
            "Ground {0} asks for an explanation",
            "请在 explanation 中写明",
            "State it in explanation"),
    ALREADY_RECUSED(
            "REC-1",
            "该人员已经回避本案",
            "This person is recused already",
            "回避只登记一次",
            "A recusal is recorded once"),
    RECUSAL_NOT_BY_CASE_ORGAN(
            "REC-1",
            "回避由办案机关或其上级决定",
            "A recusal is decided by the organ that handles the case, or one above it",
            "请由办案机关或其上级决定",
            "Have that organ or one above it decide"),
    RECUSAL_OF_HEAD(
            "REC-1",
            "机关负责人的回避由上级决定",
            "The recusal of the head of the organ is decided above",
            "请由上级机关决定",
            "Have an organ above decide"),
    REVIEWERS_MISSING("SEP-2", "未记明审理人员", "No reviewer is named", "请记明审理人员", "Name the reviewers"),
    REVIEWER_INVESTIGATED(
            "SEP-2",
            "审理人员参与过本案调查",
            "A reviewer investigated this case",
            "审查调查与审理分设，请更换审理人员",
            "Choose a reviewer who did not investigate"),
    EXEMPTION_MISSING(
            "SEP-2",
            "调查人员兼任审理，未说明理由",
            "An investigator reviews without a recorded reason",
            "请更换审理人员；县级以下确有困难的，在 exemption 中写明理由",
            "Choose another reviewer, or state in exemption why none can be had at this level");

    private final RefusalText text;

    HandlerRefusal(String basis, String meaningZh, String meaningEn, String hintZh, String hintEn) {
        text = RefusalText.of(basis, meaningZh, meaningEn, hintZh, hintEn);
    }

    @Override
    public RefusalText text() {
        return text;
    }
}
