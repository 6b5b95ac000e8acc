package org.mingzhang.merkle.verify;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mingzhang.merkle.json.Json;
import org.mingzhang.merkle.note.Checkpoint;
import org.mingzhang.merkle.note.KeyList;
import org.mingzhang.merkle.note.MalformedNote;
import org.mingzhang.merkle.note.SignatureKind;
import org.mingzhang.merkle.note.SignatureLine;
import org.mingzhang.merkle.note.SignedNote;
import org.mingzhang.merkle.note.SignedNote.Vouched;
import org.mingzhang.merkle.note.VerifierKey;
import org.mingzhang.merkle.policy.MalformedPolicy;
import org.mingzhang.merkle.policy.Policy;
import org.mingzhang.merkle.report.Problem;
import org.mingzhang.merkle.report.Report;
import org.mingzhang.merkle.report.Verdict;

/** Who vouches for a checkpoint, and whether that is enough for whom one trusts. */
final class SignatureCheck {
    private final Trust trust;
    private final Report report;

    SignatureCheck(Trust trust, Report report) {
        this.trust = trust;
        this.report = report;
    }

    /**
     * Judges the signatures.
     *
     * @param carried keys that came with the checkpoint; they show that it fits, and no more
     */
    void check(SignedNote note, Policy carried) {
        try {
            Checkpoint checkpoint = Checkpoint.of(note.text());
            report.fact("origin", Json.of(checkpoint.origin()));
            report.fact("size", Json.of(checkpoint.size()));
            report.fact("root", Json.of(checkpoint.root().base64()));
            List<Vouched> vouched = note.vouchedBy(trust.policy().keysAt(checkpoint.size()));
            if (vouched.stream().anyMatch(each -> isLog(each.key(), checkpoint))) {
                trusted(checkpoint, vouched);
                national(note, checkpoint, carried, vouched);
                beyondTheirEnd(note)
                        .forEach(each -> report.open(each.code(), each.zh(), each.en()));
            } else {
                untrusted(note, checkpoint, carried);
                beyondTheirEnd(note).forEach(each -> report.fails(Verdict.UNTRUSTED_KEY, each));
            }
        } catch (MalformedNote wrong) {
            report.fails(
                    Verdict.MISMATCH,
                    Problem.of(
                            "signature",
                            "校验点或其签名不成立：" + wrong.getMessage(),
                            "the checkpoint or a signature on it does not hold: "
                                    + wrong.getMessage()));
        }
    }

    /** The keys that came with a checkpoint; those of a kind that is not known say nothing. */
    Policy carried(Optional<byte[]> policy, Optional<byte[]> keys) {
        try {
            return policy.map(Policy::of)
                    .or(() -> keys.map(KeyList::of).map(Policy::of))
                    .orElse(Trust.NOBODY.policy());
        } catch (MalformedPolicy | IllegalArgumentException malformed) {
            report.open(
                    "carried-key",
                    "随附的密钥读不懂：" + malformed.getMessage(),
                    "the keys that came with it cannot be read: " + malformed.getMessage());
            return Trust.NOBODY.policy();
        }
    }

    /** A log that shows two people two trees of one size is found out when they compare. */
    void compare(Checkpoint checkpoint) {
        for (Checkpoint held : trust.held()) {
            Trust.sameLog(held, checkpoint);
            if (held.size() != checkpoint.size()) {
                report.open(
                        "held",
                        "与您手中的校验点（" + held.size() + " 条）大小不同，须用日志镜像才能比对",
                        "the checkpoint you hold ("
                                + held.size()
                                + " entries) is of another size; only a mirror of the log can tell");
            } else if (held.root().equals(checkpoint.root())) {
                report.holds("held", "与您手中的校验点相同", "the same as the checkpoint you hold");
            } else {
                report.fails(
                        Verdict.MISMATCH,
                        Problem.of(
                                "split",
                                "与您手中的校验点大小相同而根不同：日志对不同的人出示了不同内容。请保存两份校验点",
                                "of the same size as the checkpoint you hold, with another root: the log"
                                        + " shows different people different contents. Keep both"));
            }
        }
    }

    /** Keys that sign although they ended: what they sign counts for nothing. */
    private List<Problem> beyondTheirEnd(SignedNote note) {
        KeyList keys = trust.policy().logKeys();
        return keys.beyondTheirEnd(note).stream()
                .map(
                        key ->
                                Problem.of(
                                        "ended-key",
                                        "密钥在满 %d 条时已停用，此后的签名不予采信；密钥可能被盗，请保存这份校验点并告知日志的运行单位：%s"
                                                .formatted(keys.ended().get(key), key),
                                        ("the key ended at %d entries and counts for nothing beyond; it"
                                                        + " may be stolen: keep this checkpoint and"
                                                        + " tell the log's operator: %s")
                                                .formatted(keys.ended().get(key), key)))
                .toList();
    }

    /** A key signs for the log of its own name only (tlog-policy, "Defining a log"). */
    private static boolean isLog(VerifierKey key, Checkpoint checkpoint) {
        return key.kind().isLog() && key.name().equals(checkpoint.origin());
    }

