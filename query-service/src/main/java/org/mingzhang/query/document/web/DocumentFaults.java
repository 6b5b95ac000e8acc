package org.mingzhang.query.document.web;

import java.util.List;
import java.util.stream.Collectors;
import org.mingzhang.platform.web.Fault;
import org.mingzhang.shared.Text;

/** Why a document cannot be printed. */
final class DocumentFaults {
    static final Fault NO_FONT =
            Fault.of(
                            503,
                            "NO_PRINT_FONT",
                            new Text("没有打印字体", "No print font"),
                            new Text(
                                    "本机没有可用的打印字体，不能生成 PDF；网页文书不受影响。",
                                    "No print font is installed on this machine, so no PDF can be"
                                            + " made. The document as a page is not affected."))
                    .hint(
                            new Text(
                                    "请管理员安装 Debian 软件包 fonts-lxgw-wenkai 和 fonts-arphic-gbsn00lp，"
                                            + "或者以 mingzhang.documents.fonts 指定 TrueType 字体文件。",
                                    "Ask the administrator to install Debian's fonts-lxgw-wenkai and"
                                            + " fonts-arphic-gbsn00lp, or to name TrueType files in"
                                            + " mingzhang.documents.fonts."));

    private DocumentFaults() {}

    static Fault missing(List<Integer> characters) {
        String list =
                characters.stream().map(DocumentFaults::named).collect(Collectors.joining(" "));
        return Fault.of(
                        422,
                        "MISSING_CHARACTERS",
                        new Text("字体缺字", "Characters are missing from the font"),
                        new Text(
                                "打印字体缺少下列字符，不能生成 PDF：" + list + "。",
                                "The print fonts lack these characters, so no PDF is made: "
                                        + list
                                        + "."))
                .hint(
                        new Text(
                                "请管理员安装 Debian 软件包 fonts-babelstone-han，或者在"
                                        + " mingzhang.documents.fonts 中加入含有这些字符的字体；"
                                        + "如系部首或兼容字符，请在登记时改用规范汉字。",
                                "Ask the administrator to install Debian's fonts-babelstone-han, or to add"
                                        + " a font with them to"
                                        + " mingzhang.documents.fonts; a radical or compatibility"
                                        + " form should be recorded as the standard character."));
    }

    /** A character with its code point, for it may well not show on the screen either. */
    static String named(int character) {
        return "%s（U+%04X）".formatted(Character.toString(character), character);
    }
}
