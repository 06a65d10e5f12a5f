package de.allmende.platform.dataexport;

import java.util.List;

/**
 * The part of one service.
 *
 * @param openItems what is still open between the tenant and the service, in sentences for people
 */
public record Contribution(List<ExportedFile> files, List<String> openItems) {

    public Contribution {
        files = List.copyOf(files);
        openItems = List.copyOf(openItems);
    }
}
