package de.allmende.marketplace.councilpaper;

import de.allmende.platform.kernel.Id;
import de.allmende.platform.kernel.Ids;
import java.util.UUID;

/** Identity of one council paper. */
public record CouncilPaperId(UUID value) implements Id {

    public static CouncilPaperId next() {
        return new CouncilPaperId(Ids.next());
    }

    public static CouncilPaperId parse(String text) {
        return new CouncilPaperId(Ids.parse("cpp", text));
    }

    @Override
    public String toString() {
        return Ids.text("cpp", value);
    }
}
