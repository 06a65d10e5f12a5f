package de.allmende.tenant.dataexport.pack;

import de.allmende.platform.kernel.BusinessTime;
import de.allmende.tenant.dataexport.DataExport;
import de.allmende.tenant.dataexport.DataExports;
import de.allmende.tenant.dataexport.Packaging;
import de.allmende.tenant.member.Tenant;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** A ZIP file: a page to read first, the description of all files, and the files of each service in its folder. */
@Component
final class ZipPackaging implements Packaging {

    private static final String README = "LIESMICH.txt";

    @Override
    public void write(
            Tenant tenant, DataExport export, List<DataExports.Waiting> files, Pieces pieces, OutputStream out) {
        try {
            var zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
            write(zip, README, readMe(tenant, export));
            write(zip, "datapackage.json", PackageDescription.of(tenant, export, files));
            for (var file : files) {
                zip.putNextEntry(new ZipEntry(file.path()));
                copy(pieces, file.id(), zip);
            }
            zip.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Pieces pieces, UUID file, OutputStream out) throws IOException {
        int position = 0;
        for (var piece = pieces.piece(file, 0); piece.isPresent(); piece = pieces.piece(file, ++position)) {
            out.write(piece.get());
        }
    }

    private static void write(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String readMe(Tenant tenant, DataExport export) throws IOException {
        return new ClassPathResource("dataexport/" + README)
                .getContentAsString(StandardCharsets.UTF_8)
                .formatted(
                        tenant.profile().name(),
                        export.requestedAt().atZone(BusinessTime.ZONE),
                        export.requestedByName());
    }
}
