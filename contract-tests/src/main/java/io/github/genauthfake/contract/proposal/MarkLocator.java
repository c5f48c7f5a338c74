package io.github.genauthfake.contract.proposal;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Finds the evidence of behaviours in a source file, with the compiler of the JDK. */
final class MarkLocator {
    private static final Set<String> EVIDENCE = Set.of("Verified", "Seen", "Documented", "Inferred");

    private MarkLocator() {}

    /** Where a mark stands in the text: from the first character to behind the last. */
    record Range(int from, int to) {}

    /** Whether there is a compiler to ask: this is a JDK, and no runtime alone. */
    static boolean isPossible() {
        return ToolProvider.getSystemJavaCompiler() != null;
    }

    /** The marks of every method, by class and method as {@code Outer$Inner#method}. */
    static Map<String, List<Range>> locate(String source) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler == null) {
            throw new IllegalStateException(
                    "Sources can only be read with a JDK; this is a runtime without a compiler");
        }
        JavacTask task = (JavacTask) compiler.getTask(
                null, null, problem -> {}, List.of("-proc:none"), null, List.of(new SourceText(source)));
        try {
            Iterator<? extends CompilationUnitTree> units = task.parse().iterator();
            Collector collector = new Collector(Trees.instance(task).getSourcePositions());
            units.forEachRemaining(unit -> collector.scan(unit, null));
            return collector.marks;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static final class Collector extends TreePathScanner<Void, Void> {
        private final Map<String, List<Range>> marks = new HashMap<>();
        private final Deque<String> classes = new ArrayDeque<>();
        private final SourcePositions positions;

        Collector(SourcePositions positions) {
            this.positions = positions;
        }

        @Override
        public Void visitClass(ClassTree type, Void nothing) {
            classes.addLast(type.getSimpleName().toString());
            super.visitClass(type, nothing);
            classes.removeLast();
            return null;
        }

        @Override
        public Void visitMethod(MethodTree method, Void nothing) {
            List<Range> ranges = new ArrayList<>();
            for (AnnotationTree annotation : method.getModifiers().getAnnotations()) {
                if (EVIDENCE.contains(annotation.getAnnotationType().toString())) {
                    CompilationUnitTree unit = getCurrentPath().getCompilationUnit();
                    ranges.add(new Range((int) positions.getStartPosition(unit, annotation), (int)
                            positions.getEndPosition(unit, annotation)));
                }
            }
            marks.put(String.join("$", classes) + "#" + method.getName(), ranges);
            return null;
        }
    }

    private static final class SourceText extends SimpleJavaFileObject {
        private final String text;

        SourceText(String text) {
            super(URI.create("string:///Behaviours.java"), JavaFileObject.Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
