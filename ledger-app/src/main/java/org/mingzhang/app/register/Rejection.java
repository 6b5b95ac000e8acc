package org.mingzhang.app.register;

import java.util.List;
import org.mingzhang.command.platform.RefusalDetails;
import org.mingzhang.shared.Refusal;
import org.mingzhang.shared.Text;

/** Why a row is not taken over, and which column is at fault. */
public record Rejection(Column column, String code, Text cause) {
    /** A refusal with its placeholders filled. */
    public static Rejection of(Column column, Refusal refusal, String... args) {
        return new Rejection(
                column,
                refusal.code(),
                new Text(
                        filled(refusal.text().meaning().zh(), List.of(args)),
                        filled(refusal.text().meaning().en(), List.of(args))));
    }

    /** A decision's refusal. */
    public static Rejection of(RefusalDetails details) {
        return new Rejection(
                Column.ofPointer(details.field()),
                details.code(),
                new Text(details.meaningZh(), details.meaningEn()));
    }

    private static String filled(String text, List<String> args) {
        String result = text;
        for (int i = 0; i < args.size(); i++) {
            result = result.replace("{" + i + "}", args.get(i));
        }
        return result;
    }
}
