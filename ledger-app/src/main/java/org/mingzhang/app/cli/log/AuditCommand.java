package org.mingzhang.app.cli.log;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.mingzhang.app.audit.AccountRecords;
import org.mingzhang.app.audit.KeyEnds;
import org.mingzhang.app.audit.LedgerAudit;
import org.mingzhang.app.audit.LedgerAudit.Finding;
import org.mingzhang.app.audit.PolicyRecords;
import org.mingzhang.app.audit.RecordGrace;
import org.mingzhang.app.audit.TwinRoots;
import org.mingzhang.app.cli.CommandFault;
import org.mingzhang.app.cli.Terminal;
import org.mingzhang.app.cli.source.LedgerOption;
import org.mingzhang.app.cli.source.OpenedLedger;
import org.mingzhang.app.source.LedgerSource;
import org.mingzhang.merkle.note.Checkpoint;
import org.mingzhang.merkle.note.MalformedNote;
import org.mingzhang.platform.access.AccessAudit;
import org.mingzhang.platform.access.roster.RosterTable;
import org.mingzhang.platform.sealing.RowSeals;
import org.mingzhang.shared.Text;
import org.mingzhang.store.SealingKeys;
import org.mingzhang.store.StoredEvents;
import org.mingzhang.wire.WireJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Reads every event again and compares it with its entry in the log and with what was signed. */
@Command(name = "audit")
public final class AuditCommand implements Callable<Integer> {
    private static final long STEP = 100_000;

    private final Terminal terminal;

    @Mixin private LedgerOption ledger = new LedgerOption();

    @Option(names = "--json")
    private boolean json;

