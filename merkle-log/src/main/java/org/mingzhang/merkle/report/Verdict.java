package org.mingzhang.merkle.report;

/** The last word on what was given, the gravest first; names and exit codes are stable. */
public enum Verdict {
    /** Something is not as it was logged. */
    MISMATCH(1, "内容与登记不一致", "Not what was recorded"),
    /** Another file is needed to say more. */
    NEED_FILE(3, "还缺文件", "A file is missing"),
    /** The record is not in the log that was given. */
    NOT_FOUND(3, "未查到", "Not found"),
    /** All fits together, but no key that is trusted says so. */
    UNTRUSTED_KEY(4, "自身一致，但签名密钥未经信任", "Consistent in itself; the key is not trusted"),
    /** All was so once; the witnesses have not seen it lately. */
    STALE(3, "曾经属实，见证久未更新", "True once; not seen by the witnesses lately"),
    /** Signed by the log, and not by as many witnesses as the policy asks for. */
    PENDING(3, "已登记，见证尚未达到法定数", "Recorded; not yet witnessed as the policy asks"),
    /** As it was logged, by the keys that are trusted. */
    VERIFIED(0, "已核验", "Verified");

    private final int exit;
    private final String zh;
    private final String en;

    Verdict(int exit, String zh, String en) {
        this.exit = exit;
        this.zh = zh;
        this.en = en;
    }

    /** The exit code of the command. */
    public int exit() {
        return exit;
    }

    /** The first line of an answer. */
    public String line(Language language) {
        return (language == Language.ZH ? zh + "（" + name() + "）" : en + " (" + name() + ")");
    }
}
