package org.mingzhang.command.platform.door;

import java.util.Collection;
import java.util.regex.Pattern;
import org.mingzhang.command.kernel.LedgerCommand;
import org.mingzhang.command.platform.RefusalDetails;
import org.mingzhang.command.platform.reading.RecordShape;
import org.mingzhang.platform.web.Fault;
import org.mingzhang.shared.Text;

/** What the door answers when it does not give a receipt. */
final class DoorFaults {
    private static final Text LATER = new Text("请稍后重试。", "Try again in a moment.");

    static final Fault OUTCOME_UNKNOWN =
            Fault.of(
                            503,
                            "OUTCOME_UNKNOWN",
                            new Text("是否已记录尚不明确", "It is not known whether this was recorded"),
                            new Text(
                                    "记录过程中断，可能已记录，也可能未记录。",
                                    "Recording was cut off; it may or may not have taken effect."))
                    .hint(
                            new Text(
                                    "请以相同的 Idempotency-Key 重试：已记录的不会重复记录。",
                                    "Repeat with the same Idempotency-Key: what was recorded is"
                                            + " not recorded again."));

    static final Fault NOT_RECORDED =
            Fault.of(
                            503,
                            "NOT_RECORDED",
                            new Text("暂时无法记录", "Nothing can be recorded at the moment"),
                            new Text("未记录任何内容。", "Nothing was recorded."))
                    .hint(LATER);

    static final Fault BUSY =
            Fault.of(
                            503,
                            "BUSY",
                            new Text("当前提交过多", "Too many commands at the moment"),
                            new Text(
                                    "同时办理的命令已达上限，本次未受理，未记录任何内容。",
                                    "As many commands as can be worked on are under way; this one was"
                                            + " not taken and nothing was recorded."))
                    .hint(LATER);

    static final Fault COMMAND_ID_REUSED =
            Fault.of(
                            422,
                            "COMMAND_ID_REUSED",
                            new Text("命令编号已用于其他内容", "The command id was used for other content"),
                            new Text(
                                    "该 Idempotency-Key 已用于另一内容不同的命令，本次未记录。",
                                    "This Idempotency-Key belongs to a command with other content;"
                                            + " nothing was recorded."))
                    .hint(new Text("请换用新的编号。", "Use a new id for new content."));

    static final Fault APPROVAL_UNKNOWN =
            Fault.of(
                            404,
                            "APPROVAL_UNKNOWN",
                            new Text("未找到该批准", "No such approval"),
                            new Text("没有这一编号的批准。", "Nobody gave an approval of this id."))
                    .at("/approval");

    static final Fault RECEIPT_UNKNOWN =
            Fault.of(
                    404,
                    "RECEIPT_UNKNOWN",
                    new Text("未找到回执", "No such receipt"),
                    new Text("没有以该命令编号记录的内容。", "Nothing was recorded under this command id."));

    static final Fault ORGAN_NOT_YOURS =
            Fault.of(
                            403,
                            "ORGAN_NOT_YOURS",
                            new Text("不得以该机关名义办理", "Not permitted to act for this organ"),
                            new Text(
                                    "该账号未获授权以该机关名义办理。",
                                    "The account may not act for the organ named."))
                    .at("/organ");

    static final Fault COMMAND_ID_MALFORMED =
            Fault.of(
                            400,
                            "COMMAND_ID_MALFORMED",
                            new Text("Idempotency-Key 有误", "Malformed Idempotency-Key"),
                            new Text(
                                    "须为 1–64 个字符，仅限字母、数字、点、下划线、连字符，以字母或数字开头。",
                                    "1 to 64 letters, digits, dots, underscores or hyphens,"
                                            + " starting with a letter or digit."))
                    .at("Idempotency-Key");

    /** Codes that say a named record is not on record. */
    private static final Pattern UNKNOWN = Pattern.compile(".+_(UNKNOWN|NOT_OPENED|NOT_PROPOSED)");

    /** Codes that say the records already hold what is asked, or something in its way. */
    private static final Pattern CONFLICTING =
            Pattern.compile("CONFLICT|(.+_)?ALREADY_.+|.+_UNDER_INVESTIGATION");

    private DoorFaults() {}

    static Fault unknownCommand(String name, Collection<String> near) {
        String names = String.join(", ", near);
        return Fault.of(
                        404,
                        "COMMAND_UNKNOWN",
                        new Text("没有此命令", "No such command"),
                        new Text("没有名为 " + name + " 的命令。", "There is no command " + name + "."))
                .hint(
                        new Text(
                                "相近的命令：" + names + "。全部命令见 GET /api/v1/commands。",
                                "Near names: " + names + ". All commands: GET /api/v1/commands."));
    }

    static Fault refused(RefusalDetails refusal, LedgerCommand command) {
        Fault fault =
                Fault.of(
                                status(refusal, command),
                                refusal.code(),
                                new Text("未记录", "Not recorded"),
                                new Text(refusal.meaningZh(), refusal.meaningEn()))
                        .hint(new Text(refusal.hintZh(), refusal.hintEn()));
        Fault placed = refusal.field().isEmpty() ? fault : fault.at(refusal.field());
        return refusal.rule().isEmpty() ? placed : placed.rule(refusal.rule());
    }

    private static int status(RefusalDetails refusal, LedgerCommand command) {
        if (CONFLICTING.matcher(refusal.code()).matches()) {
            return 409;
        }
        return UNKNOWN.matcher(refusal.code()).matches()
                        && RecordShape.namesRecord(command.getClass(), refusal.field())
                ? 404
                : 422;
    }
}
