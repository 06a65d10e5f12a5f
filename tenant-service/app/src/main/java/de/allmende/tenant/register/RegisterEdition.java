package de.allmende.tenant.register;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The register as it was published at a time.
 *
 * @param editionOn Gebietsstand
 * @param inhabitantsOn key date of the numbers of inhabitants; the file does not say it
 */
public record RegisterEdition(LocalDate editionOn, LocalDate inhabitantsOn, List<RegisterEntry> entries) {

    private static final String BUNDLED = "/register/GV100AD_301123.txt.gz";
    private static final LocalDate BUNDLED_INHABITANTS_ON = LocalDate.of(2022, 12, 31);

    public RegisterEdition {
        entries = List.copyOf(entries);
    }

    /** The edition that comes with the product. */
    public static RegisterEdition bundled() {
        return Gv100ad.read(bundledFile(), BUNDLED_INHABITANTS_ON);
    }

    /** The bundled edition's file, packed by gzip. */
    public static byte[] bundledFile() {
        try (InputStream in = RegisterEdition.class.getResourceAsStream(BUNDLED)) {
            return Objects.requireNonNull(in, BUNDLED).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The entries column by column, as {@code tenant.replace_register} takes them. */
    public Object[] columns() {
        return new Object[] {
            editionOn,
            inhabitantsOn,
            texts(entry -> entry.ars().value()),
            texts(entry -> Objects.toString(entry.ags(), null)),
            texts(RegisterEntry::name),
            texts(entry -> FoldedName.of(entry.name()).value()),
            texts(entry -> entry.kind().textCode()),
            entries.stream().map(RegisterEntry::inhabitants).toArray(Integer[]::new),
            texts(RegisterEntry::postCode),
            texts(RegisterEntry::county),
            texts(RegisterEntry::association)
        };
    }

    private @Nullable String[] texts(Function<RegisterEntry, @Nullable String> column) {
        return entries.stream().map(column).toArray(String[]::new);
    }
}
