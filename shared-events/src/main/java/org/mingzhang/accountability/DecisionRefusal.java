package org.mingzhang.accountability;

import org.mingzhang.shared.Refusal;
import org.mingzhang.shared.RefusalText;

/** Why a decision, or its service, is turned down, in order of precedence. */
public enum DecisionRefusal implements Refusal {
    NOT_DECIDED(
            "ACC-12",
            "对该对象尚未作出决定",
            "No decision was taken on this subject",
            "先用 decide-accountability 作出决定",
            "Decide first"),
    DECISION_ANNULLED(
            "ACC-21",
            "该决定已被撤销",
            "The decision was annulled",
            "撤销后不再送达、申诉或变更",
            "Nothing more follows from an annulled decision"),
    MEASURE_UNKNOWN(
            "ACC-08",
            "规则库中没有问责方式 {0}",
            "The rulebook does not know measure {0}",
            "请使用规则库列出的方式代码",
            "Use a measure code of the rulebook"),
    MEASURE_REPEATED(
            "ACC-08",
            "问责方式 {0} 重复",
            "Measure {0} is imposed twice",
            "每种方式只列一次",
            "Impose each measure once"),
    OUTCOME_CODE_UNKNOWN(
            "ACC-12",
            "规则库中没有结果代码 {0}",
            "The rulebook does not know outcome {0}",
            "请使用规则库列出的结果代码",
            "Use an outcome code of the rulebook"),
    OUTCOME_ONLY_IMPORTED(
            "ACC-12",
            "结果代码只用于旧记录导入",
            "Outcome codes are for imported records only",
            "请用申诉、变更、撤销等命令记录结果",
            "Record outcomes by appeal, amendment or annulment"),
    DECISION_DATE_MISSING(
            "ACC-12",
            "没有决定日期",
            "The day of the decision is missing",
            "请写明决定日期",
            "Give the day of the decision"),
    DECIDED_BEFORE_OPENED(
            "ACC-12",
            "决定日期早于启动日期",
            "The decision is dated before the opening",
            "请核对日期",
            "Check the dates"),
    EFFECTIVE_DATE_MISSING(
            "STA-ORG",
            "有问责方式却没有生效日期",
            "Measures are imposed but no effective day is given",
            "请写明决定书载明的生效日期",
            "Give the effective day the decision states"),
    EFFECTIVE_BEFORE_DECIDED(
            "STA-ORG",
            "生效日期早于决定日期",
            "The decision takes effect before it is taken",
            "请核对日期",
            "Check the dates"),
    EFFECTIVE_CONTRADICTS_RULE(
            "STA-G",
            "{0} 自决定之日生效（{1}），不能另定生效日期",
            "Measure {0} takes effect on the day it is decided ({1}); no other day can be set",
            "生效日期留空，或者填写决定日期",
            "Leave the effective day out, or give the day of the decision"),
    SUBJECT_NOT_HEARD(
            "ACC-11",
            "尚未听取该对象的陈述申辩",
            "The subject was not heard",
            "先与对象见面听取陈述申辩（拒签亦须记录）",
            "Hear the subject first; a refused signature is recorded too"),
    RESPONSIBILITY_NOT_ESTABLISHED(
            "ACC-06",
            "尚未认定责任",
            "The responsibility is not established",
            "先用 establish-responsibility 认定责任",
            "Establish the responsibility first"),
    EXEMPTED(
            "ACC-17",
            "已认定免责，不得再给予问责方式",
            "The subject was exempted; no measure may be imposed",
            "按不予问责作出决定（方式为空）",
            "Decide without measures"),
    NOT_SUBSTANTIATED(
            "ACC-21",
            "未查实，不得给予问责方式",
            "Nothing was substantiated; no measure may be imposed",
            "按不予问责作出决定，或先查实",
            "Decide without measures, or establish the matter first"),
    MEASURE_NOT_FOR_SUBJECT(
            "ACC-08",
            "{0} 不适用于该类对象",
            "Measure {0} is not for this kind of subject",
            "请选择适用于该类对象的方式",
            "Choose a measure for this kind of subject"),
    MEASURE_NOT_FOR_IDENTITY(
            "VIL-1",
            "{0} 不适用于身份 {1}",
            "Measure {0} is not for identity {1}",
            "请选择适用于该身份的方式，或走罢免等法定程序",
            "Choose a measure for this identity, or the statutory procedure"),
    MEASURE_NOT_BY_ORGAN(
            "ACC-12",
            "{1} 类机关不能决定 {0}",
            "An organ of kind {1} may not decide measure {0}",
            "请由有权限的机关决定；纪委、工作机关可提出建议",
            "Have an organ with that power decide; others may recommend"),
    MEASURE_NOT_IN_FORCE(
            "ACC-12",
            "{0} 的依据在行为时和决定时均未施行",
            "The basis of measure {0} was in force neither at the conduct nor at the decision",
            "请选择当时施行的依据",
            "Choose a basis that was in force"),
    DAYS_MISSING(
            "ACC-08",
            "{0} 须写明天数（大于零）",
            "Measure {0} is counted in days; give a number above zero",
            "请在 days 中写明天数",
            "Give the number of days"),
    SANCTIONS_NOT_MERGED(
            "CMB-1",
            "一个决定中列了两个以上的{0}",
            "The decision imposes more than one sanction of one kind ({0})",
            "数种违纪违法并处的，只作一个处分，各应给予的处分列入 mergedFrom",
            "Impose one; list what was due for each violation in mergedFrom"),
    MERGED_FROM_UNKNOWN(
            "CMB-1",
            "{0} 不能由 mergedFrom 所列的处分合并而来",
            "Measure {0} cannot be merged from what mergedFrom lists",
            "mergedFrom 须列出两个以上同类处分",
            "List at least two sanctions of the same kind"),
    MONTHS_NOT_SET_HERE(
            "CMB-3",
            "此处不由决定机关确定期限",
            "The period is not for the deciding organ to set here",
            "只有同时给予数个相同的政务处分时才在 months 中确定期限",
            "Set months only for several administrative sanctions alike at once"),
    MERGED_TO_WRONG_GRADE(
            "CMB-1",
            "合并后应当给予的处分是：{0}",
            "Merged, the sanction is one of: {0}",
            "党纪处分在最高处分上加重一档；政务处分执行最重的一种",
            "Party sanctions: one grade above the heaviest; administrative: the heaviest"),
    MONTHS_OUT_OF_RANGE(
            "CMB-3",
            "期限须由决定机关在 {0} 至 {1} 个月之间确定",
            "The deciding organ sets a period from {0} to {1} months",
            "不低于一个处分的期限，不高于各期限之和，最长不超过四十八个月",
            "At least one period, at most the sum, never above 48 months"),
    SANCTIONED_FOR_SAME_ACT(
            "CMB-7",
            "同一违法行为已在案件 {0} 中给予政务处分",
            "An administrative sanction was given for the same act in case {0}",
            "监察机关与任免机关不得重复处分",
            "The supervision organ or the appointing one decides, not both"),
    EXPULSION_DURING_PROBATION(
            "CMB-2b",
            "留党察看期内又应受党纪处分，应当开除党籍",
            "During probation a further Party sanction is expulsion",
            "请核对察看期和处分档次",
            "Check the probation and the sanction"),
    OVERLAP_NEEDS_RULING(
            "CMB-4",
            "{0} 与正在执行的同类处分如何合并没有可适用的规定，没有截止日",
            "No rule settles how {0} combines with one that runs; it has no last day",
            "由有权机关裁定后在 ruling 中写明截止日和理由",
            "Have a person rule, and give the last day and the reason in ruling"),
    RULING_NOT_NEEDED(
            "CMB-2",
            "{0} 的期限有规定可循，不得另行裁定",
            "The period of {0} is settled by a rule; there is nothing to rule on",
            "删去 ruling",
            "Leave ruling out"),
    RULE_VERSION_MISSING(
            "ACC-27",
            "未说明适用哪一版规则及理由",
            "The version of the rules applied, and why, is not stated",
            "请填写 ruleVersion 及 explanation（从旧兼从轻）",
            "Give ruleVersion with its explanation"),
    RULE_VERSION_UNKNOWN(
            "ACC-27",
            "规则库没有版本 {0}",
            "The rulebook knows no version {0} of the rules",
            "请使用规则库列出的版本",
            "Use a version the rulebook lists"),
    RULE_VERSION_CONTRADICTS_DATES(
            "ACC-27",
            "版本 {0} 以 {1} 为由适用，与行为和决定的日期不符",
            "Version {0}, chosen for {1}, contradicts the days of the conduct and of the decision",
            "从旧兼从轻：行为时有效用行为时规定，新规较轻用新规，行为持续到新规施行后用新规",
            "The version of the conduct, or a newer more lenient one, or one the conduct went on under"),
    VOTE_MISSING(
            "ACC-03",
            "没有集体决定的表决记录",
            "The collective vote is not recorded",
            "请记录应到、实到和赞成人数",
            "Record how many should attend, were present, and were in favour"),
    VOTE_CONTRADICTORY(
            "ACC-03",
            "表决人数自相矛盾",
            "The numbers of the vote contradict each other",
            "赞成不多于实到，实到不多于应到",
            "In favour at most present, present at most those who should attend"),
    QUORUM_NOT_MET(
            "ACC-03",
            "到会人数不足：应到 {0}，至少须到 {1}",
            "No quorum: of {0} who should attend at least {1} must be present",
            "须达到规定人数才能开会决定",
            "Decide with the required number present"),
    MAJORITY_NOT_MET(
            "ACC-03",
            "赞成不足：应到 {0}，至少须 {1} 票",
            "No majority: of {0} who should attend at least {1} must be in favour",
            "以应到会人数为基数，须超过半数",
            "More than half of those who should attend"),
    ALREADY_SERVED(
            "ACC-13",
            "决定已经送达",
            "The decision was already served",
            "送达只记录一次，申诉期自首次送达起算",
            "Service is recorded once; the appeal runs from it"),
    CALENDAR_UNKNOWN(
            "CAL-1",
            "{0} 年的放假安排尚未公布，不能推算",
            "No holiday notice is known for {0}; the last day is not guessed",
            "请先在规则库中补录该年放假通知",
            "Add the notice of that year to the rulebook first");

    private final RefusalText text;

    DecisionRefusal(
            String basis, String meaningZh, String meaningEn, String hintZh, String hintEn) {
        text = RefusalText.of(basis, meaningZh, meaningEn, hintZh, hintEn);
    }

    @Override
    public RefusalText text() {
        return text;
    }
}
