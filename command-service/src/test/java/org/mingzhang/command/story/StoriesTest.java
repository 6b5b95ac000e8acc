package org.mingzhang.command.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingzhang.command.kernel.Decision;

/**
 * Each page under {@code docs/stories} is told again by the real decisions; every answer on the
 * page must be the one the ledger gives. Run with -Dstories.write=true to write the answers anew,
 * then read the difference.
 */
class StoriesTest {
    private static final Path STORIES = Path.of("../docs/stories");

    static List<Path> pages() {
        try (Stream<Path> pages = Files.list(STORIES)) {
            return pages.filter(page -> page.toString().endsWith(".md")).sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void a_story_is_what_the_ledger_answers(Path page) throws IOException {
        String told = told(Files.readString(page));
        if (Boolean.getBoolean("stories.write")) {
            Files.writeString(page, told);
        }
        assertThat(page).hasContent(told);
    }

    /** The control: an altered answer does not pass for the ledger's. */
    @ParameterizedTest
    @MethodSource("pages")
    void an_altered_date_is_found_out(Path page) throws IOException {
        String altered =
                Files.readString(page).replaceFirst("openedOn (\\d{3})\\d", "openedOn $10");

        assertThat(told(altered)).isNotEqualTo(altered);
    }

    @Test
    void a_refused_step_leaves_no_trace() throws IOException {
        for (Path page : pages()) {
            StoryPage story = new StoryPage(Files.readString(page));
            StoryLedger all = new StoryLedger(story.rulebook());
            StoryLedger acceptedOnly = new StoryLedger(story.rulebook());
            story.told(
                    (reason, step) -> {
                        Decision decision = all.take(reason, step);
                        if (decision instanceof Decision.Accepted) {
                            acceptedOnly.take(reason, step);
                        }
                        return "";
                    });
            assertThat(all.history()).isEqualTo(acceptedOnly.history());
        }
    }

    private static String told(String markdown) {
        StoryPage page = new StoryPage(markdown);
        StoryLedger ledger = new StoryLedger(page.rulebook());
        return page.told((reason, step) -> Answer.of(ledger.take(reason, step)));
    }
}
