package de.allmende.platform.dataexport;

import de.allmende.platform.kernel.Ids;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.ResultQuery;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A table of an export: which columns it has, what they mean, and where its rows come from. */
public final class ExportTable {

    private static final int ROWS_AT_A_TIME = 500;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** @param prefix of a column of ids, as they are written at the doors */
    private record Column(
            String name,
            String title,
            Field<?> field,
            @Nullable String prefix) {}

    private final String path;
    private final String title;
    private final List<Column> columns = new ArrayList<>();

    private ExportTable(String path, String title) {
        this.path = path;
        this.title = title;
    }

    /** @param path without an ending, such as {@code buchungen} */
    public static ExportTable of(String path, String title) {
        return new ExportTable(path, title);
    }

    public ExportTable column(String name, String title, Field<?> field) {
        columns.add(new Column(name, title, field, null));
        return this;
    }

    public ExportTable id(String name, String title, Field<UUID> field, String prefix) {
        columns.add(new Column(name, title, field, prefix));
        return this;
    }

    /** @param query selects the given fields of the rows, in an order that stays */
    public Rows from(Function<List<Field<?>>, ResultQuery<? extends Record>> query) {
        return new Rows(
                query.apply(columns.stream().<Field<?>>map(Column::field).toList()));
    }

    /** A table with its rows. */
    public final class Rows {

        private final ResultQuery<? extends Record> query;

        private Rows(ResultQuery<? extends Record> query) {
            this.query = query;
        }

        String path() {
            return path;
        }

        String title() {
            return title;
        }

        List<ExportColumn> columns() {
            return columns.stream()
                    .map(column -> new ExportColumn(column.name(), column.title(), type(column)))
                    .toList();
        }

        /** Each row as plain values by the names of the columns. */
        void read(Consumer<Map<String, @Nullable Object>> reader) {
            try (var rows = query.fetchSize(ROWS_AT_A_TIME).fetchLazy()) {
                rows.forEach(row -> {
                    var values = new LinkedHashMap<String, @Nullable Object>();
                    for (int place = 0; place < columns.size(); place++) {
                        values.put(columns.get(place).name(), plain(columns.get(place), row.get(place)));
                    }
                    reader.accept(values);
                });
            }
        }
    }

    private static String type(Column column) {
        var type = column.field().getType();
        if (type == Boolean.class) {
            return "boolean";
        }
        if (type == Integer.class || type == Long.class || type == Short.class) {
            return "integer";
        }
        if (type == java.math.BigDecimal.class) {
            return "number";
        }
        if (type == java.time.LocalDate.class) {
            return "date";
        }
        if (type == OffsetDateTime.class) {
            return "datetime";
        }
        return type == JSONB.class ? "object" : type.isArray() && type != byte[].class ? "array" : "string";
    }

    private static @Nullable Object plain(Column column, @Nullable Object value) {
        return switch (value) {
            case null -> null;
            case UUID id when column.prefix() != null -> Ids.text(column.prefix(), id);
            case Boolean flag -> flag;
            case Number number -> number;
            case Object[] items -> Arrays.stream(items).map(String::valueOf).toList();
            case OffsetDateTime moment -> moment.toInstant().toString();
            case JSONB json -> JSON.readTree(json.data());
            default -> value.toString();
        };
    }
}
