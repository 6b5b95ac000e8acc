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
                    "Repeat in a moment with the same Idempotency-Key"));

    private final RefusalText text;

    PlatformRefusal(RefusalText text) {
        this.text = text;
    }

    @Override
    public RefusalText text() {
        return text;
    }
}
