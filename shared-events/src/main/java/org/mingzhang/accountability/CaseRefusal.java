package org.mingzhang.accountability;

import org.mingzhang.shared.Refusal;
import org.mingzhang.shared.RefusalText;

/**
 * Why a step of a case up to its responsibility, or its closing, is turned down, in order of
 * precedence.
 */
public enum CaseRefusal implements Refusal {
    CASE_ALREADY_OPENED(
            "ACC-09",
            "案件 {0} 已经启动",
            "Case {0} was opened before",
            "请另编案件号，或在原案件中继续办理",
            "Choose another case id, or go on within the existing case"),
    CASE_NOT_OPENED(
            "ACC-09",
            "案件 {0} 尚未启动",
            "Case {0} is not open",
            "请先用 open-accountability 启动案件，或核对案件号",
            "Open the case first, or check its id"),
    CASE_UNDER_OTHER_RULEBOOK(
            "RB-1",
            "案件按规则库 {0} 启动，不能按 {1} 办理",
            "The case was opened under rulebook {0}; {1} does not apply to it",
            "请在 rulebook 中填写案件启动时的规则库",
            "Name the rulebook the case was opened under in 'rulebook'"),
    ACTOR_RECUSED(
            "REC-1",
            "登记人已经回避本案",
            "Who records this is recused from the case",
            "请由未回避的人员办理",
            "Have someone who is not recused act"),
    APPROVER_RECUSED(
            "REC-1",
            "批准人已经回避本案",
            "Who approved this is recused from the case",
            "请由未回避的人员批准",
            "Have someone who is not recused approve it"),
    CASE_CLOSED(
            "ACC-13",
            "案件 {0} 已经办结",
            "Case {0} is closed",
            "办结后只可补充证据、送达、宣布、归档、申诉、变更或撤销决定、跟踪纠错、澄清和恢复名誉",
            "A closed case admits only what follows a decision: evidence, service, announcement,"
                    + " filing, appeal, amendment, annulment, follow-up, clarification"),
    SUBJECT_MISSING(
            "ACC-05",
            "未列明问责对象",
            "No subject is named",
            "请至少列明一名干部或一个组织",
            "Name at least one cadre or organisation"),
    SUBJECT_NAMED_TWICE(
            "ACC-05",
            "同一问责对象被重复列入",
            "The same subject is named twice",
            "每个对象在同一案件中只列一次",
            "Name each subject of a case once"),
    SUBJECT_UNKNOWN(
            "ACC-05",
            "问责对象 {0} 没有登记",
            "Subject {0} is not on record",
            "请先登记该干部或组织",
            "Register the cadre or organisation first"),
    SUBJECT_NOT_IN_CASE(
            "ACC-05",
            "对象 {0} 不在本案中",
            "Subject {0} is not a subject of this case",
            "请核对对象，或先用 name-subject 列入",
            "Check the subject, or name it first"),
    SUBJECT_ALREADY_DECIDED(
            "ACC-12",
            "对该对象已作出决定",
            "The decision on this subject was already taken",
            "决定作出后只能变更或撤销",
            "After the decision, amend or annul it"),
    CASE_ALREADY_DECIDED(
            "ACC-12",
            "本案各对象均已作出决定，不能再列入新对象",
            "Every subject of the case is decided; no further one can be named",
            "请另行启动案件",
            "Open another case"),
    GROUND_MISSING(
            "ACC-07", "未列明问责情形", "No ground is given", "请至少列明一种问责情形", "Give at least one ground"),
    GROUND_UNKNOWN(
            "ACC-07",
            "规则库中没有问责情形 {0}",
            "The rulebook does not know ground {0}",
            "请使用规则库列出的情形代码",
            "Use a ground code of the rulebook"),
    GROUND_TEXT_MISSING(
            "ACC-07",
            "情形 {0} 须另写说明",
            "Ground {0} asks for a text of its own",
            "请在 groundText 中写明具体情形",
            "State the matter in groundText"),
    TEXT_MISSING("ACC-11", "必填文字为空", "A required text is empty", "请写明内容", "Write the text"),
    DATE_IN_FUTURE(
            "ACC-03",
            "日期 {0} 晚于今天",
            "The date {0} lies in the future",
            "只能登记已经发生的事，请核对日期",
            "Record only what has happened; check the date"),
    DATE_OUT_OF_ORDER(
            "ACC-03",
            "日期 {0} 早于它应当承接的一步（{1}）",
            "The date {0} is before the step it follows ({1})",
            "请核对日期的先后",
            "Check the order of the dates"),
    CONDUCT_ENDS_BEFORE_START(
            "ACC-10",
            "行为止日早于起日",
            "The conduct ends before it begins",
            "请核对行为起止日期",
            "Check the dates of the conduct"),
    OPENED_BEFORE_CONDUCT(
            "ACC-09",
            "启动日期早于行为发生日期",
            "The case is opened before the conduct",
            "启动不能早于行为起日",
            "Open no earlier than the conduct began"),
    ORGAN_UNKNOWN(
            "ACC-04",
            "承办机关 {0} 没有登记",
            "The acting organ {0} is not on record",
            "请先登记该机关",
            "Register the organ first"),
    ORGAN_MAY_NOT_OPEN(
            "ACC-04",
            "{0} 类机关不能启动问责",
            "An organ of kind {0} may not open a case",
            "请由党委（党组）、纪委、派驻机构或党的工作机关启动",
            "Have an organ that the rulebook lists as initiator open it"),
    NO_AUTHORITY_OVER_SUBJECT(
            "ACC-12",
            "承办机关对对象 {0} 没有管理权限",
            "The acting organ has no authority over subject {0}",
            "由管理该对象的党委、其上级或其工作机关办理",
            "Have the managing committee, one above it, or an organ of these act"),
    SAME_FACTS_UNDER_INVESTIGATION(
            "ACC-09",
            "对象 {0} 的同一问题已在案件 {1} 中调查",
            "Subject {0} is already under investigation for the same matter in case {1}",
            "并入原案；确属不同事实的，在 distinctFrom 中列明原案",
            "Join the earlier case, or name it in distinctFrom when the facts differ"),
    MEMBERS_MISSING(
            "ACC-06",
            "问责组织时须同时问责负有责任的成员",
            "When an organisation is held to account, so are its responsible members",
            "请列入负有责任的干部，或在 membersReason 中写明理由",
            "Name a responsible cadre, or say in membersReason why none is"),
    EVIDENCE_ALREADY_RECORDED(
            "ACC-11",
            "证据编号 {0} 已经使用",
            "Evidence {0} is already on record",
            "请另编证据号",
            "Choose another evidence id"),
    EVIDENCE_DIGEST_MALFORMED(
            "ACC-11",
            "证据摘要不是64位小写十六进制 SHA-256",
            "The digest is not a SHA-256 of 64 lower-case hex digits",
            "请重新计算文件的 SHA-256",
            "Compute the SHA-256 of the file again"),
    EVIDENCE_EMPTY(
            "ACC-11",
            "证据文件大小必须大于零",
            "The evidence file must not be empty",
            "请核对文件",
            "Check the file"),
    SUBJECT_ALREADY_HEARD(
            "ACC-11",
            "已记录对该对象的见面听取",
            "The hearing of this subject is already on record",
            "补充陈述请作为证据登记",
            "Record a further statement as evidence"),
    FACTS_NOT_SHOWN(
            "ACC-11",
            "事实材料未与对象见面",
            "The facts were not shown to the subject",
            "先将事实材料与对象见面，再记录陈述申辩",
            "Show the facts to the subject, then record statement and defence"),
    INVESTIGATORS_MISSING(
            "ACC-11",
            "未记明调查人员",
            "No investigator is named",
            "请记明参加见面的调查人员",
            "Name the investigators who held the hearing"),
    NOTE_MISSING(
            "ACC-11",
            "对象不同意或拒签，须由调查组说明",
            "The subject disagreed or refused to sign; the investigators have to explain",
            "请在 investigatorsNote 中写明",
            "Write the investigatorsNote"),
    FINDING_UNKNOWN(
            "ACC-11",
            "规则库中没有调查结论 {0}",
            "The rulebook does not know finding {0}",
            "请使用规则库列出的结论代码",
            "Use a finding code of the rulebook"),
    LIABILITY_NOT_FOR_SUBJECT(
            "ACC-06",
            "全面领导责任只用于组织，主要、重要领导责任只用于干部",
            "Overall liability is for organisations only, main and important for persons only",
            "请按对象类别选择责任",
            "Choose the liability by the kind of subject"),
    LIABILITY_CONTRADICTS_FINDING(
            "ACC-06",
            "责任与调查结论不一致",
            "The liability contradicts the finding",
            "查实的须定责任，未查实的责任为 NONE",
            "A substantiated finding needs a liability, any other has NONE"),
    INDIVIDUAL_PART_MISSING(
            "ACC-06",
            "未写明个人责任部分",
            "The individual part is not stated",
            "请在 individualPart 中区分集体与个人责任",
            "State in individualPart what this person did or left undone"),
    DISSENT_NOT_ANSWERED(
            "ACC-17",
            "该人在集体决策中明确反对或者保留意见，未说明仍须担责的理由",
            "The person clearly opposed the collective decision; why there is a liability all the same"
                    + " is not said",
            "可以不予问责；仍须担责的，在 despiteDissent 中写明理由",
            "The liability may be NONE; otherwise give the reason in despiteDissent"),
    SUBJECT_NOT_DECIDED(
            "ACC-12",
            "对象 {0} 尚未作出决定",
            "Subject {0} is not decided",
            "先对每一对象作出决定，再办结",
            "Decide on each subject before closing"),
    SUBJECT_NOT_SERVED(
            "ACC-13",
            "对象 {0} 的决定尚未送达",
            "The decision on subject {0} is not served",
            "先送达决定，再办结",
            "Serve the decision before closing"),
    SUBJECT_SUBSTANTIATED(
            "ACC-21",
            "对象 {0} 并非查否",
            "Subject {0} is not found unsubstantiated",
            "查实的须作出决定；未查清的先作结论",
            "Decide on what was substantiated; establish what is open"),
    DECISION_STANDS(
            "ACC-21",
            "对象 {0} 的决定仍然有效，不能撤案",
            "The decision on subject {0} stands; the case cannot be withdrawn",
            "先撤销决定，或按已决定办结",
            "Annul the decision first, or close as decided");

    private final RefusalText text;

    CaseRefusal(String basis, String meaningZh, String meaningEn, String hintZh, String hintEn) {
        text = RefusalText.of(basis, meaningZh, meaningEn, hintZh, hintEn);
    }

    @Override
    public RefusalText text() {
        return text;
    }
}
