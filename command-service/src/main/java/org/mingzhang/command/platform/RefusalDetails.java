package org.mingzhang.command.platform;

import java.util.List;
import org.mingzhang.shared.Refusal;
import org.mingzhang.shared.RefusalText;

/**
 * A refusal as its caller reads it, with the placeholders of its texts filled.
 *
 * @param field JSON pointer of the field at fault, empty for the whole command
 * @param rule the key of the legal basis
 */
public record RefusalDetails(
        String code,
        String field,
        String rule,
        String meaningZh,
        String meaningEn,
        String hintZh,
        String hintEn) {
    static RefusalDetails of(Refusal refusal, String field, List<String> args) {
        RefusalText text = refusal.text();
        return new RefusalDetails(
                refusal.code(),
                field,
                text.basis(),
                filled(text.meaning().zh(), args),
                filled(text.meaning().en(), args),
                filled(text.hint().zh(), args),
                filled(text.hint().en(), args));
    }

    private static String filled(String text, List<String> args) {
        String result = text;
        for (int i = 0; i < args.size(); i++) {
            result = result.replace("{" + i + "}", args.get(i));
        }
        return result;
    }
}
