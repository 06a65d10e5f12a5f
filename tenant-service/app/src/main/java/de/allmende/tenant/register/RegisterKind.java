package de.allmende.tenant.register;

import java.util.Arrays;

/** Textkennzeichen: what the register says an administration is. */
public enum RegisterKind {
    /** Kreisfreie Städte stand in the register as municipalities, so their rows as Kreis are not taken over. */
    DISTRICT("43", Level.COUNTY, "Kreis"),
    COUNTY("44", Level.COUNTY, "Landkreis"),
    REGIONAL_ASSOCIATION("45", Level.COUNTY, "Regionalverband"),

    AMT("51", Level.JOINT_ADMINISTRATION, "Amt"),
    SAMTGEMEINDE("52", Level.JOINT_ADMINISTRATION, "Samtgemeinde"),
    VERBANDSGEMEINDE("53", Level.JOINT_ADMINISTRATION, "Verbandsgemeinde"),
    VERWALTUNGSGEMEINSCHAFT("54", Level.JOINT_ADMINISTRATION, "Verwaltungsgemeinschaft"),
    KIRCHSPIELSLANDGEMEINDE("55", Level.JOINT_ADMINISTRATION, "Kirchspielslandgemeinde"),
    VERWALTUNGSVERBAND("56", Level.JOINT_ADMINISTRATION, "Verwaltungsverband"),
    SERVING_MUNICIPALITY("58", Level.JOINT_ADMINISTRATION, "Erfüllende Gemeinde"),

    MARKET_TOWN("60", Level.MUNICIPALITY, "Markt"),
    DISTRICT_FREE_CITY("61", Level.MUNICIPALITY, "Kreisfreie Stadt"),
    CITY_DISTRICT("62", Level.MUNICIPALITY, "Stadtkreis"),
    TOWN("63", Level.MUNICIPALITY, "Stadt"),
    MUNICIPALITY("64", Level.MUNICIPALITY, "Gemeinde"),
    INHABITED_AREA("65", Level.MUNICIPALITY, "Gemeindefreies Gebiet, bewohnt"),
    /** Forests and lakes: nobody lives or decides there, so it can never be a tenant. */
    UNINHABITED_AREA("66", Level.MUNICIPALITY, "Gemeindefreies Gebiet, unbewohnt"),
    LARGE_DISTRICT_TOWN("67", Level.MUNICIPALITY, "Große Kreisstadt");

    /** On which level of administration a body stands. */
    public enum Level {
        MUNICIPALITY,
        JOINT_ADMINISTRATION,
        COUNTY
    }

    private final String textCode;
    private final Level level;
    private final String label;

    RegisterKind(String textCode, Level level, String label) {
        this.textCode = textCode;
        this.level = level;
        this.label = label;
    }

    public static RegisterKind ofTextCode(String textCode) {
        return Arrays.stream(values())
                .filter(kind -> kind.textCode.equals(textCode))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Unknown Textkennzeichen " + textCode + "."));
    }

    public String textCode() {
        return textCode;
    }

    public Level level() {
        return level;
    }

    /** The German name that users see. */
    public String label() {
        return label;
    }
}
