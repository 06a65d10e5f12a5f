package de.allmende.tenant.merger;

import de.allmende.tenant.member.InhabitantFigure;
import de.allmende.tenant.member.Tenant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * How many inhabitants a successor has with those of its predecessors, for each of its key dates. A predecessor without a figure of
 * that day counts with its latest one before, so that nobody is lost; key dates before the first one that all have are left out.
 */
final class MergedFigures {

    private MergedFigures() {}

    static List<InhabitantFigure> of(Tenant successor, List<Tenant> predecessors, LocalDate day) {
        var source = "Summe nach Rechtsnachfolge zum %1$td.%1$tm.%1$tY".formatted(day);
        return successor.inhabitants().stream()
                .map(InhabitantFigure::keyDate)
                .distinct()
                .filter(keyDate -> predecessors.stream()
                        .allMatch(predecessor ->
                                predecessor.figureUpTo(keyDate, day).isPresent()))
                .map(keyDate -> new InhabitantFigure(
                        keyDate,
                        Stream.concat(Stream.of(successor), predecessors.stream())
                                .mapToInt(tenant -> tenant.figureUpTo(keyDate, day)
                                        .orElseThrow()
                                        .count())
                                .sum(),
                        source,
                        day))
                .toList();
    }
}
