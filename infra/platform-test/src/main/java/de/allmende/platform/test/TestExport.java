package de.allmende.platform.test;

import de.allmende.platform.dataexport.ContributeExport;
import de.allmende.platform.dataexport.ExportPart;
import de.allmende.platform.kernel.Ids;
import de.allmende.platform.tenancy.TenantId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a service would hand in for a tenant, read into memory. */
public record TestExport(Map<String, byte[]> files, List<String> openItems) {

    public static TestExport of(TestDatabase database, Collection<? extends ExportPart> parts, TenantId tenant) {
        var files = new HashMap<String, byte[]>();
        var openItems = new java.util.ArrayList<String>();
        new ContributeExport(database.transactions(), List.copyOf(parts), (_, _, contribution) -> {
                    openItems.addAll(contribution.openItems());
                    contribution.files().forEach(file -> {
                        try {
                            files.put(file.path(), Files.readAllBytes(file.content()));
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    });
                })
                .contribute(tenant, Ids.next());
        return new TestExport(files, openItems);
    }

    public String text(String path) {
        var content = files.get(path);
        if (content == null) {
            throw new AssertionError(path + " is not among " + files.keySet());
        }
        return new String(content, StandardCharsets.UTF_8);
    }
}
