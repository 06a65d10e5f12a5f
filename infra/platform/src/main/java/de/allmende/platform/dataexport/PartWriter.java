package de.allmende.platform.dataexport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Takes down the part of a service: each table as CSV (RFC 4180, UTF-8, with a header) and as JSON, other files as they are. */
public final class PartWriter {

    private static final String LINE_END = "\r\n";
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private final Spool spool;
    private final List<String> openItems = new ArrayList<>();

    PartWriter(Spool spool) {
        this.spool = spool;
    }

    public void table(ExportTable.Rows table) {
        var columns = table.columns();
        try (var csv = spool.begin(table.path() + ".csv", "text/csv", table.title(), columns);
                var json = spool.begin(table.path() + ".json", "application/json", table.title(), List.of())) {
            csv.write(line(columns.stream().map(ExportColumn::name).toList()));
            var separator = new String[] {"[\n"};
            table.read(row -> {
                try {
                    csv.write(line(row.values().stream().map(PartWriter::text).toList()));
                    json.write((separator[0] + JSON.writeValueAsString(row)).getBytes(StandardCharsets.UTF_8));
                    separator[0] = ",\n";
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            json.write((separator[0].startsWith("[") ? "[]\n" : "\n]\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void file(String path, String mediaType, String title, byte[] content) {
        try (var file = spool.begin(path, mediaType, title, List.of())) {
            file.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Something is open between the tenant and this service, in a sentence for people. */
    public void openItem(String sentence) {
        openItems.add(sentence);
    }

    Contribution contribution() {
        return new Contribution(spool.files(), openItems);
    }

    private static byte[] line(List<String> cells) {
        return (cells.stream().map(PartWriter::quoted).collect(Collectors.joining(",")) + LINE_END)
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String quoted(String cell) {
        return cell.chars().anyMatch(sign -> sign == '"' || sign == ',' || sign == '\r' || sign == '\n')
                ? "\"" + cell.replace("\"", "\"\"") + "\""
                : cell;
    }

    private static String text(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case BigDecimal number -> number.toPlainString();
            case JsonNode node -> node.toString();
            case List<?> items -> JSON.writeValueAsString(items);
            case Map<?, ?> members -> JSON.writeValueAsString(members);
            default -> value.toString();
        };
    }
}
