package de.allmende.tenant.dataexport.persistence;

import static de.allmende.tenant.db.Tables.DATA_EXPORT;
import static de.allmende.tenant.db.Tables.EXPORT_FILE;
import static de.allmende.tenant.db.Tables.EXPORT_PACKAGE;
import static de.allmende.tenant.db.Tables.EXPORT_PART;
import static de.allmende.tenant.db.Tables.EXPORT_PIECE;

import de.allmende.platform.dataexport.ExportColumn;
import de.allmende.platform.dataexport.ExportedFile;
import de.allmende.platform.kernel.Ids;
import de.allmende.platform.tenancy.TenantId;
import de.allmende.tenant.dataexport.Contributor;
import de.allmende.tenant.dataexport.DataExport;
import de.allmende.tenant.dataexport.DataExportId;
import de.allmende.tenant.dataexport.DataExports;
import de.allmende.tenant.db.tables.records.DataExportRecord;
import de.allmende.tenant.db.tables.records.ExportPartRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Result;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Component
final class JooqDataExports implements DataExports {

    private static final int PIECE = 1 << 20;
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<List<ExportColumn>> COLUMNS = new TypeReference<>() {};

    private final DSLContext database;

    JooqDataExports(DSLContext database) {
        this.database = database;
    }

    @Override
    public boolean add(DataExport export, UUID requestedBy) {
        return database.insertInto(DATA_EXPORT)
                        .set(DATA_EXPORT.ID, export.id().value())
                        .set(DATA_EXPORT.TENANT_ID, export.tenant().value())
                        .set(DATA_EXPORT.ASSOCIATION_ID, export.association().value())
                        .set(DATA_EXPORT.BY_ASSOCIATION, export.byAssociation())
                        .set(DATA_EXPORT.REQUESTED_BY, requestedBy)
                        .set(DATA_EXPORT.REQUESTED_BY_NAME, export.requestedByName())
                        .set(DATA_EXPORT.REQUESTED_AT, at(export.requestedAt()))
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    @Override
    public Optional<DataExport> find(DataExportId id) {
        return exports(database.selectFrom(DATA_EXPORT)
                        .where(DATA_EXPORT.ID.eq(id.value()))
                        .fetch())
                .stream()
                .findFirst();
    }

    @Override
    public Optional<DataExport> findForChange(DataExportId id) {
        return exports(database.selectFrom(DATA_EXPORT)
                        .where(DATA_EXPORT.ID.eq(id.value()))
                        .forUpdate()
                        .fetch())
                .stream()
                .findFirst();
    }

    @Override
    public List<DataExport> of(TenantId tenant) {
        return exports(DATA_EXPORT.TENANT_ID.eq(tenant.value()));
    }

    @Override
    public List<DataExport> underWay(TenantId association) {
        return exports(DATA_EXPORT
                .ASSOCIATION_ID
                .eq(association.value())
                .and(DATA_EXPORT.READY_AT.isNull())
                .and(DATA_EXPORT.CANCELLED_AT.isNull()));
    }

    @Override
    public List<DataExport> toSweep(TenantId association) {
        return exports(DATA_EXPORT
                .ASSOCIATION_ID
                .eq(association.value())
                .and(DATA_EXPORT.CANCELLED_AT.isNotNull())
                .and(DATA_EXPORT.DELETED_AT.isNull()));
    }

    @Override
    public List<DataExport> keptBefore(TenantId association, LocalDate day) {
        return exports(DATA_EXPORT
                .ASSOCIATION_ID
                .eq(association.value())
                .and(DATA_EXPORT.DELETED_AT.isNull())
                .and(DATA_EXPORT.KEPT_UNTIL.lt(day)));
    }

    private List<DataExport> exports(Condition wanted) {
        return exports(database.selectFrom(DATA_EXPORT)
                .where(wanted)
                .orderBy(DATA_EXPORT.ID.desc())
                .fetch());
    }

    private List<DataExport> exports(Result<DataExportRecord> rows) {
        var parts = database.selectFrom(EXPORT_PART)
                .where(EXPORT_PART.EXPORT_ID.in(rows.getValues(DATA_EXPORT.ID)))
                .fetchGroups(EXPORT_PART.EXPORT_ID, JooqDataExports::part);
        return rows.map(row -> export(row, parts.getOrDefault(row.getId(), List.of())));
    }

    private static DataExport.Part part(ExportPartRecord row) {
        return new DataExport.Part(
                Contributor.valueOf(row.getService()),
                row.getContributedAt().toInstant(),
                row.getFiles(),
                row.getBytes(),
                List.of(row.getOpenItems()));
    }

    private static DataExport export(DataExportRecord row, List<DataExport.Part> parts) {
        return new DataExport(
                new DataExportId(row.getId()),
                new TenantId(row.getTenantId()),
                new TenantId(row.getAssociationId()),
                row.getByAssociation(),
                row.getRequestedByName(),
                row.getRequestedAt().toInstant(),
                parts,
                row.getReadyAt() == null
                        ? null
                        : new DataExport.Ready(
                                row.getReadyAt().toInstant(), row.getKeptUntil(), row.getBytes(), row.getSha256()),
                row.getDownloadedAt() == null
                        ? null
                        : new DataExport.Download(
                                row.getDownloadedByName(), row.getDownloadedAt().toInstant()),
                row.getCancelledAt() == null
                        ? null
                        : new DataExport.Cancellation(
                                row.getCancelledByName(), row.getCancelledAt().toInstant()),
                row.getDeletedAt() == null ? null : row.getDeletedAt().toInstant());
    }

    @Override
    public void addPart(DataExport export, DataExport.Part part, List<ExportedFile> files) {
        database.insertInto(EXPORT_PART)
                .set(EXPORT_PART.EXPORT_ID, export.id().value())
                .set(EXPORT_PART.SERVICE, part.service().name())
                .set(EXPORT_PART.TENANT_ID, export.tenant().value())
                .set(EXPORT_PART.ASSOCIATION_ID, export.association().value())
                .set(EXPORT_PART.BY_ASSOCIATION, export.byAssociation())
                .set(EXPORT_PART.CONTRIBUTED_AT, at(part.contributedAt()))
                .set(EXPORT_PART.FILES, part.files())
                .set(EXPORT_PART.BYTES, part.bytes())
                .set(EXPORT_PART.OPEN_ITEMS, part.openItems().toArray(String[]::new))
                .execute();
        files.forEach(file -> add(export, part.service().folder() + "/" + file.path(), file));
    }

    private void add(DataExport export, String path, ExportedFile file) {
        var id = Ids.next();
        database.insertInto(EXPORT_FILE)
                .set(EXPORT_FILE.ID, id)
                .set(EXPORT_FILE.EXPORT_ID, export.id().value())
                .set(EXPORT_FILE.TENANT_ID, export.tenant().value())
                .set(EXPORT_FILE.PATH, path)
                .set(EXPORT_FILE.MEDIA_TYPE, file.mediaType())
                .set(EXPORT_FILE.TITLE, file.title())
                .set(EXPORT_FILE.COLUMNS, JSONB.valueOf(JSON.writeValueAsString(file.columns())))
                .set(EXPORT_FILE.BYTES, file.bytes())
                .set(EXPORT_FILE.SHA256, file.sha256())
                .execute();
        try (var content = Files.newInputStream(file.content())) {
            int position = 0;
            for (var piece = content.readNBytes(PIECE); piece.length > 0; piece = content.readNBytes(PIECE)) {
                database.insertInto(EXPORT_PIECE)
                        .set(EXPORT_PIECE.FILE_ID, id)
                        .set(EXPORT_PIECE.POSITION, position++)
                        .set(EXPORT_PIECE.TENANT_ID, export.tenant().value())
                        .set(EXPORT_PIECE.CONTENT, piece)
                        .execute();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<Waiting> waiting(DataExportId id) {
        return database.selectFrom(EXPORT_FILE)
                .where(EXPORT_FILE.EXPORT_ID.eq(id.value()))
                .orderBy(EXPORT_FILE.PATH)
                .fetch(row -> new Waiting(
                        row.getId(),
                        row.getPath(),
                        row.getMediaType(),
                        row.getTitle(),
                        JSON.readValue(row.getColumns().data(), COLUMNS),
                        row.getBytes(),
                        row.getSha256()));
    }

    @Override
    public Optional<byte[]> piece(UUID file, int position) {
        return database.select(EXPORT_PIECE.CONTENT)
                .from(EXPORT_PIECE)
                .where(EXPORT_PIECE.FILE_ID.eq(file), EXPORT_PIECE.POSITION.eq(position))
                .fetchOptional(EXPORT_PIECE.CONTENT);
    }

    @Override
    public void addToPackage(DataExport export, int position, byte[] content) {
        database.insertInto(EXPORT_PACKAGE)
                .set(EXPORT_PACKAGE.EXPORT_ID, export.id().value())
                .set(EXPORT_PACKAGE.POSITION, position)
                .set(EXPORT_PACKAGE.TENANT_ID, export.tenant().value())
                .set(EXPORT_PACKAGE.ASSOCIATION_ID, export.association().value())
                .set(EXPORT_PACKAGE.BY_ASSOCIATION, export.byAssociation())
                .set(EXPORT_PACKAGE.CONTENT, content)
                .execute();
    }

    @Override
    public Optional<byte[]> packed(DataExportId id, int position) {
        return database.select(EXPORT_PACKAGE.CONTENT)
                .from(EXPORT_PACKAGE)
                .where(EXPORT_PACKAGE.EXPORT_ID.eq(id.value()), EXPORT_PACKAGE.POSITION.eq(position))
                .fetchOptional(EXPORT_PACKAGE.CONTENT);
    }

    @Override
    public void becameReady(DataExportId id, DataExport.Ready ready) {
        var row = new DataExportRecord();
        row.setReadyAt(at(ready.at()));
        row.setKeptUntil(ready.keptUntil());
        row.setBytes(ready.bytes());
        row.setSha256(ready.sha256());
        change(id, row);
        deleteFiles(id);
    }

    private void deleteFiles(DataExportId id) {
        database.deleteFrom(EXPORT_FILE)
                .where(EXPORT_FILE.EXPORT_ID.eq(id.value()))
                .execute();
    }

    @Override
    public void downloaded(DataExportId id, DataExport.Download download) {
        var row = new DataExportRecord();
        row.setDownloadedByName(download.byName());
        row.setDownloadedAt(at(download.at()));
        change(id, row);
    }

    @Override
    public void cancel(DataExportId id, DataExport.Cancellation cancellation) {
        var row = new DataExportRecord();
        row.setCancelledByName(cancellation.byName());
        row.setCancelledAt(at(cancellation.at()));
        change(id, row);
    }

    @Override
    public void delete(DataExportId id, Instant at) {
        var row = new DataExportRecord();
        row.setDeletedAt(at(at));
        change(id, row);
        deleteFiles(id);
        database.deleteFrom(EXPORT_PACKAGE)
                .where(EXPORT_PACKAGE.EXPORT_ID.eq(id.value()))
                .execute();
    }

    private void change(DataExportId id, DataExportRecord row) {
        int rows = database.update(DATA_EXPORT)
                .set(row)
                .where(DATA_EXPORT.ID.eq(id.value()))
                .execute();
        if (rows != 1) {
            throw new IllegalStateException("Expected to change one export, but changed " + rows + ".");
        }
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
