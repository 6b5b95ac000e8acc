package org.mingzhang.upkeep;

import org.mingzhang.shared.Refusal;
import org.mingzhang.shared.RefusalText;

/** Why something that happened to the ledger itself is not put on record. */
public enum UpkeepRefusal implements Refusal {
    LOG_KEY_END_ALREADY_RECORDED(
            "LED-1",
            "该密钥的停用已登记",
            "The end of this key is already on record",
            "每个密钥只停用一次",
            "A key ends once"),
    LOG_KEY_MALFORMED(
            "LOG-1",
            "不是公开日志的验证公钥",
            "That is not a verifier key of the public log",
            "照日志所列公钥原样填写，前后两个公钥同名而不同",
            "Give the keys as the log lists them: two of one name that differ"),
    LOG_SIZE_IMPOSSIBLE(
            "LOG-1",
            "密钥停用处的条数应当大于零",
            "A key ends at a tree of at least one entry",
            "照交接校验点填写",
            "Give what the checkpoint of the handover says"),
    POLICY_CHANGE_ALREADY_RECORDED(
            "LED-1",
            "该次信任策略变更已登记",
            "This change of the policy is already on record",
            "每次变更按日志所存编号依次登记一次",
            "Changes are recorded once each, in the order of the log's numbers"),
    POLICY_MALFORMED(
            "LOG-1",
            "信任策略应当写明编号、日志公钥和见证要求",
            "A policy has a number, a key of the log and a quorum",
            "照日志所存策略填写",
            "Give what the log keeps"),
    TWIN_NOT_GROWN(
            "LOG-2",
            "国密孪生树在这一条数处的根已登记",
            "The root of the twin tree is already on record at that size",
            "有新的条目后再登记",
            "It is recorded again when entries have been added"),
    TWIN_ROOT_MALFORMED(
            "LOG-2",
            "不是国密孪生树的校验点",
            "That is no checkpoint of the twin tree",
            "照孪生树的校验点填写根和签名行",
            "Give root and signature line as the checkpoint of the twin has them"),
    ACCOUNT_CHANGE_ALREADY_RECORDED(
            "LED-1",
            "该账号的这次变更已登记",
            "This change of the account is already on record",
            "账号每变更一次，代次加一；只登记比已登记的更新的代次",
            "Each change of an account raises its generation; only a newer one than is on record is recorded"),
    ACCOUNT_CHANGE_MALFORMED(
            "ACT-1",
            "账号变更应当写明账号代号、代次和变更事项",
            "A change of an account has a pseudonym, a generation and what was changed",
            "照账号表所存填写",
            "Give what the table of accounts says"),
    FINDING_ALREADY_RECORDED(
            "LED-1",
            "该问题已登记，且没有成倍扩大",
            "The finding is already on record, and has not become ten times as large",
            "问题消失后再次出现的，另行登记",
            "One that comes again after it ended is recorded again"),
    FINDING_NOT_ON_RECORD(
            "LED-3",
            "没有登记这一问题，或者已登记其消失",
            "The finding is not on record, or has ended",
            "请核对问题代码和核对项目",
            "Check code and area"),
    FINDING_MALFORMED(
            "WAT-1",
            "核对发现的问题应当写明代码、核对项目和处数",
            "A finding of the watch has a code, an area and a count",
            "照核对结果填写",
            "Give what the watch says");

    private final RefusalText text;

    UpkeepRefusal(String basis, String meaningZh, String meaningEn, String hintZh, String hintEn) {
        text = RefusalText.of(basis, meaningZh, meaningEn, hintZh, hintEn);
    }

    @Override
    public RefusalText text() {
        return text;
    }
}