    private void trusted(Checkpoint checkpoint, List<Vouched> vouched) {
        String log = checkpoint.origin();
        long size = checkpoint.size();
        report.holds(
                "signature",
                "校验点（共 " + size + " 条）由受信任的日志密钥签名：" + log,
                "the checkpoint of " + size + " entries is signed by a trusted log key: " + log);
        List<Vouched> witnesses =
                vouched.stream().filter(each -> !each.key().kind().isLog()).distinct().toList();
        witnesses(witnesses);
        List<VerifierKey> cosigners = witnesses.stream().map(Vouched::key).toList();
        boolean enough = trust.policy().fulfilledBy(cosigners);
        boolean asked = trust.policy().asksForWitnesses();
        report.fact("final", new Json.Flag(enough && asked));
        if (!enough) {
            report.fails(
                    Verdict.PENDING,
                    Problem.of(
                            "quorum",
                            "只有日志自己的签名" + (witnesses.isEmpty() ? "" : "和部分见证") + "，未达到策略要求的见证数",
                            "signed by the log"
                                    + (witnesses.isEmpty() ? " only" : " and some witnesses")
                                    + "; the policy asks for more witnesses"));
        } else if (asked) {
            report.holds("quorum", "见证达到策略要求的数目（终局）", "witnessed as the policy asks (final)");
            fresh(witnesses);
        } else {
            report.open(
                    "quorum",
                    "没有要求见证：日志若另签一份，此处看不出来",
                    "no witnesses asked for: a second version signed by the log would not be noticed");
            if (trust.now() != null) {
                report.open(
                        "stale", "没有见证，无从知道校验点有多旧", "without witnesses nobody says how old it is");
            }
        }
    }

    /** A log that is served for ever at an old checkpoint is one that hides what came since. */
    private void fresh(List<Vouched> witnesses) {
        List<VerifierKey> lately =
                witnesses.stream()
                        .filter(each -> !trust.isStale(each.time()))
                        .map(Vouched::key)
                        .toList();
        if (!trust.policy().fulfilledBy(lately)) {
            report.fails(
                    Verdict.STALE,
                    Problem.of(
                            "stale",
                            "见证会签已逾八分钟没有更新：日志停滞，或者出示的是旧校验点",
                            "the cosignatures are older than eight minutes: the log stands still, or an"
                                    + " old checkpoint is shown"));
        }
    }

    /** A second signature of the log, with the national algorithms, is checked when it is there. */
    private void national(
            SignedNote note, Checkpoint checkpoint, Policy carried, List<Vouched> vouched) {
        if (vouched.stream().anyMatch(each -> each.key().kind() == SignatureKind.SM2_SM3)) {
            report.holds("sm2", "国密签名（SM2-SM3）成立", "the SM2-with-SM3 signature holds");
            return;
        }
        List<VerifierKey> shown =
                carried.logKeys().at(checkpoint.size()).stream()
                        .filter(key -> key.kind() == SignatureKind.SM2_SM3)
                        .toList();
        for (Vouched each : note.vouchedBy(shown)) {
            report.open(
                    "sm2",
                    "另有国密签名（SM2-SM3），与随附的公钥相符，该公钥未经您确认：" + each.key(),
                    "an SM2-with-SM3 signature fits the key that came with it, which you did not"
                            + " name: "
                            + each.key());
        }
    }

    private void witnesses(List<Vouched> witnesses) {
        for (Vouched each : witnesses) {
            String name = each.key().name();
            String time = time(each.time());
            report.holds(
                    "witness",
                    "见证 " + name + " 于 " + time + " 会签",
                    "cosigned by witness " + name + " at " + time);
        }
        report.fact(
                "witnesses",
                new Json.Items(
                        witnesses.stream()
                                .<Json>map(
                                        each ->
                                                new Json.Members(
                                                        Map.of(
                                                                "name",
                                                                Json.of(each.key().name()),
                                                                "time",
                                                                Json.of(time(each.time())))))
                                .toList()));
    }

    private static String time(long seconds) {
        // Beyond any date; what was signed is shown as it is.
        return Math.abs(seconds) > Instant.MAX.getEpochSecond()
                ? seconds + " s"
                : Instant.ofEpochSecond(seconds).toString();
    }

    private void untrusted(SignedNote note, Checkpoint checkpoint, Policy carried) {
        Map<String, Json> keys = new LinkedHashMap<>();
        for (Vouched each : note.vouchedBy(carried.keysAt(checkpoint.size()))) {
            VerifierKey key = each.key();
            if (isLog(key, checkpoint)) {
                String fingerprint = Trust.fingerprint(key);
                keys.put(key.toString(), Json.of(fingerprint));
                report.open(
                        "carried-key",
                        "签名与随附的密钥相符，请与公布的指纹核对：" + key + "  SHA-256 " + fingerprint,
                        "the signature fits the key that came with it; compare with what is published: "
                                + key
                                + "  SHA-256 "
                                + fingerprint);
            }
        }
        report.fact("carriedKeys", new Json.Members(keys));
        String signers =
                String.join(
                        ", ", note.signatures().stream().map(SignatureLine::nameAndId).toList());
        report.fails(
                Verdict.UNTRUSTED_KEY,
                Problem.of(
                        "key",
                        "没有受信任的密钥为 "
                                + checkpoint.origin()
                                + " 签名；签名者（名称 密钥号）："
                                + signers
                                + "。用 --key 或 --policy 给出您信任的密钥",
                        "no trusted key signs for "
                                + checkpoint.origin()
                                + "; signers (name, key id): "
                                + signers
                                + ". Give the key you trust with --key or --policy"));
    }
}
