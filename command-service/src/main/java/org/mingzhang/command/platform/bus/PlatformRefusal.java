package org.mingzhang.command.platform.bus;

import org.mingzhang.shared.Refusal;
import org.mingzhang.shared.RefusalText;

/** Refusals that no feature owns. */
public enum PlatformRefusal implements Refusal {
    CONFLICT(
            RefusalText.of(
                    "",
                    "与同时进行的其他登记冲突，本次未记录",
                    "Other entries on the same records came first; nothing was recorded",
                    "请稍后以相同的 Idempotency-Key 重试",
                    "Repeat in a moment with the same Idempotency-Key")),
    NOTHING_SEALED(
            RefusalText.of(
                    "",
                    "本部署的事件未封存，删除不能生效，本次未记录",
                    "Events are not sealed in this deployment, so nothing would be erased; nothing was recorded",
                    "请维持限制处理；删除须在 PostgreSQL 台账上执行",
                    "Keep the restriction; an erasure needs the ledger on PostgreSQL"));

    private final RefusalText text;

    PlatformRefusal(RefusalText text) {
        this.text = text;
    }

    @Override
    public RefusalText text() {
        return text;
    }
}
