package org.mingzhang.approval;

import org.mingzhang.shared.Refusal;
import org.mingzhang.shared.RefusalText;

/** Why giving an approval is turned down. */
public enum ApprovalRefusal implements Refusal {
    APPROVAL_ALREADY_GIVEN(
            "SEP-1",
            "该批准编号已被使用",
            "An approval under this id was already given",
            "一个批准编号只批准一份内容，请换用新编号",
            "One approval id serves one content: use a new id");

    private final RefusalText text;

    ApprovalRefusal(
            String basis, String meaningZh, String meaningEn, String hintZh, String hintEn) {
        text = RefusalText.of(basis, meaningZh, meaningEn, hintZh, hintEn);
    }

    @Override
    public RefusalText text() {
        return text;
    }
}