    public AuditCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        LedgerAudit audit;
        List<Finding> underWay = new ArrayList<>();
        try (OpenedLedger opened = ledger.open(terminal)) {
            LedgerSource source = opened.source();
            DataSource rows = source.login().connections();
            StoredEvents stored = source.stored(rows);
            audit =
                    LedgerAudit.of(
                                    stored,
                                    new SealingKeys(rows),
                                    source.commitments(),
                                    signed(source),
                                    this::progress)
                            .with(changes(opened, stored, underWay))
                            .with(TwinRoots.of(stored, source.files()))
                            .with(accounts(source, rows, stored));
        }
        if (json) {
            terminal.out()
                    .println(
                            WireJson.mapper()
                                    .writer(SerializationFeature.INDENT_OUTPUT)
                                    .writeValueAsString(
                                            asJson(audit).put("beingRecorded", underWay.size())));
            return audit.sound() ? 0 : 1;
        }
        underWay.forEach(
                each ->
                        terminal.say(
                                "公开日志在第 %d 条处变更了密钥或信任策略，不足一分钟，正在登记；请稍后再核对一次。"
                                        .formatted(each.position()),
                                "The public log changed its key or policy at %d entries less than a minute ago, and that is being recorded; look again."
                                        .formatted(each.position())));
        return tell(audit);
    }

    /** Changes of key and policy without a record; apart, those somebody may just be recording. */
    private List<Finding> changes(
            OpenedLedger opened, StoredEvents stored, List<Finding> underWay) {
        LedgerSource source = opened.source();
        Instant now = terminal.clock().instant();
        List<Finding> missing = new ArrayList<>(KeyEnds.of(stored, source.files()));
        missing.addAll(PolicyRecords.of(stored, source.files()));
        for (Finding each : List.copyOf(missing)) {
            if (opened.served() && RecordGrace.covers(each, source, stored, now)) {
                missing.remove(each);
                underWay.add(each);
            }
        }
        return missing;
    }

    private static @Nullable Checkpoint signed(LedgerSource source) {
        try {
            return source.newest(source.keys())
                    .map(note -> Checkpoint.of(note.text()))
                    .orElse(null);
        } catch (MalformedNote | IllegalArgumentException unsound) {
            throw PublishedLog.unsound();
        }
    }

    /** Nothing where the login may not read the accounts, or without the master key. */
    private List<Finding> accounts(LedgerSource source, DataSource rows, StoredEvents stored) {
        RowSeals seals = source.accountSeals();
        return seals == null
                ? List.of()
                : new AccountRecords(
                                stored,
                                new AccessAudit(rows, seals),
                                new RosterTable(rows),
                                terminal.clock())
                        .findings();
    }

    private void progress(long read) {
        if (terminal.interactive() && read % STEP == 0) {
            terminal.complain(
                    new Text("已核对 %,d 条".formatted(read), "%,d events read".formatted(read)));
        }
    }

    private int tell(LedgerAudit audit) {
        terminal.say(
                "共核对 %d 条事件，其中 %d 条在已签名的校验点之内。".formatted(audit.events(), audit.signed()),
                "%d events were read, %d of them under the signed checkpoint."
                        .formatted(audit.events(), audit.signed()));
        if (audit.sound()) {
            long unsigned = audit.events() - audit.signed();
            terminal.say("未发现改动。", "No change was found.");
            if (unsigned > 0) {
                terminal.say(
                        "其余 %d 条尚未签名，只能核对其内容与日志条目相符。".formatted(unsigned),
                        "The other %d are not signed yet: of them it is only known that they agree with their entries."
                                .formatted(unsigned));
            }
            return 0;
        }
        audit.findings().forEach(finding -> terminal.say(words(finding)));
        throw CommandFault.mismatch(
                "发现 %d 处不一致；请保全数据目录，不要改动，并与他人保存的校验点核对。".formatted(audit.found()),
                "%d faults were found. Keep the data folder as it is, and compare with checkpoints that others hold."
                        .formatted(audit.found()));
    }

    private static Text words(Finding finding) {
        long at = finding.position();
        return switch (finding.kind()) {
            case ROW_CHANGED ->
                    new Text(
                            "第 %d 号（%s）：内容与登记时不一致".formatted(at, finding.eventId()),
                            "%d (%s): says something else than was recorded"
                                    .formatted(at, finding.eventId()));
            case ROW_MISSING -> new Text("第 %d 号：缺失".formatted(at), "%d: is missing".formatted(at));
            case TAIL_MISSING ->
                    new Text(
                            "第 %d 号起：已签名的事件缺失".formatted(at),
                            "from %d on: signed events are missing".formatted(at));
            case ROOT_DIFFERS ->
                    new Text(
                            "前 %d 条事件得出的根与已签名的不同：签名之后有改动".formatted(at),
                            "the first %d events give another root than was signed: they changed since"
                                    .formatted(at));
            case KEY_MISSING ->
                    new Text(
                            "第 %d 号（%s）：密钥已不存在，却没有删除个人信息的记录".formatted(at, finding.eventId()),
                            "%d (%s): its key is gone, and no erasure is on record"
                                    .formatted(at, finding.eventId()));
            case KEY_LEFT ->
                    new Text(
                            "第 %d 号（%s）：已登记删除个人信息，密钥却仍在".formatted(at, finding.eventId()),
                            "%d (%s): an erasure is on record, and its key is still there"
                                    .formatted(at, finding.eventId()));
            case KEY_END_UNRECORDED ->
                    new Text(
                            "公开日志的密钥在第 %d 条处停用，却没有登记".formatted(at),
                            "a key of the public log ended at %d entries, and no event says so"
                                    .formatted(at));
            case TWIN_ROOT_UNFOUNDED ->
                    new Text(
                            "第 %d 号（%s）：登记的根不是现有国密孪生树的".formatted(at, finding.eventId()),
                            "%d (%s): says a root that the twin tree has not"
                                    .formatted(at, finding.eventId()));
            case KEY_END_UNFOUNDED ->
                    new Text(
                            "第 %d 号（%s）：登记了密钥停用，日志中却没有相符的交接".formatted(at, finding.eventId()),
                            "%d (%s): says that a key ended, and the log keeps no such handover"
                                    .formatted(at, finding.eventId()));
            case POLICY_CHANGE_UNRECORDED ->
                    new Text(
                            "公开日志在第 %d 条处变更了信任策略，却没有登记".formatted(at),
                            "the public log stated another policy at %d entries, and no event says so"
                                    .formatted(at));
            case POLICY_CHANGE_UNFOUNDED ->
                    new Text(
                            "第 %d 号（%s）：登记了信任策略变更，日志中却没有相符的策略".formatted(at, finding.eventId()),
                            "%d (%s): says that the policy changed, and the log keeps no such policy"
                                    .formatted(at, finding.eventId()));
            case ACCOUNT_MISSING, ACCOUNT_SET_BACK, ROSTER_DIFFERS, ACCOUNTS_UNRECORDED ->
                    ofAccounts(finding);
        };
    }

    private static Text ofAccounts(Finding finding) {
        long at = finding.position();
        return switch (finding.kind()) {
            case ACCOUNT_MISSING ->
                    new Text(
                            "账号 %s 已登记（第 %d 号），数据库中却没有".formatted(finding.account(), at),
                            "the account %s is on record (%d), and its row is gone"
                                    .formatted(finding.account(), at));
            case ACCOUNT_SET_BACK ->
                    new Text(
                            "账号 %s 或其令牌被退回到第 %d 号登记之前的样子".formatted(finding.account(), at),
                            "the account %s or its tokens were set back to before what is on record (%d)"
                                    .formatted(finding.account(), at));
            case ROSTER_DIFFERS ->
                    new Text(
                            "账号名册（access.roster）与第 %d 号登记不符".formatted(at),
                            "the roster of accounts (access.roster) is not what was recorded last (%d)"
                                    .formatted(at));
            default ->
                    new Text(
                            "账号 %s 变更已逾三分钟，却没有登记".formatted(finding.account()),
                            "the account %s was changed more than three minutes ago, and no event says so"
                                    .formatted(finding.account()));
        };
    }

    private static ObjectNode asJson(LedgerAudit audit) {
        ObjectNode answer =
                WireJson.mapper()
                        .createObjectNode()
                        .put("events", audit.events())
                        .put("signed", audit.signed())
                        .put("sound", audit.sound())
                        .put("found", audit.found());
        ArrayNode findings = answer.putArray("findings");
        audit.findings()
                .forEach(
                        each -> {
                            ObjectNode found =
                                    findings.addObject()
                                            .put("kind", each.kind().name())
                                            .put("position", each.position())
                                            .put("eventId", each.eventId());
                            if (each.account() != null) {
                                found.put("account", each.account());
                            }
                        });
        return answer;
    }
}
