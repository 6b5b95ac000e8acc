package org.mingzhang.testkit;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Length of files and methods, and names of types, read with the compiler's own parser. */
record TidyJava(SourceTree tree) {
    private static final int FILE_LINES = 300;
    private static final int METHOD_LINES = 60;
    private static final Pattern BANNED_WORD =
            Pattern.compile(
                    "(Impl|Manager|Helper|Helpers|Util|Utils|Abstract|Base|Service|Services|DTO|Dto"
                            + "|Info|Data|Common)(?![a-z])");

    List<Untidy> findings() {
        List<Path> files = tree.files(".java");
        List<Untidy> found = new ArrayList<>();
        for (Path file : files) {
            int lines = tree.lines(file).size();
            if (lines > FILE_LINES) {
                found.add(new Untidy(tree.name(file), lines, "more than 300 lines in one file"));
            }
        }
        if (!files.isEmpty()) {
            found.addAll(parsed(files));
        }
        return found;
    }

    private List<Untidy> parsed(List<Path> files) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager =
                compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
            JavacTask task =
                    (JavacTask)
                            compiler.getTask(
                                    null,
                                    manager,
                                    problem -> {},
                                    List.of("-proc:none"),
                                    null,
                                    manager.getJavaFileObjectsFromPaths(files));
            List<Untidy> found = new ArrayList<>();
            for (CompilationUnitTree unit : task.parse()) {
                new Reader(unit, Trees.instance(task).getSourcePositions(), found).scan(unit, null);
            }
            return found;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private final class Reader extends TreePathScanner<Void, Void> {
        private final CompilationUnitTree unit;
        private final SourcePositions positions;
        private final List<Untidy> found;

        Reader(CompilationUnitTree unit, SourcePositions positions, List<Untidy> found) {
            this.unit = unit;
            this.positions = positions;
            this.found = found;
        }

        @Override
        public Void visitClass(ClassTree type, Void none) {
            // MetaData is Axon's word; CommandService and QueryService are the rooms' own names.
            String name =
                    type.getSimpleName()
                            .toString()
                            .replaceAll("MetaData|CommandService|QueryService", "");
            if (BANNED_WORD.matcher(name).find()) {
                found.add(
                        at(line(positions.getStartPosition(unit, type)), "says nothing: " + name));
            }
            return super.visitClass(type, null);
        }

        @Override
        public Void visitMethod(MethodTree method, Void none) {
            if (method.getBody() != null) {
                int first = line(positions.getStartPosition(unit, method.getBody()));
                int last = line(positions.getEndPosition(unit, method.getBody()));
                if (last - first + 1 > METHOD_LINES) {
                    String name = method.getName().toString();
                    found.add(at(first, "more than " + METHOD_LINES + " lines in " + name));
                }
            }
            return super.visitMethod(method, null);
        }

        private int line(long position) {
            return (int) unit.getLineMap().getLineNumber(position);
        }

        private Untidy at(int line, String problem) {
            return new Untidy(tree.name(Path.of(unit.getSourceFile().toUri())), line, problem);
        }
    }
}
