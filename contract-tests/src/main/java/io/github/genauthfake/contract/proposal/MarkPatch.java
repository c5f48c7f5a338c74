package io.github.genauthfake.contract.proposal;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import io.github.genauthfake.contract.evidence.EvidenceFiles;
import io.github.genauthfake.contract.report.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** The marks that may become verified as a patch of the sources, as {@code git apply} takes it. */
public final class MarkPatch {
    private static final int LINES_AROUND = 3;

    private final List<String> lines = new ArrayList<>();
    private final List<String> missing = new ArrayList<>();

    private MarkPatch() {}

    /** Whether a patch can be made here: it takes a JDK, whose compiler reads the sources. */
    public static boolean isPossible() {
        return MarkLocator.isPossible();
    }

    /**
     * Makes the patch.
     *
     * @param sources the directory that the packages of the behaviours are in, beside that of the resources; its path is part
     *     of the names in the patch
     */
    public static MarkPatch of(Proposal proposal, Path sources) throws IOException {
        Map<String, Map<String, String>> byFile = new TreeMap<>();
        Map<String, List<Finding>> shared = new TreeMap<>();
        for (Finding finding : proposal.verified()) {
            if (finding.name().endsWith("]")) {
                shared.computeIfAbsent(EvidenceFiles.pathOf(finding.operation()), file -> new ArrayList<>())
                        .add(finding);
                continue;
            }
            String type = finding.name().substring(0, finding.name().indexOf('#'));
            String outer = type.contains("$") ? type.substring(0, type.indexOf('$')) : type;
            String behaviour = finding.name().substring(finding.name().lastIndexOf('.') + 1);
            byFile.computeIfAbsent(outer.replace('.', '/') + ".java", file -> new TreeMap<>())
                    .put(behaviour, proposal.mark(finding));
        }
        MarkPatch patch = new MarkPatch();
        for (Map.Entry<String, Map<String, String>> file : byFile.entrySet()) {
            patch.add(
                    sources.resolve(file.getKey()),
                    file.getValue().keySet(),
                    text -> MarkRewriter.rewrite(text, file.getValue(), patch.missing));
        }
        String witness = proposal.witness().on() + ", " + proposal.witness().host();
        for (Map.Entry<String, List<Finding>> file : shared.entrySet()) {
            patch.add(
                    sources.resolveSibling("resources").resolve(file.getKey()),
                    file.getValue().stream().map(Finding::name).toList(),
                    text -> EvidenceRewriter.rewrite(text, file.getValue(), witness, patch.missing));
        }
        return patch;
    }

    private void add(Path path, Collection<String> behaviours, UnaryOperator<String> rewriting) throws IOException {
        if (!Files.exists(path)) {
            behaviours.forEach(behaviour -> missing.add(behaviour + ", for there is no " + path));
            return;
        }
        String before = Files.readString(path);
        String after = rewriting.apply(before);
        String name = path.toString().replace('\\', '/');
        List<String> original = before.lines().toList();
        lines.addAll(UnifiedDiffUtils.generateUnifiedDiff(
                "a/" + name,
                "b/" + name,
                original,
                DiffUtils.diff(original, after.lines().toList()),
                LINES_AROUND));
    }

    /** The patch; empty when there is nothing to change. */
    public String text() {
        return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
    }

    /** The behaviours that the sources do not have, or that carry no evidence there. */
    public List<String> missing() {
        return List.copyOf(missing);
    }
}
