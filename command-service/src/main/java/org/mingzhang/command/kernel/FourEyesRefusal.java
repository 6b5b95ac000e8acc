package org.mingzhang.command.kernel;

import org.mingzhang.shared.Refusal;
import org.mingzhang.shared.RefusalText;

/** Why a four-eyes step is turned down, in order of precedence. */
public enum FourEyesRefusal implements Refusal {
    APPROVAL_REQUIRED(
            RefusalText.of(
                    "SEP-1",
                    "此命令须经另一人批准",
                    "This command needs the approval of another person",
                    "请另一名有批准权限的人批准完全相同的内容，再在 approval 中填写批准编号",
                    "Have another person with the approver role approve exactly this content, then"
                            + " name the approval in 'approval'")),
    APPROVAL_FOR_OTHER_CONTENT(
            RefusalText.of(
                    "SEP-1",
                    "批准的内容与本命令不一致",
                    "The approval was given to other content",
                    "内容一经改动，原批准即失效，请重新报批",
                    "A change voids the approval: have exactly this content approved again")),
    APPROVER_IS_PROPOSER(
            RefusalText.of(
                    "SEP-1",
                    "提出人不得自行批准",
                    "The proposer may not approve",
                    "请由另一人批准",
                    "Have another person approve it"));

    private final RefusalText text;

    FourEyesRefusal(RefusalText text) {
        this.text = text;
    }

    @Override
    public RefusalText text() {
        return text;
    }
}
