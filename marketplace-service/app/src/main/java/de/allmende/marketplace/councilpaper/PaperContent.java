package de.allmende.marketplace.councilpaper;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a paper says, word by word and in its order; where it stands on the page is the matter of the layout.
 *
 * @param author who answers for the content
 */
public record PaperContent(String title, String author, Instant madeAt, List<Fact> facts, List<Section> sections) {

    public record Fact(String label, String value) {}

    /**
     * @param points numbered, beneath the paragraphs
     * @param table beneath the points
     */
    public record Section(
            String heading,
            List<String> paragraphs,
            List<String> points,
            @Nullable Table table) {

        public Section {
            paragraphs = List.copyOf(paragraphs);
            points = List.copyOf(points);
        }

        static Section of(String heading, String... paragraphs) {
            return new Section(heading, List.of(paragraphs), List.of(), null);
        }

        Section with(List<String> numbered) {
            return new Section(heading, paragraphs, numbered, table);
        }

        Section with(Table beneath) {
            return new Section(heading, paragraphs, points, beneath);
        }
    }

    /**
     * Each row has as many cells as there are columns.
     *
     * @param total last row of a table that adds up; empty in others
     */
    public record Table(List<Column> columns, List<List<String>> rows, List<String> total) {

        public Table {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
            total = List.copyOf(total);
        }
    }

    /** @param width in relation to the other columns */
    public record Column(String head, int width, boolean amounts) {

        static Column words(String head, int width) {
            return new Column(head, width, false);
        }

        static Column amounts(String head, int width) {
            return new Column(head, width, true);
        }
    }

    public PaperContent {
        facts = List.copyOf(facts);
        sections = List.copyOf(sections);
    }
}
