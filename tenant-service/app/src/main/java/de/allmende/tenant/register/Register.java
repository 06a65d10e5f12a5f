package de.allmende.tenant.register;

import java.util.List;
import java.util.Optional;

/** The official register of municipalities, Verbandsgemeinden and Landkreise. */
public interface Register {

    /** To be shown wherever the register's data are shown. */
    String ATTRIBUTION =
            "Daten: © Statistische Ämter des Bundes und der Länder (Destatis), Gemeindeverzeichnis GV-ISys, "
                    + "Gebietsstand 30.11.2023; Auszug, in CSV umgesetzt.";

    Optional<RegisterEntry> find(Ars ars);

    /**
     * Finds inhabited administrations by a part of the name or the beginning of a key. The best match comes first, then
     * municipalities, then the larger administration. Umlauts may be written out and small typing errors are forgiven.
     */
    List<RegisterEntry> search(String words, int limit);
}
