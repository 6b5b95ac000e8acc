package org.mingzhang.merkle.verify;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mingzhang.merkle.disclosure.MalformedRecord;
import org.mingzhang.merkle.disclosure.ShownRecord;
import org.mingzhang.merkle.json.Json;
import org.mingzhang.merkle.note.Checkpoint;
import org.mingzhang.merkle.note.KeyList;
import org.mingzhang.merkle.note.MalformedNote;
import org.mingzhang.merkle.note.SignedNote;
import org.mingzhang.merkle.policy.MalformedPolicy;
import org.mingzhang.merkle.policy.Policy;
import org.mingzhang.merkle.policy.SignedPolicy;
import org.mingzhang.merkle.report.Problem;
import org.mingzhang.merkle.report.Report;
import org.mingzhang.merkle.report.Verdict;
import org.mingzhang.merkle.tile.ServedLog;
import org.mingzhang.merkle.tile.TiledLog;
import org.mingzhang.merkle.verify.Arguments.Option;

/** Finds out what was given, and has it checked. */
final class Verification {
    private final Arguments arguments;
    private final Trust trust;
    private final Report report = new Report();

    Verification(Arguments arguments, InstantSource clock) throws IOException {
        this.arguments = arguments;
        boolean lately =
                arguments.has(Option.NOW)
                        || arguments.things().stream().anyMatch(ServedLog::isAddress);
        this.trust = trust(arguments, lately ? clock.instant() : null);
    }

    Report report() throws IOException {
        List<String> things = arguments.things();
        for (Path policy : arguments.one(Option.POLICY)) {
            tell(bytes(policy));
        }
        switch (things.size()) {
            case 1 -> {
                if (ServedLog.isAddress(things.getFirst())) {
                    online(things.getFirst());
                } else {
                    one(Arguments.path(things.getFirst()));
                }
            }
            case 2 -> two(things.getFirst(), things.getLast());
            default -> throw new UsageFault("请给出要核验的文件", "name the file to verify");
        }
        return report;
    }

    /** By whom a policy that is signed was signed, which was seen to when it was read. */
    private void tell(byte[] policy) {
        if (!SignedPolicy.is(policy)) {
            return;
        }
        long size = SignedPolicy.of(policy).size();
        if (arguments.all(Option.KEY).isEmpty()) {
            report.open(
                    "policy",
                    "信任策略由其所称日志的密钥签名（满 %d 条时）；是否确为该日志的密钥，须另行核对".formatted(size),
                    ("the policy is signed by the key of the log it names, at %d entries; whether that"
                                    + " is the right key is for you to know")
                            .formatted(size));
        } else {
            report.holds(
                    "policy",
                    "信任策略由您给出的密钥签名（满 %d 条时）".formatted(size),
                    "the policy is signed by the key you gave, at %d entries".formatted(size));
        }
    }

    private void one(Path thing) throws IOException {
        Kind kind = Kind.of(thing);
        report.fact("kind", Json.of(kind.word()));
        switch (kind) {
            case PROOF -> new ProofCheck(trust, report).check(bytes(thing), null);
            case CHECKPOINT -> checkpoint(bytes(thing));
            case EXPORT -> new ExportCheck(trust, report).check(thing);
            case LOG -> new LogCheck(trust, report, TiledLog.below(thing)).check();
            case RECEIPT ->
                    need(
                            "log",
                            "这是登记回执，还需要日志：目录，或其网址（加 --online）",
                            "this is a receipt; the log is needed: its folder, or its address (with --online)");
            case RECORD ->
                    need(
                            "proof",
                            "这是记录，还需要它的证明文件（*.tlog-proof）",
                            "this is a record; its proof is needed (*.tlog-proof)");
            case UNKNOWN ->
                    need(
                            "proof",
                            "这个文件不是证明，还需要它的证明文件（*.tlog-proof）",
                            "this file is no proof; its proof is needed (*.tlog-proof)");
        }
    }

    private void online(String prefix) throws IOException {
        report.fact("kind", Json.of(Kind.LOG.word()));
        try (ServedLog log = served(prefix)) {
            new LogCheck(trust, report, log).check();
        }
    }

    private ServedLog served(String prefix) {
        if (!arguments.has(Option.ONLINE)) {
            throw new UsageFault("从网上读取须加 --online", "reading from the network needs --online");
        }
        try {
            return new ServedLog(prefix);
        } catch (IllegalArgumentException malformed) {
            throw new UsageFault("不是网址：" + prefix, "not an address: " + prefix);
        }
    }

    private void two(String first, String second) throws IOException {
        if (ServedLog.isAddress(first)) {
            two(second, first);
        } else if (ServedLog.isAddress(second)) {
            Path thing = Arguments.path(first);
            report.fact("kind", Json.of(Kind.LOG.word()));
            try (ServedLog log = served(second)) {
                find(thing, log);
            }
        } else {
            two(Arguments.path(first), Arguments.path(second));
        }
    }

