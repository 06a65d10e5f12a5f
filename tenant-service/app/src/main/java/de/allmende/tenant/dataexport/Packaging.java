package de.allmende.tenant.dataexport;

import de.allmende.tenant.member.Tenant;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The form of a package. */
public interface Packaging {

    /** Where the bytes of a file are. */
    interface Pieces {
        Optional<byte[]> piece(UUID file, int position);
    }

    /** Leaves the stream open. */
    void write(Tenant tenant, DataExport export, List<DataExports.Waiting> files, Pieces pieces, OutputStream out);
}
