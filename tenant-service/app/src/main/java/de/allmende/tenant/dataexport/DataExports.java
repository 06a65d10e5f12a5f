package de.allmende.tenant.dataexport;

import de.allmende.platform.dataexport.ExportColumn;
import de.allmende.platform.dataexport.ExportedFile;
import de.allmende.platform.tenancy.TenantId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Exports of the bound tenant; its association sees that they are there, and what is in those that it has asked for. */
public interface DataExports {

    /** A file that waits for the package, with its whole path. */
    record Waiting(
            UUID id,
            String path,
            String mediaType,
            String title,
            List<ExportColumn> columns,
            long bytes,
            String sha256) {}

    /** @return false when another one is under way */
    boolean add(DataExport export, UUID requestedBy);

    Optional<DataExport> find(DataExportId id);

    /** Nobody else changes it until the transaction ends. */
    Optional<DataExport> findForChange(DataExportId id);

    /** The latest first. */
    List<DataExport> of(TenantId tenant);

    /** Those of an association's tenants that are neither ready nor cancelled. */
    List<DataExport> underWay(TenantId association);

    /** Those of an association's tenants that were cancelled and whose files are still there. */
    List<DataExport> toSweep(TenantId association);

    /** Those of an association's tenants whose last day is before this one. */
    List<DataExport> keptBefore(TenantId association, LocalDate day);

    void addPart(DataExport export, DataExport.Part part, List<ExportedFile> files);

    List<Waiting> waiting(DataExportId id);

    Optional<byte[]> piece(UUID file, int position);

    void addToPackage(DataExport export, int position, byte[] content);

    Optional<byte[]> packed(DataExportId id, int position);

    /** The package is made, the files of which it was made are gone. */
    void becameReady(DataExportId id, DataExport.Ready ready);

    void downloaded(DataExportId id, DataExport.Download download);

    void cancel(DataExportId id, DataExport.Cancellation cancellation);

    void delete(DataExportId id, Instant at);
}
