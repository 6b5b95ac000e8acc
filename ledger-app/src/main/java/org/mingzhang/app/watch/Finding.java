package org.mingzhang.app.watch;

import org.mingzhang.shared.Text;

/**
 * Something that is not as it must be. It names positions, files, lists and settings, and no
 * person.
 *
 * @param where of it
 */
public record Finding(Kind kind, String where) {

    /** What can be wrong. */
    public enum Kind {
        ROW_CHANGED("事件与登记时不一致", "an event says something else than was recorded"),
        ROW_MISSING("事件缺失", "an event is missing"),
        BACK_DATED("事件的登记时间早于其前的事件", "an event is dated before those recorded before it"),
        TAIL_MISSING("自此起已签名的事件缺失", "from here on signed events are missing"),
        ROOT_DIFFERS("得出的根与已签名的不同", "the root is not the one that was signed"),
        KEY_MISSING("密钥已不存在，却没有删除个人信息的记录", "a key is gone, and no erasure is on record"),
        KEY_LEFT("已登记删除个人信息，密钥却仍在", "an erasure is on record, and a key is still there"),
        FILE_DIFFERS("公开日志的文件与事件不符", "a file of the public log is not what the events make"),
        NOT_SIGNED("校验点不是由日志的密钥签名", "the checkpoint is not signed by the log's key"),
        SET_BACK("日志不再以先前的校验点开头", "the log no longer begins with what was signed before"),
        LIST_DIFFERS("列表所示与台账不符", "a list shows something else than the ledger says"),
        LIST_LACKS("列表缺少台账中的记录", "a list lacks what the ledger says"),
        LIST_INVENTS("列表出现台账中没有的记录", "a list shows what the ledger does not say"),
        PROCESSOR_AHEAD("读取位置超出台账", "a projection claims to have read more than there is"),
        PROCESSOR_SET_BACK("读取位置被退回", "a projection was set back without a replay"),
        SETTING("数据库设置不安全", "a setting of the database is not safe"),
        GUARD("防止改动的触发器或约束被停用、改动", "a guard against changes is off or was altered"),
        GRANT("应用账户的权限过大", "the application's role may do more than it should");

        private final Text text;

        Kind(String zh, String en) {
            this.text = new Text(zh, en);
        }
    }

    /** For people. */
    public Text text() {
        return new Text(kind.text.zh() + "：" + where, kind.text.en() + ": " + where);
    }
}
