package org.mingzhang.shared;

/**
 * What a refusal says.
 *
 * @param meaning what is wrong, with {@code {0}} placeholders
 * @param hint how to mend it, with the same placeholders
 * @param basis the key of its legal basis in {@code docs/legal-basis.md}, for instance {@code
 *     ACC-09}
 */
public record RefusalText(Text meaning, Text hint, String basis) {
    /** The parts in reading order, Chinese before English. */
    public static RefusalText of(
            String basis, String meaningZh, String meaningEn, String hintZh, String hintEn) {
        return new RefusalText(new Text(meaningZh, meaningEn), new Text(hintZh, hintEn), basis);
    }
}
