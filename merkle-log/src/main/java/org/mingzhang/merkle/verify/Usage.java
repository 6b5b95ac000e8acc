package org.mingzhang.merkle.verify;

import org.mingzhang.merkle.report.Language;

/** What the command prints about itself, and how to check a signature without it. */
final class Usage {
    private static final String ZH =
            """
            用法：verify 文件… [--key 密钥或文件]… [--policy 文件] [--checkpoint 文件]
                  [--json] [--quiet] [--lang zh|en] [--online] [--now] [--openssl] [--page]
            文件：证明（*.tlog-proof）；记录（*.json）与证明或日志镜像，次序不限；校验点；
                  登记回执（*.json）与日志（目录或网址）；
                  导出的目录或 zip；日志镜像的目录；日志的网址（须加 --online）
              --key         信任的密钥：一行 vkey，或内有若干行的文件；可给多次
              --policy      信任策略（tlog-policy）：日志、见证、法定数；
                            已签名的（policy.note）可与 --key 同用，须由该密钥签名
              --checkpoint  您手中已有的校验点，与这一份比对
              --online      允许从网上读取；不加则不联网
              --now         见证须在八分钟以内（从网上读取时总是如此）
              --page        输出在浏览器中离线核验的网页（存为 verify.html）
              --openssl     只用 openssl 核对校验点签名的命令
            退出码：0 已核验  1 不一致  2 用法  3 未查到、还缺文件或尚未见证  4 密钥未经信任  5 读写失败
            """;
    private static final String EN =
            """
            usage: verify FILE... [--key VKEY-OR-FILE]... [--policy FILE] [--checkpoint FILE]
                   [--json] [--quiet] [--lang zh|en] [--online] [--now] [--openssl] [--page]
            FILE: a proof (*.tlog-proof); a record (*.json) and its proof or a mirrored
                  log, in any order; a checkpoint;
                  the receipt of a command (*.json) and the log (folder or address);
                  the folder or zip of an export; the folder of a mirrored log;
                  the address of a log (with --online)
              --key         a key you trust: a vkey, or a file with one a line; may be repeated
              --policy      whom you trust (tlog-policy): logs, witnesses, quorum;
                            a signed one (policy.note) goes with --key, which must have signed it
              --checkpoint  a checkpoint you hold, to be compared with this one
              --online      may read from the network; otherwise nothing does
              --now         witnesses must have seen it within eight minutes (always so with an address)
              --page        prints the page that verifies offline in a browser (keep as verify.html)
              --openssl     commands that check a checkpoint's signature with openssl alone
            exit codes: 0 verified  1 mismatch  2 usage  3 not found, file missing or not yet witnessed
                        4 untrusted key  5 I/O
            """;
    private static final String OPENSSL =
            """
            # VKEY: name+id+base64 as published; checkpoint: the file, or the end of a *.tlog-proof
            VKEY='name+01234567+AAAA'
            NAME=${VKEY%%+*}
            (printf '\\060\\052\\060\\005\\006\\003\\053\\145\\160\\003\\041\\000'
             printf %s "${VKEY#*+*+}" | base64 -d | tail -c +2) > log.der
            sed '/^$/,$d' checkpoint > body
            awk -v n="$NAME" '$1 == "\u2014" && $2 == n {print $3; exit}' checkpoint |
              base64 -d | tail -c +5 > log.sig
            openssl pkeyutl -verify -pubin -keyform DER -inkey log.der -rawin -in body -sigfile log.sig
            # a leaf: SHA-256 of a zero byte and the entry; a node: of a one byte and two hashes
            (printf '\\0'; cat leaf.json) | openssl dgst -sha256
            # a disclosure: base64url of its SHA-256 stands in the leaf
            printf %s DISCLOSURE | openssl dgst -sha256 -binary | base64 | tr '+/' '-_' | tr -d =
            """;

    private Usage() {}

    static String text(Language language) {
        return language == Language.ZH ? ZH : EN;
    }

    static String openssl() {
        return OPENSSL;
    }
}
