package org.mingzhang.cadre;

import org.mingzhang.shared.Refusal;
import org.mingzhang.shared.RefusalText;

/** Why an entry on a post filled by election is turned down, in order of precedence. */
public enum ElectionRefusal implements Refusal {
    POST_FILLED_BY_ELECTION(
            "VIL-1",
            "村（居）民委员会职务由选举产生，不得任命、指定、委派",
            "The post is filled by election: nobody is appointed to it",
            "请依法选举后用“登记选举结果”（record-election）登记",
            "Hold the election and record its result with 'record-election'"),
    POST_ENDED_BY_ELECTORS(
            "VIL-1",
            "村（居）民委员会成员不得撤换、免职",
            "The holder of an elected post is not removed by an order",
            "依法罢免、辞职或者职务终止后，用“登记选任职务终止”（end-elected-post）登记",
            "Record recall, resignation or termination with 'end-elected-post'"),
    POST_NOT_ELECTIVE(
            "VIL-1",
            "该职务不是选举产生的职务",
            "The post is not filled by election",
            "请用任职、免职命令办理",
            "Use the commands of appointment and relief"),
    ELECTION_NOT_NAMED(
            "LED-2",
            "未写明选举情况",
            "The election is not named",
            "请写明届次和选举结果",
            "Name the election and its result"),
    WAY_OUT_UNKNOWN(
            "VIL-7",
            "规则库没有离任方式 {0}",
            "The rulebook knows no way out {0}",
            "可用：罢免、辞职、职务终止、任期届满的代码",
            "Use the code of recall, resignation, termination or end of term"),
    WAY_OUT_GROUNDS_MISSING(
            "LED-2",
            "未写明离任事由",
            "The grounds are missing",
            "请写明罢免表决、辞职申请或者终止的事由",
            "State the vote of recall, the resignation or the grounds of termination");

    private final RefusalText text;

    ElectionRefusal(
            String basis, String meaningZh, String meaningEn, String hintZh, String hintEn) {
        text = RefusalText.of(basis, meaningZh, meaningEn, hintZh, hintEn);
    }

    @Override
    public RefusalText text() {
        return text;
    }
}
