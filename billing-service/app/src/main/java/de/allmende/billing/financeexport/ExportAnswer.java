package de.allmende.billing.financeexport;

import java.nio.charset.Charset;
import java.util.List;

/** A whole file, or why there is none. */
public sealed interface ExportAnswer {

    @SuppressWarnings("ArrayRecordComponent") // bytes on their way to the door
    record Written(String fileName, Charset charset, byte[] content) implements ExportAnswer {}

    record Unwritable(List<ExportFault> faults) implements ExportAnswer {

        public Unwritable {
            faults = List.copyOf(faults);
        }
    }
}
