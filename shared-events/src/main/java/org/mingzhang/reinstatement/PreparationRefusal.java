package org.mingzhang.reinstatement;

import org.mingzhang.shared.Refusal;
import org.mingzhang.shared.RefusalText;

/** Why a step before the decision, or after the appointment, is turned down, in order. */
public enum PreparationRefusal implements Refusal {
    RECOMMENDATION_COUNTS_IMPOSSIBLE(
            "RE-P2",
            "推荐人数不成立：参加 {0}、推荐 {1}",
            "The counts cannot be: {0} took part, {1} in favour",
            "推荐人数不得多于参加人数",
            "No more can be in favour than took part"),
    TOO_FEW_INSPECTORS(
            "RE-P4",
            "考察组 {0} 人，少于规定的 {1} 人",
            "{0} inspected, fewer than the {1} required",
            "请列明全部考察人员；同一人只计一次",
            "Name all inspectors; nobody counts twice"),
    INSPECTION_INCOMPLETE(
            "RE-P4",
            "考察未完成：{0}",
            "The inspection is incomplete: {1}",
            "档案必审、个人事项必核、纪检监察机关意见必听、线索具体的必查",
            "The file is examined, personal matters are checked, the discipline organ is heard and"
                    + " leads are looked into"),
    ONE_SIGNER_ONLY(
            "RE-P4",
            "结论性意见由同一人两次签字",
            "One person signed the opinion twice",
            "由党委（党组）书记和纪委书记（派驻机构负责人）两人分别签字",
            "The secretary and the discipline secretary, two persons, sign it"),
    NO_REPORT_TO_ANSWER(
            "G7",
            "没有待答复的报告",
            "No report waits for an answer",
            "请先登记事前报告",
            "Record the report first"),
    STEP_SKIPPED(
            "REI-0", "未办理：{0}", "A step was not taken: {1}", "请先按程序办理该步骤", "Take the step first"),
    RECOMMENDATION_EXPIRED(
            "RE-P2",
            "民主推荐结果到 {0} 为止有效",
            "The recommendation was good until {0}",
            "请重新组织民主推荐",
            "Hold the recommendation again"),
    INTEGRITY_DOUBTED(
            "RE-P4",
            "廉洁自律结论性意见不支持使用",
            "The opinion on integrity speaks against the candidate",
            "请查清问题后重新出具意见，或者撤回动议",
            "Have it looked into and a new opinion given, or withdraw"),
    ANSWER_AWAITED(
            "G7",
            "已于 {0} 报告上一级组织部门，尚未答复",
            "Reported to the organisation above on {0}, and not answered",
            "未经答复不得进行下一步",
            "No further step before the answer"),
    SUPERIOR_DISAGREED(
            "G7",
            "上一级组织部门不同意",
            "The organisation above does not agree",
            "请撤回动议，或者补充情况后重新报告",
            "Withdraw the motion, or report again"),
    NOT_RESTORED_YET(
            "RE-P9",
            "尚未任用，没有试用期可以考核",
            "Nobody was appointed: there is no time on trial",
            "请核对程序编号",
            "Check the procedure"),
    TRIAL_NOT_OVER(
            "RE-P9",
            "试用期到 {0} 为止，{1} 不能考核",
            "The time on trial runs until {0}: it is not assessed on {1}",
            "请在试用期满后考核",
            "Assess it when it is over"),
    TRIAL_ALREADY_ASSESSED(
            "LED-1",
            "试用期考核结果已经登记",
            "The time on trial was assessed already",
            "请核对程序编号",
            "Check the procedure");

    private final RefusalText text;

    PreparationRefusal(
            String basis, String meaningZh, String meaningEn, String hintZh, String hintEn) {
        text = RefusalText.of(basis, meaningZh, meaningEn, hintZh, hintEn);
    }

    @Override
    public RefusalText text() {
        return text;
    }
}
