package org.mingzhang.query.export;

import org.mingzhang.merkle.note.Checkpoint;

/** What an export says of itself to people. */
final class ReadMe {
    private static final String PUBLIC =
            """
            明账：公开导出

            这里是已向社会公布的问责决定、已公示的重新使用，按登记的原样列出允许公开的字段。
            不含姓名、人员编号、经办人、事由和任何自由文字。
            """;
    private static final String PUBLIC_EN =
            """
            Mingzhang: public export

            Decisions that were announced to the public and reinstatements whose notice was published, each with
            the fields anybody may see, as they were recorded. It holds no name, no person's id, no account, no
            reason and no free text.
            """;
    private static final String INTERNAL =
            """
            内部资料，不得外传

            这里是一件案件（一次重新使用、一名人员）的全部登记内容，已删除的除外，供复核使用。
            含个人信息：按内部资料保管，用毕销毁。
            """;
    private static final String INTERNAL_EN =
            """
            INTERNAL: not to be passed on

            All that is on record of one case, reinstatement or person, but for what was erased; for a review.
            It holds personal data: keep it as such, and destroy it after use.
            """;
    private static final String FILES =
            """

            记录：%d 条，在 records.jsonl，每行一条
            日志：%s
            校验点：%d 条，根 %s

            核验：java -jar verifier.jar verify 本文件夹或压缩包 --key 日志公布的公钥
            不要用随附的 vkeys 当作可信公钥：请从别的途径（印刷件、官网）取得并核对。
            核验通过说明：所列内容自登记以来未被改动。不能说明登记属实，也不能说明没有遗漏。
            """;
    private static final String FILES_EN =
            """

            Records: %d, one a line in records.jsonl
            Log: %s
            Checkpoint: %d entries, root %s

            To verify: java -jar verifier.jar verify THIS-FOLDER-OR-ZIP --key THE-LOG'S-PUBLISHED-KEY
            Do not trust the key in vkeys because it came along: get it another way (print, official site).
            Verified means that what is listed was not changed since it was recorded. It does not mean that a
            record is true, nor that none was left out.
            """;

    private ReadMe() {}

    static String of(Readers readers, long records, Checkpoint checkpoint) {
        boolean open = readers == Readers.PUBLIC;
        return (open ? PUBLIC : INTERNAL)
                + filled(FILES, records, checkpoint)
                + "\n----\n\n"
                + (open ? PUBLIC_EN : INTERNAL_EN)
                + filled(FILES_EN, records, checkpoint);
    }

    private static String filled(String text, long records, Checkpoint checkpoint) {
        return text.formatted(
                records, checkpoint.origin(), checkpoint.size(), checkpoint.root().base64());
    }
}
