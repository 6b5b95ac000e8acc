package org.mingzhang.command;

import java.util.List;
import org.mingzhang.shared.Refusal;
import org.mingzhang.shared.RefusalText;

/** The page of refusals as text: one heading per code, in order of precedence. */
final class RefusalPage {
    private RefusalPage() {}

    static String render(List<Refusal[]> families) {
        StringBuilder page = new StringBuilder();
        page.append(
                """
                # Refusals

                Every way the ledger turns a command down, in order of precedence within its family.
                Generated from the code, compared with it by `ReferencePagesTest`.
                """);
        for (Refusal[] family : families) {
            page.append("\n## ").append(family[0].getClass().getSimpleName()).append('\n');
            for (Refusal refusal : family) {
                RefusalText text = refusal.text();
                page.append("\n### ").append(refusal.code()).append("\n\n");
                line(page, text.meaning().zh(), text.hint().zh());
                line(page, text.meaning().en(), text.hint().en());
                if (!text.basis().isEmpty()) {
                    page.append("- [").append(text.basis()).append("](legal-basis.md)\n");
                }
            }
        }
        return page.toString();
    }

    private static void line(StringBuilder page, String meaning, String hint) {
        page.append("- ").append(meaning).append(" — ").append(hint).append('\n');
    }
}
