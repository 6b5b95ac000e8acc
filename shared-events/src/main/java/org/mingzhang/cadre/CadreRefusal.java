package org.mingzhang.cadre;

import org.mingzhang.shared.Refusal;
import org.mingzhang.shared.RefusalText;

/** Why a command on a cadre is turned down, in order of precedence. */
public enum CadreRefusal implements Refusal {
    CADRE_ALREADY_REGISTERED(
            "LED-1",
            "该干部已登记",
            "The cadre is already on record",
            "每名干部只登记一次，请查该编号的记录",
            "A cadre is registered once: look up the record under this id"),
    CADRE_UNKNOWN(
            "LED-3",
            "该干部尚未登记",
            "The cadre is not on record",
            "请先登记该干部",
            "Register the cadre first"),
    CADRE_ID_IS_IDENTITY_NUMBER(
            "PII-2",
            "干部编号不得使用公民身份号码",
            "The id of a cadre may not be an identity number",
            "请使用随机编号",
            "Use a random id"),
    PERSON_ALREADY_REGISTERED(
            "PII-2",
            "该公民身份号码对应的人已登记为干部 {0}",
            "The person with this identity number is already on record as cadre {0}",
            "同一人只有一份记录，请在该干部名下办理；号码填错的，请核对后重新提交",
            "A person has one record: work on that cadre, or check the number"),
    IDENTITY_UNKNOWN(
            "LED-3",
            "规则库没有身份类别 {0}",
            "The rulebook knows no identity {0}",
            "请使用规则库列出的身份类别代码",
            "Use an identity the rulebook lists"),
    MANAGING_ORGANISATION_UNKNOWN(
            "ACC-12",
            "干部管理组织尚未登记",
            "The organisation that manages the cadre is not on record",
            "请先登记有干部管理权限的组织",
            "Register the managing organisation first"),
    CADRE_DATE_IN_FUTURE(
            "LED-4",
            "日期 {0} 晚于今天 {1}",
            "The date {0} lies after today, {1}",
            "账本只记已经发生的事，请核对日期",
            "The ledger records what has happened: check the date"),
    POST_TITLE_MISSING(
            "LED-2", "职务名称为空", "The post has no title", "请填写职务名称", "Give the title of the post"),
    POST_LEVEL_UNKNOWN(
            "LED-3",
            "规则库没有职务层次 {0}",
            "The rulebook knows no rank {0}",
            "请使用规则库列出的职务层次代码，不明的留空",
            "Use a rank the rulebook lists, or leave it out where unknown"),
    POST_ORGANISATION_UNKNOWN(
            "LED-3",
            "职务所在组织尚未登记",
            "The organisation of the post is not on record",
            "请先登记该组织",
            "Register the organisation first"),
    POST_ALREADY_HELD(
            "LED-1",
            "该干部已任此职务",
            "The cadre already holds this post",
            "请核对职务；同一职务不重复任命",
            "Check the post: nobody is appointed twice to the same one"),
    POST_NOT_HELD(
            "LED-3",
            "该干部现未任此职务",
            "The cadre does not hold this post",
            "请按任职记录原样填写职务的名称、组织、层次和是否领导职务",
            "Give title, organisation, level and leading exactly as appointed"),
    RELIEF_GROUNDS_MISSING(
            "LED-2",
            "未写明免职事由",
            "The grounds for relieving are missing",
            "请写明事由",
            "State the grounds"),
    CASE_DOES_NOT_NAME_CADRE(
            "ACC-05",
            "所列案件的对象不含该干部",
            "The case named does not have this cadre as a subject",
            "请核对案件编号；与案件无关的离任不要填写案件",
            "Check the case id; leave it out when the leaving has nothing to do with " + "a case"),
    CADRE_UNDER_INVESTIGATION(
            "SEL-4",
            "该干部正被立案调查（{0}），不得任用",
            "A case on the cadre is open ({0}): no appointment",
            "请待案件办结后再提出",
            "Wait until the case is closed"),
    POST_BARRED_BY_RESTRICTION(
            "SEL-1",
            "影响期内不得任此职务：{0}",
            "A restriction that runs forbids this post: {1}",
            "影响期届满并按程序提出后方可任用",
            "It can be proposed once the period is over");

    private final RefusalText text;

    CadreRefusal(String basis, String meaningZh, String meaningEn, String hintZh, String hintEn) {
        text = RefusalText.of(basis, meaningZh, meaningEn, hintZh, hintEn);
    }

    @Override
    public RefusalText text() {
        return text;
    }
}
