package de.allmende.tenant.dataexport.pack;

import com.fasterxml.jackson.annotation.JsonInclude;
import de.allmende.platform.dataexport.ExportColumn;
import de.allmende.tenant.dataexport.DataExport;
import de.allmende.tenant.dataexport.DataExports;
import de.allmende.tenant.member.Tenant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** {@code datapackage.json} by the Data Package specification, version 1, of frictionlessdata.io. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PackageDescription(
        String profile, String name, String id, String title, String created, List<Resource> resources) {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Resource(
            String name,
            String path,
            String profile,
            String title,
            String mediatype,
            @Nullable String encoding,
            long bytes,
            String hash,
            @Nullable Schema schema) {}

    record Schema(List<ExportColumn> fields) {}

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    static String of(Tenant tenant, DataExport export, List<DataExports.Waiting> files) {
        return JSON.writeValueAsString(new PackageDescription(
                "data-package",
                "datenmitnahme-" + tenant.profile().alias(),
                export.id().toString(),
                "Alle Daten: " + tenant.profile().name(),
                export.requestedAt().toString(),
                files.stream().map(PackageDescription::resource).toList()));
    }

    private static Resource resource(DataExports.Waiting file) {
        boolean isTable = !file.columns().isEmpty();
        boolean isOurText = isTable || file.mediaType().equals("application/json");
        return new Resource(
                file.path().toLowerCase(Locale.ROOT).replace('/', '.'),
                file.path(),
                isTable ? "tabular-data-resource" : "data-resource",
                file.title(),
                file.mediaType(),
                isOurText ? "utf-8" : null,
                file.bytes(),
                "sha256:" + file.sha256(),
                isTable ? new Schema(file.columns()) : null);
    }
}
