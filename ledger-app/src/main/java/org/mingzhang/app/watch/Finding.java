package org.mingzhang.app.watch;

import org.mingzhang.shared.Text;

/**
 * Something that is not as it must be. It names positions, files, lists and settings, and no
 * person.
 *
 * @param where of it
 */
public record Finding(Kind kind, String where) {

    /** What to do about it. */
    private enum Remedy {
        KEEP(
                "请保全现场，不要改动：停止登记，复制数据库和日志目录，在另一台机器上对副本运行 ./ledger audit，并与见证单位、回执持有人手中的校验点核对",
                "Keep everything as it is: stop recording, copy database and log folder, run ./ledger audit on the copy on another machine, and compare with the checkpoints that witnesses and receipt holders have"),
        FILES(
                "先查明是谁改动；内容与事件不符时保全现场。文件确系损坏或丢失的，重新启动日志保管进程即由事件重新生成，或从任一镜像取回",
                "Find out who did it; keep everything when it is not what the events make. A file that is damaged or lost is made again by the next start of the keeper, or fetched from any mirror"),
        KEEPER(
                "查看日志保管进程（健康状态 log）与反向代理缓存；恢复后本条自行消失",
                "Look at the keeper (health log) and at caches of the proxy before it; this goes away when the log goes on"),
        LIST(
                "台账为准，列表可重建：先记下差异和可能改动的人，再重放该投影（POST /api/v1/projections/名称/replay）",
                "The ledger is right and the list can be made again: note the difference and who could have made it, then replay the projection (POST /api/v1/projections/NAME/replay)"),
        CLOCK(
                "校准登记服务器和本机的时钟，查明何人何时改动；在此期间登记的时间以见证会签的时间为界",
                "Set the clocks of the ledger and of this machine right, and find out who changed them when; the times recorded meanwhile are bounded by those of the cosignatures"),
        ACCOUNTS(
                "登录时已不予承认；由数据库所有者删除该行，查明何人所为，并核对该账号此前登记的内容",
                "It already counts for nothing; have the database's owner remove the row, find out who did it, and look over what that account recorded before"),
        RETRY(
                "重试停放的事件（POST /api/v1/projections/名称/dead-letters/retry）；并非程序停放的，查明何人所为",
                "Offer it once more (POST /api/v1/projections/NAME/dead-letters/retry); if no program parked it, find out who did"),
        DATABASE(
                "由数据库所有者恢复原设置或权限，查明何人何时改动；在此期间的登记请用 ./ledger audit 核对",
                "Have the database's owner put it back, and find out who changed it when; check what was recorded meanwhile with ./ledger audit"),
        RECORDING(
                "密钥、信任策略和账号的变更由登记服务自动登记：查看服务日志和健康状态；登记后本条自行消失。没有服务运行的，启动 serve 即可",
                "The service that records puts a change of the key, the policy or an account on record by itself: look at its log and health; this goes away when it has. Where none runs, start serve"),
        ROSTER(
                "查明何人何时改动了数据库，从备份核对该账号；确认后运行 ./ledger accounts take-over，把账号的现状登记下来（该次接管本身也留痕）",
                "Find out who changed the database when, and compare the account with a backup; then ./ledger accounts take-over puts the accounts on record as they stand, and that is on record as well"),
        KEYS(
                "对照删除个人信息的登记核查密钥表；密钥被误删的从备份恢复，应销毁的重新启动服务即再次销毁",
                "Compare the keys with the erasures on record; restore a key that was lost from its backup, and one that must go is destroyed again by the next start");

        private final Text text;

        Remedy(String zh, String en) {
            this.text = new Text(zh, en);
        }
    }

