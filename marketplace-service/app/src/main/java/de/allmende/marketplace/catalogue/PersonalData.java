package de.allmende.marketplace.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** Personenbezogene Daten: what the consumer needs to know as controller (Art. 28, 30, 32, 35 GDPR). */
public record PersonalData(
        boolean processed,
        List<String> categories,
        List<String> dataSubjects,
        boolean article9,
        String agreementTemplate,
        String tomDocument,
        List<SubProcessor> subProcessors,
        ImpactAssessment dpia,
        String deletionConcept) {

    /** Unterauftragsverarbeiter. */
    public record SubProcessor(String name, String address, String service, String country, LocalDate since) {}

    public PersonalData {
        categories = List.copyOf(categories);
        dataSubjects = List.copyOf(dataSubjects);
        subProcessors = List.copyOf(subProcessors);
        Objects.requireNonNull(agreementTemplate, "agreementTemplate");
        Objects.requireNonNull(tomDocument, "tomDocument");
        Objects.requireNonNull(dpia, "dpia");
        Objects.requireNonNull(deletionConcept, "deletionConcept");
        if (processed && (agreementTemplate.isBlank() || tomDocument.isBlank())) {
            throw new IllegalArgumentException(
                    "Where personal data are processed, an agreement and measures are named.");
        }
    }
}
