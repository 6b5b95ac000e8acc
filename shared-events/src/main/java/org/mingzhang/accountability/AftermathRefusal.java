package org.mingzhang.accountability;

import org.mingzhang.shared.Refusal;
import org.mingzhang.shared.RefusalText;

/**
 * Why an announcement, a filing, a clarification or the restoring of a name is turned down, in
 * order of precedence.
 */
public enum AftermathRefusal implements Refusal {
    LAST_SUBJECT(
            "ACC-05",
            "案件至少须有一名问责对象",
            "A case needs at least one subject",
            "全案不再追究的，请用 close-case 撤案",
            "To give up the whole case, close it as withdrawn"),
    CHANNEL_UNKNOWN(
            "ACC-13",
            "规则库中没有公布方式 {0}",
            "The rulebook does not know channel {0}",
            "请使用规则库列出的公布方式代码",
            "Use a channel of the rulebook"),
    SCOPE_UNKNOWN(
            "PUB-5",
            "规则库中没有公布范围 {0}",
            "The rulebook does not know scope {0}",
            "请使用规则库列出的公布范围代码",
            "Use a scope of the rulebook"),
    ORGANISATION_UNKNOWN(
            "LED-3",
            "组织 {0} 没有登记",
            "Organisation {0} is not on record",
            "请先登记该组织",
            "Register the organisation first"),
    NOT_ANNOUNCED_TO_SUBJECT(
            "ACC-13",
            "决定尚未向本人宣布",
            "The decision has not been announced to the subject",
            "请先向被问责对象宣布，或者一并宣布",
            "Announce it to the subject first, or at the same time"),
    NOT_ANNOUNCED_TO_ORGANISATION(
            "ACC-13",
            "决定尚未向对象所在党组织宣布",
            "The decision has not been announced to the subject's Party organisation",
            "请在 toOrganisations 中列明其所在党组织",
            "Name its Party organisation in toOrganisations"),
    FILE_UNKNOWN(
            "ARC-1",
            "规则库中没有档案类别 {0}",
            "The rulebook does not know file {0}",
            "请使用规则库列出的档案代码",
            "Use a file of the rulebook"),
    ALREADY_FILED(
            "ARC-1",
            "该决定已归入 {0}，其后未有变更",
            "The decision is in file {0} already, and nothing changed since",
            "变更或者撤销后才需再次归档",
            "File it again only after an amendment or annulment"),
    NOT_ANNULLED(
            "ARC-5",
            "决定没有被撤销，不需恢复名誉",
            "The decision was not annulled; there is no name to restore",
            "请核对案件和对象",
            "Check the case and the subject"),
    NOT_ANNOUNCED_THERE(
            "ARC-5",
            "决定未在该处宣布过",
            "The decision was never announced there",
            "请在原公布范围内恢复名誉，所列情况须与原宣布记录一致",
            "Restore the name where the decision was announced, named as it was then"),
    ALREADY_RESTORED_THERE(
            "ARC-5",
            "已在该处恢复名誉",
            "The name is restored there already",
            "每处只登记一次",
            "Record each place once"),
    NAME_NOT_RESTORED(
            "ARC-5",
            "对象 {0} 的决定已撤销，尚未在原公布范围恢复名誉",
            "The decision on {0} was annulled, and the name is not restored everywhere it was announced",
            "请先用 restore-name 逐处恢复名誉",
            "Restore the name in each place first"),
    NOT_FOUND_UNTRUE(
            "CLR-1",
            "没有查否的结论，不能澄清",
            "Nothing was found to be untrue",
            "先用 establish-responsibility 作出不属实的结论",
            "Establish first that the matter is not substantiated"),
    NOT_THE_VERIFIER(
            "CLR-1",
            "谁核实、谁澄清：澄清由办案机关作出",
            "Who verified clarifies: the organ that handled the case",
            "请由启动并核实的机关澄清",
            "Have the organ that opened and verified the case clarify"),
    NEED_UNKNOWN(
            "CLR-4",
            "规则库中没有澄清事由 {0}",
            "The rulebook does not know need {0}",
            "请使用规则库列出的澄清事由代码",
            "Use a need of the rulebook"),
    FORM_UNKNOWN(
            "CLR-2",
            "规则库中没有澄清方式 {0}",
            "The rulebook does not know form {0}",
            "请使用规则库列出的澄清方式代码",
            "Use a form of the rulebook"),
    FORM_MISSING(
            "CLR-2",
            "没有写明澄清方式",
            "No form of clarification is given",
            "请至少写明一种方式",
            "Give at least one form"),
    WRITTEN_FORM_MISSING(
            "CLR-2",
            "采用其他方式澄清的，须同时书面澄清（{0}）",
            "Other forms go together with {0}",
            "请在 forms 中加上 {0}",
            "Add {0} to forms"),
    ISSUE_MISSING(
            "CLR-3",
            "没有写明失实的具体问题",
            "The specific points that proved untrue are not named",
            "请逐项写明失实的具体问题",
            "Name each point"),
    GENERAL_APPRAISAL(
            "CLR-3",
            "澄清只针对失实的具体问题，不作全面评价",
            "A clarification is confined to the points that proved untrue and appraises nobody",
            "请删去评价内容，并在 confinedToIssues 中确认",
            "Leave the appraisal out and confirm it in confinedToIssues"),
    AUDIENCE_TOO_NARROW(
            "CLR-3",
            "澄清范围没有包括失实反映已传播到的 {0}",
            "The audience leaves out {0}, where the untrue report had spread",
            "澄清范围不得小于传播范围",
            "Let the audience cover everywhere it had spread"),
    APPROVAL_LEVEL_UNKNOWN(
            "CLR-3",
            "规则库中没有层级 {0}",
            "The rulebook does not know level {0}",
            "请使用规则库列出的层级代码",
            "Use a level of the rulebook"),
    MISTAKEN_NOT_FALSE(
            "WB-4",
            "没有捏造事实或者没有陷害意图的，是错告，不是诬告",
            "Without fabrication or intent to harm it is a mistaken report, not a false accusation",
            "请以结论 MISTAKEN_REPORT 认定，作说明教育",
            "Use the finding MISTAKEN_REPORT instead"),
    APPROVAL_LEVEL_TOO_LOW(
            "WB-3",
            "认定诬告陷害须经设区的市级以上机关批准",
            "A finding of false accusation is approved at prefecture level or above",
            "请报设区的市级以上党委或者纪检监察机关批准",
            "Have an organ at that level approve it"),
    ACCUSER_IN_CLEAR(
            "WB-6",
            "检举人身份不得以明文登记",
            "Who reported is never recorded in clear",
            "只填封存件的 SHA-256 摘要，或者不填",
            "Give the SHA-256 of the sealed record, or nothing"),
    ALREADY_FOUND_FALSE(
            "WB-3",
            "已认定为诬告陷害",
            "It was found to be a false accusation already",
            "认定只作一次",
            "It is found once");

    private final RefusalText text;

    AftermathRefusal(
            String basis, String meaningZh, String meaningEn, String hintZh, String hintEn) {
        text = RefusalText.of(basis, meaningZh, meaningEn, hintZh, hintEn);
    }

    @Override
    public RefusalText text() {
        return text;
    }
}