    /** What can be wrong. */
    public enum Kind {
        ROW_CHANGED(Remedy.KEEP, "事件与登记时不一致", "an event says something else than was recorded"),
        ROW_MISSING(Remedy.KEEP, "事件缺失", "an event is missing"),
        BACK_DATED(
                Remedy.KEEP, "事件的登记时间早于其前的事件", "an event is dated before those recorded before it"),
        TAIL_MISSING(Remedy.KEEP, "自此起已签名的事件缺失", "from here on signed events are missing"),
        ROOT_DIFFERS(Remedy.KEEP, "得出的根与已签名的不同", "the root is not the one that was signed"),
        KEY_MISSING(
                Remedy.KEYS, "密钥已不存在，却没有删除个人信息的记录", "a key is gone, and no erasure is on record"),
        KEY_LEFT(
                Remedy.KEYS,
                "已登记删除个人信息，密钥却仍在",
                "an erasure is on record, and a key is still there"),
        KEY_END_UNRECORDED(
                Remedy.RECORDING,
                "公开日志的密钥已停用，却没有登记",
                "a key of the public log ended, and no event says so"),
        KEY_END_UNFOUNDED(
                Remedy.KEEP,
                "登记了密钥停用，公开日志中却没有相符的交接",
                "an event says that a key ended, and the log keeps no such handover"),
        POLICY_CHANGE_UNRECORDED(
                Remedy.RECORDING,
                "公开日志变更了信任策略，却没有登记",
                "the public log stated another policy, and no event says so"),
        POLICY_CHANGE_UNFOUNDED(
                Remedy.KEEP,
                "登记了信任策略变更，公开日志中却没有相符的策略",
                "an event says that the policy changed, and the log keeps no such policy"),
        FILE_DIFFERS(
                Remedy.FILES,
                "公开日志的文件与事件不符",
                "a file of the public log is not what the events make"),
        FILE_MISSING(
                Remedy.FILES,
                "公开日志缺少校验点所需的文件",
                "the public log withholds a file its checkpoint needs"),
        TWIN_DIFFERS(
                Remedy.FILES,
                "国密孪生树与公开日志的条目不符",
                "the SM3 twin tree is not that of the entries of the public log"),
        TWIN_ROOT_UNFOUNDED(
                Remedy.KEEP,
                "登记的根不是现有国密孪生树的",
                "an event says a root that the SM3 twin tree has not"),
        TWIN_LATE(
                Remedy.KEEPER,
                "国密孪生树落后于公开日志逾 45 秒",
                "the SM3 twin tree is more than 45 seconds behind the public log"),
        NOT_SIGNED(Remedy.KEEP, "校验点不是由日志的密钥签名", "the checkpoint is not signed by the log's key"),
        SET_BACK(
                Remedy.KEEP,
                "日志不再以先前的校验点开头",
                "the log no longer begins with what was signed before"),
        NOT_LOGGED(
                Remedy.KEEPER,
                "登记已逾 45 秒，仍不在公开日志中",
                "recorded more than 45 seconds ago, and not in the public log"),
        NOT_RENEWED(
                Remedy.KEEPER,
                "见证会签已逾八分钟没有更新",
                "the witnesses' cosignatures are older than eight minutes"),
        LIST_DIFFERS(Remedy.LIST, "列表所示与台账不符", "a list shows something else than the ledger says"),
        LIST_LACKS(Remedy.LIST, "列表缺少台账中的记录", "a list lacks what the ledger says"),
        LIST_INVENTS(Remedy.LIST, "列表出现台账中没有的记录", "a list shows what the ledger does not say"),
        EVENT_NOT_LISTED(
                Remedy.LIST,
                "列表已读过的事件既未计入也未停放",
                "an event that a list has read is neither shown in it nor parked"),
        LETTER_STRAY(Remedy.LIST, "停放的不是该记录的事件", "what is parked is no event of that record"),
        LETTER_IDLE(Remedy.RETRY, "停放的事件其实可以读取", "an event is parked that could be shown"),
        PROCESSOR_AHEAD(
                Remedy.LIST, "读取位置超出台账", "a projection claims to have read more than there is"),
        PROCESSOR_SET_BACK(Remedy.LIST, "读取位置被退回", "a projection was set back without a replay"),
        CLOCK_APART(
                Remedy.CLOCK,
                "时钟与见证单位相差五秒以上",
                "a clock is more than five seconds from those of the witnesses"),
        ACCOUNT_FORGED(
                Remedy.ACCOUNTS,
                "账号或令牌不是经程序设立或改动的",
                "an account or a token was made or changed by hand"),
        ACCOUNT_MISSING(Remedy.ROSTER, "已登记的账号不见了", "an account is on record, and its row is gone"),
        ACCOUNT_SET_BACK(
                Remedy.ROSTER,
                "账号或其令牌被退回到登记之前的样子",
                "an account or its tokens were set back to before what is on record"),
        ROSTER_DIFFERS(
                Remedy.ROSTER,
                "账号名册与最近一次登记不符",
                "the roster of accounts is not what was recorded last"),
        ACCOUNTS_UNRECORDED(
                Remedy.RECORDING,
                "账号变更已逾三分钟，却没有登记",
                "an account was changed more than three minutes ago, and no event says so"),
        SETTING(Remedy.DATABASE, "数据库设置不安全", "a setting of the database is not safe"),
        GUARD(
                Remedy.DATABASE,
                "防止改动的触发器或约束被停用、改动",
                "a guard against changes is off or was altered"),
        GRANT(Remedy.DATABASE, "应用账户的权限过大", "the application's role may do more than it should");

        private final Remedy remedy;
        private final Text text;

        Kind(Remedy remedy, String zh, String en) {
            this.remedy = remedy;
            this.text = new Text(zh, en);
        }

        /** True for what is over when it is over: nothing of the ledger was changed. */
        public boolean passes() {
            return remedy == Remedy.KEEPER || remedy == Remedy.RETRY || remedy == Remedy.RECORDING;
        }
    }

    /** For people. */
    public Text text() {
        return new Text(kind.text.zh() + "：" + where, kind.text.en() + ": " + where);
    }

    /** What to do about it, for people. */
    public Text whatToDo() {
        return kind.remedy.text;
    }
}
