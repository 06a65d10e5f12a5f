package de.allmende.marketplace.desk.web;

import de.allmende.marketplace.booking.Person;
import de.allmende.marketplace.desk.DecideVersion;
import de.allmende.marketplace.desk.DraftContent;
import de.allmende.marketplace.desk.OfferingVersion;
import de.allmende.marketplace.desk.ReadDesk.Sheet;
import de.allmende.marketplace.desk.VersionMove;
import de.allmende.marketplace.rest.FieldProblemJson;
import de.allmende.marketplace.rest.OfferingContentJson;
import de.allmende.marketplace.rest.OfferingVersionJson;
import de.allmende.marketplace.rest.OfferingVersionMoveJson;
import de.allmende.marketplace.rest.OfferingVersionStateJson;
import de.allmende.marketplace.rest.OfferingVersionSummaryJson;
import de.allmende.platform.tenancy.Actor;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Versions of offerings as JSON. */
@Component
final class DeskJsons {

    private static final TypeReference<LinkedHashMap<String, @Nullable Object>> VALUES = new TypeReference<>() {};

    private final JsonMapper json;

    /** What a version says beyond the description's fields, such as the provider's name, is not for editing. */
    DeskJsons(JsonMapper json) {
        this.json = json.rebuild()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
    }

    DraftContent content(OfferingContentJson written) {
        return new DraftContent(json.convertValue(written, VALUES));
    }

    OfferingContentJson content(DraftContent content) {
        return json.convertValue(content.values(), OfferingContentJson.class);
    }

    static OfferingVersionSummaryJson summary(OfferingVersion version) {
        return new OfferingVersionSummaryJson()
                .id(version.id().toString())
                .ownOfferingId(version.offering().toString())
                .key(version.key())
                .name(version.name())
                .number(version.number())
                .state(OfferingVersionStateJson.valueOf(version.state().name()))
                .stateLabel(version.state().label())
                .editedAt(version.editedAt().atOffset(ZoneOffset.UTC))
                .editedBy(version.editedBy())
                .submittedAt(at(version.submittedAt()))
                .submittedBy(name(version.submittedBy()))
                .decidedAt(at(version.decidedAt()))
                .decidedBy(name(version.decidedBy()));
    }

    OfferingVersionJson version(Actor actor, Sheet sheet) {
        var version = sheet.version();
        var summary = summary(version);
        return new OfferingVersionJson()
                .id(summary.getId())
                .ownOfferingId(summary.getOwnOfferingId())
                .key(summary.getKey())
                .name(summary.getName())
                .number(summary.getNumber())
                .state(summary.getState())
                .stateLabel(summary.getStateLabel())
                .editedAt(summary.getEditedAt())
                .editedBy(summary.getEditedBy())
                .submittedAt(summary.getSubmittedAt())
                .submittedBy(summary.getSubmittedBy())
                .decidedAt(summary.getDecidedAt())
                .decidedBy(summary.getDecidedBy())
                .sentBackBecause(version.sentBackBecause())
                .content(content(version.content()))
                .faults(sheet.faults().stream()
                        .map(fault -> new FieldProblemJson()
                                .pointer(fault.pointer())
                                .reason(fault.reason())
                                .detail(fault.detail()))
                        .toList())
                .moves(Arrays.stream(VersionMove.values())
                        .filter(move -> version.allows(move)
                                && (!move.isDecision()
                                        || DecideVersion.objection(actor, version)
                                                .isEmpty()))
                        .map(move -> OfferingVersionMoveJson.valueOf(move.name()))
                        .toList());
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable String name(@Nullable Person person) {
        return person == null ? null : person.name();
    }
}
