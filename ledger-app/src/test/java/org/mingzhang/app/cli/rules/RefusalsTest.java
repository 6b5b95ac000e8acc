package org.mingzhang.app.cli.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingzhang.app.cli.CommandTree;
import org.mingzhang.app.cli.Language;
import org.mingzhang.app.cli.Terminal;

/** Whatever is typed wrong is refused in both languages, with the place and what is expected. */
class RefusalsTest {
    private static final String TYPED =
            """
            rules workdays --days 5 | 2 | 缺少 --from=DATE | Missing: --from=DATE
            rules workdays --from --days 5 | 2 | 缺少 --from=DATE | Missing: --from=DATE
            rules workdays | 2 | 缺少 --from=DATE、--days=N | Missing: --from=DATE, --days=N
            rules workdays --from 2024-02-30 --days 5 | 2 | --from=DATE：应为实有的日期，如 2024-01-31，而不是 2024-02-30 | --from=DATE: expected a day that exists, like 2024-01-31, not 2024-02-30
            rules workdays --from 2025-02-29 --days 5 | 2 | 应为实有的日期 | not 2025-02-29
            rules workdays --from 2026/01/05 --days 5 | 2 | 应为实有的日期 | not 2026/01/05
            rules workdays --from 26-1-5 --days 5 | 2 | 应为实有的日期 | not 26-1-5
            rules workdays --from +999999999-12-31 --days 5 | 2 | 应为实有的日期 | expected a day
            rules workdays --from 2026-01-05 --days -5 | 2 | --days：应为不小于 1 的整数，而不是 -5 | --days: expected a whole number from 1, not -5
            rules workdays --from 2026-01-05 --days 0 | 2 | 应为不小于 1 的整数 | from 1, not 0
            rules workdays --from 2026-01-05 --days 1.5 | 2 | --days=N：应为整数（不大于 2147483647），而不是 1.5 | --days=N: expected a whole number (2147483647 at most), not 1.5
            rules workdays --from 2026-01-05 --days five | 2 | 而不是 five | not five
            rules workdays --from 2026-01-05 --days 2147483648 | 2 | 应为整数（不大于 2147483647） | 2147483647 at most
            rules workdays --from 2026-01-05 --days 2147483647 | 2 | --days：没有 2027 年的放假通知 | --days: No holiday notice is known for 2027
            rules workdays --from 2026-01-05 --days 5 --days 6 | 2 | --days=N 只能给出一次 | --days=N can be given only once
            rules workdays --from 2017-06-01 --days 1 | 2 | 没有 2017 年的放假通知 | known for 2017
            rules workdays --from 2026-12-31 --days 1 | 2 | 没有 2027 年的放假通知 | known for 2027
            rules workdays --from 2026-01-05 --days 1 --known-at 2017-01-01 | 2 | --known-at：截至 2017-01-01 没有 2026 年 | --known-at: On 2017-01-01 no holiday notice was known for 2026
            rules workdays --from 2026-01-05 --days 1 --rulebook moon | 2 | --rulebook：没有规则库 moon；现有：cn-party | --rulebook: There is no rulebook moon; there are: cn-party
            rules workdays --from 2026-01-05 --days 1 extra | 2 | 没有这样的命令、选项或者参数：extra | no such command, option or argument: extra
            rules vote --should-attend 3 --present 4 --in-favour 2 | 2 | --present：到会 4 人，多于应到 3 人 | --present: 4 present are more than the 3 who should attend
            rules vote --should-attend 3 --present 2 --in-favour 3 | 2 | --in-favour：赞成 3 票，多于到会 2 人 | --in-favour: 3 in favour are more than the 2 present
            rules vote --should-attend 0 --present 0 --in-favour 0 | 2 | --should-attend：应为不小于 1 的整数 | --should-attend: expected a whole number from 1
            rules vote --should-attend 3 --present -1 --in-favour -2 | 2 | --in-favour：应为不小于 0 的整数，而不是 -2 | --present: expected a whole number from 0, not -1
            rules vote --should-attend 3 --present 3 --in-favour 3 --rulebook us-chicago-police | 2 | 没有集体表决的规定 | no rule on collective votes
            rules appeal --decided-on 2025-09-01 --served-on 2025-09-05 | 2 | 缺少 --kind=KIND | Missing: --kind=KIND
            rules appeal --decided-on 2025-09-01 --served-on 2025-09-05 --kind royal | 2 | --kind：规则库 cn-party-jiangxi 没有申诉种类 royal；现有：accountability | --kind: The rulebook cn-party-jiangxi has no kind of appeal royal; there are: accountability
            rules appeal --decided-on 2025-09-05 --served-on 2025-09-01 --kind accountability | 2 | --served-on：送达日 2025-09-01 早于决定日 2025-09-05 | --served-on: Served on 2025-09-01, before
            rules appeal --decided-on 2001-01-01 --served-on 2025-09-01 --kind accountability | 2 | --decided-on：规则库 | a person has to find out
            rules appeal --decided-on 2026-12-01 --served-on 2026-12-05 --kind accountability | 2 | --served-on：没有 2027 年的放假通知 | known for 2027
            rules codes | 2 | 须给出其中一项：--credit-code=CODE、--id-number | One of these is needed: --credit-code=CODE, --id-number
            rules codes --id-number --credit-code X | 2 | 只能给出其中一项：--credit-code=CODE、--id-number | Only one of these can be given
            rules show | 2 | 缺少 RULE | Missing: RULE
            rules show NOPE | 3 | 没有规则 NOPE | has no rule NOPE
            rules list --rulebook moon | 2 | 没有规则库 moon | no rulebook moon
            rules check | 2 | 缺少 FOLDER | Missing: FOLDER
            rules check /no/such/folder | 3 | 没有这个文件夹：/no/such/folder | There is no such folder: /no/such/folder
            rules explain | 2 | 缺少 FILE.json | Missing: FILE.json
            rules explain /no/such.json | 3 | 没有这个文件：/no/such.json | There is no such file: /no/such.json
            rules explain / | 3 | 没有这个文件：/ | There is no such file: /
            rules exlain x.json | 2 | 是不是 explain | did you mean explain
            rules | 2 | 请给出命令 | a command is needed
            """;

