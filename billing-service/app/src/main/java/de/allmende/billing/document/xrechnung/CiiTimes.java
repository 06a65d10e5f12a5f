package de.allmende.billing.document.xrechnung;

import de.allmende.platform.kernel.DatePeriod;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import un.unece.uncefact.data.standard.qualifieddatatype._100.FormattedDateTimeType;
import un.unece.uncefact.data.standard.reusableaggregatebusinessinformationentity._100.SpecifiedPeriodType;
import un.unece.uncefact.data.standard.unqualifieddatatype._100.DateTimeType;

/** Days in CII: eight digits, whose format says so. */
final class CiiTimes {

    /** A calendar day, of the list UNTDID 2379. */
    private static final String DAY = "102";

    private CiiTimes() {}

    static DateTimeType day(LocalDate day) {
        var cii = new DateTimeType();
        cii.setDateTimeString(digits(day)).setFormat(DAY);
        return cii;
    }

    static FormattedDateTimeType formatted(LocalDate day) {
        var cii = new FormattedDateTimeType();
        cii.setDateTimeString(digits(day)).setFormat(DAY);
        return cii;
    }

    /** A period of ours ends before a day, one of CII with a day. */
    static SpecifiedPeriodType period(DatePeriod period) {
        var cii = new SpecifiedPeriodType();
        cii.setStartDateTime(day(period.from()));
        cii.setEndDateTime(day(Objects.requireNonNull(period.until()).minusDays(1)));
        return cii;
    }

    private static String digits(LocalDate day) {
        return DateTimeFormatter.BASIC_ISO_DATE.format(day);
    }
}
