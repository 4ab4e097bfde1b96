package io.guanlan.deploy.standalone.architecture;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Measures one source file against the budgets of the house. */
final class Budgets {

    static final int FILE_LINES = 500;
    static final int METHOD_LINES = 60;
    static final int PARAMETERS = 7;
    static final int TYPES_IN_PACKAGE = 30;

    private Budgets() {}

    static List<String> check(Path file, boolean shipped) throws IOException {
        return check(file.toString(), Files.readString(file), shipped);
    }

    /**
     * What breaks a budget.
     *
     * @param shipped main code, whose public types need Javadoc; tests do not
     */
    static List<String> check(String name, String source, boolean shipped) throws IOException {
        List<String> broken = new ArrayList<>();
        long lines = source.lines().count();
        if (lines > FILE_LINES) {
            broken.add(
                    name
                            + ": "
                            + lines
                            + " lines, at most "
                            + FILE_LINES
                            + ": split it by what changes together");
        }
        if (name.endsWith("package-info.java")) {
            if (shipped && !source.contains("@NullMarked")) {
                broken.add(name + ": not @NullMarked");
            }
            if (!source.contains("/**")) {
                broken.add(name + ": does not introduce its room in a sentence");
            }
            return broken;
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        JavacTask task =
                (JavacTask)
                        compiler.getTask(
                                null,
                                null,
                                problem -> {},
                                List.of("-proc:none"),
                                null,
                                List.of(new Source(name, source)));
        CompilationUnitTree unit = task.parse().iterator().next();
        new Scanner(name, unit, DocTrees.instance(task), shipped, broken).scan(unit, null);
        return broken;
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String name, String text) {
            super(
                    URI.create("string:///" + Path.of(name).getFileName()),
                    JavaFileObject.Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    private static final class Scanner extends TreePathScanner<Void, Void> {
        private final String name;
        private final CompilationUnitTree unit;
        private final DocTrees trees;
        private final boolean shipped;
        private final List<String> broken;

        Scanner(
                String name,
                CompilationUnitTree unit,
                DocTrees trees,
                boolean shipped,
                List<String> broken) {
            this.name = name;
            this.unit = unit;
            this.trees = trees;
            this.shipped = shipped;
            this.broken = broken;
        }

        @Override
        public Void visitMethod(MethodTree method, Void nothing) {
            LineMap map = unit.getLineMap();
            long start = trees.getSourcePositions().getStartPosition(unit, method);
            long end = trees.getSourcePositions().getEndPosition(unit, method);
            if (start >= 0 && end > start) {
                long lines = map.getLineNumber(end) - map.getLineNumber(start) + 1;
                if (lines > METHOD_LINES) {
                    broken.add(
                            name
                                    + ": "
                                    + method.getName()
                                    + " has "
                                    + lines
                                    + " lines, at most "
                                    + METHOD_LINES);
                }
            }
            if (method.getParameters().size() > PARAMETERS && !isCompactConstructor(method)) {
                broken.add(
                        name
                                + ": "
                                + method.getName()
                                + " takes "
                                + method.getParameters().size()
                                + " parameters, at most "
                                + PARAMETERS
                                + ": give the group a name");
            }
            return super.visitMethod(method, null);
        }

        /**
         * A record's canonical constructor repeats its components, which are named where they are
         * used.
         */
        private boolean isCompactConstructor(MethodTree method) {
            Tree parent = getCurrentPath().getParentPath().getLeaf();
            return method.getName().contentEquals("<init>") && parent.getKind() == Tree.Kind.RECORD;
        }

        @Override
        public Void visitClass(ClassTree type, Void nothing) {
            Set<Modifier> flags = type.getModifiers().getFlags();
            TreePath parent = getCurrentPath().getParentPath();
            boolean top = parent.getLeaf() instanceof CompilationUnitTree;
            if (shipped && top && flags.contains(Modifier.PUBLIC)) {
                DocCommentTree doc = trees.getDocCommentTree(getCurrentPath());
                if (doc == null || doc.getFirstSentence().isEmpty()) {
                    broken.add(name + ": public type " + type.getSimpleName() + " has no Javadoc");
                }
            }
            return super.visitClass(type, null);
        }
    }
}