    private static final String WRITTEN =
            """
            {'measures':[{'measure':'FINE','decidedOn':'2024-01-01','effectiveOn':'2024-01-01'}]} | /measures/0/measure：应为其中之一 | /measures/0/measure: expected one of
            {'measures':[{'measure':'GOV_WARNING','decidedOn':'2024-02-30','effectiveOn':'2024-03-01'}]} | /measures/0/decidedOn：应为一个实有的日期 | expected a date like 2024-01-31, not "2024-02-30"
            {'measures':[{'measure':'GOV_WARNING','decidedOn':'+999999999-12-31','effectiveOn':'+999999999-12-31'}]} | /measures/0/effectiveOn：应为一个实有的日期 | /measures/0/effectiveOn: expected a date
            {'measures':[{'measure':'GOV_WARNING','decidedOn':20240101,'effectiveOn':'2024-01-01'}]} | 而不是 20240101 | not 20240101
            {'measures':[{'measure':'GOV_WARNING','decidedOn':'2024-03-02','effectiveOn':'2024-03-01'}]} | /measures/0/effectiveOn：生效日早于决定日 | it takes effect before it was decided
            {'measures':[{'measure':'GOV_WARNING','effectiveOn':'2024-01-01'}]} | /measures/0/decidedOn：应为一个实有的日期，如 2024-01-31，但没有给出 | found nothing
            {'measures':'GOV_WARNING'} | /measures：应为一个列表 | /measures: expected a list
            {'measures':[7]} | /measures/0：应为一个对象 | /measures/0: expected an object
            {'measures':[{}],'amendments':[{'measure':0,'kind':'softer','to':'GOV_WARNING','on':'2024-01-01'}]} | /amendments/0/kind：应为其中之一：lighter, heavier, annul | /amendments/0/kind: expected one of
            {'measures':[{}],'amendments':[{'measure':-1}]} | /amendments/0/measure：应为measures 中的序号，0 至 0 | an index of measures, from 0 to 0
            {'rulebook':7,'measures':[{}]} | /rulebook：应为一段文字 | /rulebook: expected a text
            {'rulebook':'moon','measures':[{}]} | /rulebook：没有规则库 moon | /rulebook: There is no rulebook moon
            {'measures':[{'measure':'GOV_WARNING','measure':'GOV_DEMERIT'}]} | 第 1 行第 48 列不是 JSON | line 1, column 48: not JSON
            {'measures':[]} {} | 第 1 行 | not JSON
            {measures:[]} | 不是 JSON | not JSON
            null | /：应为一个对象 | /: expected an object
            """;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir Path folder;

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = TYPED)
    void what_is_typed_wrong_is_refused(String typed, int exit, String zh, String en) {
        assertThat(run(Language.EN, typed.split(" "))).isEqualTo(exit);
        assertThat(refusal()).contains(en).doesNotContainPattern("[\\u4e00-\\u9fff]");
        assertThat(run(Language.ZH, typed.split(" "))).isEqualTo(exit);
        assertThat(refusal()).contains(zh);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = WRITTEN)
    void what_is_written_wrong_is_refused(String written, String zh, String en) throws IOException {
        Path file = file(written.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
        assertThat(run(Language.EN, "rules", "explain", file.toString())).isEqualTo(2);
        assertThat(refusal()).contains(file + ": ", en);
        assertThat(run(Language.ZH, "rules", "explain", file.toString())).isEqualTo(2);
        assertThat(refusal()).contains(file + "：", zh);
    }

    @Test
    void a_file_in_another_encoding_is_refused() throws IOException {
        Path file = file(new byte[] {(byte) 0xC3, (byte) 0xFB});
        assertThat(run(Language.EN, "rules", "explain", file.toString())).isEqualTo(2);
        assertThat(refusal()).contains("save it as UTF-8");
    }

    @Test
    void an_empty_or_bottomless_file_is_refused() throws IOException {
        assertThat(run(Language.EN, "rules", "explain", file(new byte[0]).toString())).isEqualTo(2);
        assertThat(refusal()).contains("/: expected an object, found nothing");
        Path deep = file("[".repeat(5000).getBytes(StandardCharsets.UTF_8));
        assertThat(run(Language.EN, "rules", "explain", deep.toString())).isEqualTo(2);
        assertThat(refusal()).contains("not JSON");
    }

    @Test
    void what_is_missing_is_told_with_how_to_type_it() {
        run(Language.EN, "rules", "vote", "--present", "3");
        assertThat(refusal())
                .contains(
                        "Missing: --should-attend=N, --in-favour=N",
                        "ledger rules vote [",
                        "See ledger rules vote --help for more");
    }

    private Path file(byte[] content) throws IOException {
        return Files.write(folder.resolve("question.json"), content);
    }

    /** What was complained of; nothing was answered, and no trace of the program shows. */
    private String refusal() {
        assertThat(out.toString()).isEmpty();
        String refusal = err.toString();
        assertThat(refusal.toLowerCase(Locale.ROOT))
                .isNotBlank()
                .doesNotContain("exception")
                .doesNotContain("\tat ");
        err.getBuffer().setLength(0);
        return refusal;
    }

    private int run(Language language, String... args) {
        Terminal terminal =
                new Terminal(
                        new PrintWriter(out, true),
                        new PrintWriter(err, true),
                        language,
                        false,
                        false,
                        Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
        return CommandTree.of(terminal).execute(args);
    }
}
