package org.mingzhang.cadre;

import org.mingzhang.shared.Refusal;
import org.mingzhang.shared.RefusalText;

/** Why an entry out of the personnel file is turned down, in order of precedence. */
public enum ParticularsRefusal implements Refusal {
    PARTICULARS_MISSING(
            "LED-2",
            "政治面貌、学历、职级一项也没有填写",
            "Neither political status nor education nor rank is given",
            "至少填写一项",
            "Give at least one of them"),
    POLITICAL_STATUS_UNKNOWN(
            "STD-POLITICAL",
            "规则库没有政治面貌代码 {0}",
            "The rulebook knows no political status {0}",
            "请使用规则库列出的代码（GB/T 4762），如 01 中共党员",
            "Use a code the rulebook lists (GB/T 4762), for instance 01, member of the Communist"
                    + " Party"),
    EDUCATION_UNKNOWN(
            "STD-EDUCATION",
            "规则库没有学历代码 {0}",
            "The rulebook knows no education {0}",
            "请使用规则库列出的代码（GB/T 4658），如 20 大学本科教育",
            "Use a code the rulebook lists (GB/T 4658), for instance 20, undergraduate"),
    JOB_RANK_UNKNOWN(
            "STD-RANK",
            "规则库没有职级 {0}",
            "The rulebook knows no rank {0}",
            "请使用规则库列出的职级代码；职务层次写在任职记录里，不写在这里",
            "Use a rank the rulebook lists; the level of a post stands with the post, not here");

    private final RefusalText text;

    ParticularsRefusal(
            String basis, String meaningZh, String meaningEn, String hintZh, String hintEn) {
        text = RefusalText.of(basis, meaningZh, meaningEn, hintZh, hintEn);
    }

    @Override
    public RefusalText text() {
        return text;
    }
}
