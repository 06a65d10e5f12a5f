package de.allmende.marketplace.catalogue.persistence;

import static de.allmende.marketplace.db.Tables.CATALOGUE_ENTRY;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/**
 * Which entries match the search words, and how well.
 *
 * <p>Words are stemmed in German and the last one also counts as the beginning of a word. Only when that finds nothing,
 * similar letters do, so that a typing error still leads somewhere.
 */
record SearchMatch(Condition condition, Field<BigDecimal> rank) {

    private static final BigDecimal SIMILAR_ENOUGH = new BigDecimal("0.4");

    static SearchMatch of(DSLContext database, @Nullable String text, Condition among) {
        if (text == null) {
            return new SearchMatch(DSL.trueCondition(), DSL.inline(BigDecimal.ZERO));
        }
        var words = byWords(text);
        return isExact(text) || database.fetchExists(CATALOGUE_ENTRY, among.and(words.condition()))
                ? words
                : byLetters(text);
    }

    private static SearchMatch byWords(String text) {
        var query = DSL.sql(
                "(websearch_to_tsquery('marketplace.german_words', {0}) || to_tsquery('marketplace.german_words', {1}))",
                DSL.val(text), DSL.val(beginnings(text)));
        return new SearchMatch(
                DSL.condition("{0} @@ {1}", DSL.sql("catalogue_entry.search"), query),
                DSL.field("round(ts_rank(catalogue_entry.search, {0})::numeric, 6)", SQLDataType.NUMERIC, query));
    }

    /** Quotes and exclusions ask for exactly these words. */
    private static boolean isExact(String text) {
        return text.contains("\"") || text.startsWith("-") || text.contains(" -");
    }

    /** All words, the last as a beginning. */
    private static String beginnings(String text) {
        if (isExact(text)) {
            return "";
        }
        var words = Arrays.stream(text.toLowerCase(Locale.GERMAN).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(" & "));
        return words.isEmpty() ? "" : words + ":*";
    }

    private static SearchMatch byLetters(String text) {
        var similarity = DSL.field(
                "round(extension.word_similarity({0}, catalogue_entry.name || ' ' || catalogue_entry.search_words)"
                        + "::numeric, 6)",
                SQLDataType.NUMERIC, DSL.val(text));
        return new SearchMatch(similarity.ge(SIMILAR_ENOUGH), similarity);
    }
}