    /** A record with its proof, or with a mirror of the log to look for it in. */
    private void two(Path first, Path second) throws IOException {
        Kind kind = Kind.of(first);
        Path record = second;
        Path other = first;
        if (kind != Kind.PROOF && kind != Kind.LOG) {
            kind = Kind.of(second);
            record = first;
            other = second;
        }
        report.fact("kind", Json.of(kind.word()));
        switch (kind) {
            case PROOF -> proven(record, other);
            case LOG -> find(record, TiledLog.below(other));
            default ->
                    need(
                            "proof",
                            "两个文件都不是证明文件（*.tlog-proof）",
                            "neither of the two files is a proof (*.tlog-proof)");
        }
    }

    private void proven(Path record, Path proof) throws IOException {
        if (Kind.of(record) == Kind.RECORD) {
            new ProofCheck(trust, report).check(bytes(proof), bytes(record));
        } else {
            need(
                    "record",
                    record + " 不是记录文件（*.json），无从比对",
                    record + " is no record (*.json); there is nothing to compare");
        }
    }

    private void find(Path record, Function<String, Optional<byte[]>> log) throws IOException {
        if (Kind.of(record) == Kind.RECEIPT) {
            new ReceiptCheck(trust, report, log).check(bytes(record));
            return;
        }
        try {
            ShownRecord shown = ShownRecord.of(bytes(record));
            new LogCheck(trust, report, log).find(shown);
        } catch (MalformedRecord wrong) {
            report.fails(Verdict.MISMATCH, ProofCheck.wrongRecord(wrong, Map.of(), "", ""));
        }
    }

    private void checkpoint(byte[] bytes) {
        try {
            SignedNote note = SignedNote.of(bytes);
            SignatureCheck signatures = new SignatureCheck(trust, report);
            signatures.check(note, Trust.NOBODY.policy());
            signatures.compare(Checkpoint.of(note.text()));
        } catch (MalformedNote malformed) {
            report.fails(
                    Verdict.MISMATCH,
                    Problem.of(
                            "checkpoint",
                            "校验点已损坏：" + malformed.getMessage(),
                            "the checkpoint is damaged: " + malformed.getMessage()));
        }
    }

    private void need(String code, String zh, String en) {
        report.fails(Verdict.NEED_FILE, Problem.of(code, zh, en));
    }

    private static Trust trust(Arguments arguments, @Nullable Instant now) throws IOException {
        List<Path> policies = arguments.one(Option.POLICY);
        List<String> keys = arguments.all(Option.KEY);
        try {
            Policy policy =
                    policies.isEmpty()
                            ? Policy.of(keys(keys))
                            : policy(bytes(policies.getFirst()), keys);
            return new Trust(policy, held(arguments, policy), now);
        } catch (MalformedPolicy malformed) {
            throw new UsageFault(
                    "信任策略读不懂：" + malformed.getMessage(),
                    "the policy cannot be read: " + malformed.getMessage());
        }
    }

    /** The key somebody knows vouches for the policy of its log. */
    private static Policy policy(byte[] file, List<String> keys) throws IOException {
        if (keys.isEmpty()) {
            return SignedPolicy.read(file);
        }
        if (!SignedPolicy.is(file)) {
            throw new UsageFault(
                    "--key 只能与已签名的 --policy 同用", "--key goes only with a --policy that is signed");
        }
        return SignedPolicy.of(file).signedBy(keys(keys).signing());
    }

    /** The checkpoint somebody kept; it shows something only when a trusted key signed it. */
    private static List<Checkpoint> held(Arguments arguments, Policy policy) throws IOException {
        List<Checkpoint> held = new ArrayList<>();
        for (Path file : arguments.one(Option.CHECKPOINT)) {
            try {
                SignedNote note = SignedNote.of(bytes(file));
                KeyList keys = policy.logKeys();
                if (!keys.equals(Trust.NOBODY.policy().logKeys())
                        && keys.vouchingFor(note).isEmpty()) {
                    throw new UsageFault(
                            "手中的校验点没有受信任的签名：" + file,
                            "the checkpoint you hold is not signed by a trusted key: " + file);
                }
                held.add(Checkpoint.of(note.text()));
            } catch (MalformedNote malformed) {
                throw new UsageFault(
                        "不是校验点：" + file + "：" + malformed.getMessage(),
                        "not a checkpoint: " + file + ": " + malformed.getMessage());
            }
        }
        return held;
    }

    private static KeyList keys(List<String> given) throws IOException {
        KeyList keys = KeyList.of(List.of());
        for (String each : given) {
            try {
                Path file = Arguments.path(each);
                KeyList read =
                        KeyList.of(
                                Files.isRegularFile(file)
                                        ? bytes(file)
                                        : each.getBytes(StandardCharsets.UTF_8));
                if (read.at(0).isEmpty()) {
                    throw new UsageFault(
                            "没有本程序识得的密钥：" + each, "no key of a kind this program knows: " + each);
                }
                keys = keys.with(read);
            } catch (IllegalArgumentException malformed) {
                throw new UsageFault(
                        "既不是密钥，也不是密钥文件：" + each, "neither a key nor a file of keys: " + each);
            }
        }
        return keys;
    }

    /** The whole of a file that is not larger than it may be. */
    static byte[] bytes(Path file) throws IOException {
        if (Files.size(file) > ServedLog.LONGEST) {
            throw new IOException(file + " > " + ServedLog.LONGEST + " bytes");
        }
        return Files.readAllBytes(file);
    }
}
