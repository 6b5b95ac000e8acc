package org.mingzhang.command.kernel;

import org.mingzhang.shared.Refusal;
import org.mingzhang.shared.Text;

/** Why a four-eyes step is turned down, in order of precedence. */
public enum FourEyesRefusal implements Refusal {
    APPROVAL_REQUIRED(
            new Text("此命令须经另一人批准", "This command needs the approval of another person"),
            new Text(
                    "请另一名有批准权限的人以相同内容调用 give-approval，再在 approval 中填写其编号",
                    "Ask another person with the approver role to approve exactly this content, then name"
                            + " the approval in 'approval'")),
    APPROVAL_FOR_OTHER_CONTENT(
            new Text("批准的内容与本命令不一致", "The approval was given to other content"),
            new Text(
                    "内容一经改动，原批准即失效，请重新报批",
                    "A changed content voids the approval: have exactly this content approved")),
    APPROVER_IS_PROPOSER(
            new Text("提出人不得自行批准", "The proposer may not approve"),
            new Text("请由另一人批准", "Have another person approve it"));

    private final Text meaning;
    private final Text hint;

    FourEyesRefusal(Text meaning, Text hint) {
        this.meaning = meaning;
        this.hint = hint;
    }

    @Override
    public String code() {
        return name();
    }

    @Override
    public Text meaning() {
        return meaning;
    }

    @Override
    public Text hint() {
        return hint;
    }

    @Override
    public String basis() {
        return "SEP-1";
    }
}
