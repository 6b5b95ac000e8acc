package org.mingzhang.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The page that verifies in a browser, asked without one: Node runs its first script, which has
 * nothing of the document in it. Cases are collected, then answered in one run.
 */
public final class BrowserPage {
    /** What an answer begins with when the page cannot take the keys or the policy. */
    public static final String REFUSED = "REFUSED";

    private static final String DRIVER =
            """
            const verifier = require('./page.js');
            const lines = require('fs').readFileSync('cases.jsonl', 'utf8').split('\\n');
            const bytes = text => Buffer.from(text, 'base64');
            for (const line of lines.filter(each => each)) {
              const given = JSON.parse(line);
              const files = new Map(Object.keys(given.files).map(
                name => [name, new Uint8Array(bytes(given.files[name]))]));
              const policy = given.policy ? new Uint8Array(bytes(given.policy)) : null;
              try {
                const report = verifier.verify(files, bytes(given.trust).toString('utf8'), policy);
                const said = report.findings.map(each => each.mark + ' ' + each.zh);
                console.log(report.verdict + ' ' + JSON.stringify([report.named, said]));
              } catch (fault) {
                if (!(fault instanceof verifier.Fault)) { throw fault; }
                console.log('REFUSED ' + JSON.stringify(fault.message));
              }
            }
            """;

    private final byte[] html;
    private final Path folder;
    private final List<String> cases = new ArrayList<>();

    /**
     * A page.
     *
     * @param html of it, in UTF-8
     * @param folder for what Node reads and answers
     */
    public BrowserPage(byte[] html, Path folder) {
        this.html = html.clone();
        this.folder = folder;
    }

    /** True where there is a Node to run it. */
    public static boolean canRun() {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(each -> Files.isExecutable(Path.of(each, "node")));
    }

    /**
     * One more case.
     *
     * @param name of the file to be judged, letters, digits, dots and hyphens
     * @param trust what the person typed
     * @param policy the policy file they chose; null for none
     */
    public void given(String name, byte[] file, String trust, byte @Nullable [] policy) {
        Map<String, String> parts =
                Map.of(
                        "files", "{\"" + name + "\":\"" + base64(file) + "\"}",
                        "trust", '"' + base64(trust.getBytes(StandardCharsets.UTF_8)) + '"',
                        "policy", '"' + (policy == null ? "" : base64(policy)) + '"');
        cases.add(
                parts.entrySet().stream()
                        .map(part -> '"' + part.getKey() + "\":" + part.getValue())
                        .collect(Collectors.joining(",", "{", "}")));
    }

    /**
     * What the page says of each case, in their order: the verdict or {@link #REFUSED}, a blank,
     * and as JSON the fields it names and all it tells.
     */
    public List<String> answers() throws IOException, InterruptedException {
        Files.writeString(folder.resolve("page.js"), script());
        Files.writeString(folder.resolve("driver.js"), DRIVER);
        Files.write(folder.resolve("cases.jsonl"), cases);
        Path answers = folder.resolve("answers");
        Process node =
                new ProcessBuilder("node", "driver.js")
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(answers.toFile())
                        .start();
        assertThat(node.waitFor()).as(() -> "node: " + answers).isZero();
        List<String> lines = Files.readAllLines(answers);
        assertThat(lines).hasSameSizeAs(cases);
        return lines;
    }

    private String script() {
        String page = new String(html, StandardCharsets.UTF_8);
        int start = page.indexOf("<script>") + "<script>".length();
        return page.substring(start, page.indexOf("</script>"));
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
