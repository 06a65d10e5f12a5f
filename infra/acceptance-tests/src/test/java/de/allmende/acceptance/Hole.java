package de.allmende.acceptance;

import com.github.difflib.patch.PatchFailedException;
import com.github.difflib.unifieddiff.UnifiedDiff;
import com.github.difflib.unifieddiff.UnifiedDiffReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A hole in the isolation, as a patch to the product.
 *
 * @param text what somebody could do who should not
 * @param red the test of the attack matrix that must find it: the name of the group, a slash, the name of the test
 */
record Hole(String file, String text, String red, UnifiedDiff patch) {

    private static final Pattern FORM =
            Pattern.compile("(?<text>.+)\\n\\nRed: (?<red>.+)\\n\\n(?<patch>diff --git .+)", Pattern.DOTALL);

    /** All that are kept in a folder, by the names of their files. */
    static List<Hole> in(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.sorted().map(Hole::read).toList();
        }
    }

    private static Hole read(Path file) {
        try {
            var parts = FORM.matcher(Files.readString(file));
            if (!parts.matches()) {
                throw new AssertionError(file + " must say what it opens, then which test turns red, then the patch.");
            }
            var patch = new ByteArrayInputStream(parts.group("patch").getBytes(StandardCharsets.UTF_8));
            return new Hole(
                    file.getFileName().toString(),
                    parts.group("text"),
                    parts.group("red"),
                    UnifiedDiffReader.parseUnifiedDiff(patch));
        } catch (IOException e) {
            throw new AssertionError(file + " is no unified diff.", e);
        }
    }

    /** The files of the product that it changes. */
    List<Path> changed() {
        return patch.getFiles().stream()
                .map(changed -> Path.of(changed.getToFile()))
                .toList();
    }

    /** The lines of one of those files with the hole in them. */
    List<String> torn(Path changed, List<String> lines) {
        var wanted = patch.getFiles().stream()
                .filter(one -> Path.of(one.getToFile()).equals(changed))
                .findFirst()
                .orElseThrow();
        try {
            return wanted.getPatch().applyFuzzy(lines, 0);
        } catch (PatchFailedException e) {
            throw new AssertionError(
                    file + " does not fit " + changed + " any more: make it anew with git diff --unified=2.", e);
        }
    }
}
