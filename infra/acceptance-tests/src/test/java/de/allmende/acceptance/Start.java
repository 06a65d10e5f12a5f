package de.allmende.acceptance;

/** What a new tenant needs before it takes part, as its association and its administration give it. */
final class Start {

    private static final Desk ASSOCIATION = Desk.of("mandanten@verband.example");
    private static final String TENANTS = "/api/tenants/v1/tenants/";

    private Start() {}

    /** With master data, when its organization is open. */
    static void prepared(String tenant, String masterData) {
        moved(tenant, "ONBOARDING");
        Eventually.get(
                "the organization is open",
                () -> ASSOCIATION.get(TENANTS + tenant).succeeds(),
                seen -> seen.at("/loginState").equals("READY"));
        Eventually.get(
                        "nothing else changes the tenant meanwhile",
                        () -> ASSOCIATION.put(
                                TENANTS + tenant + "/master-data",
                                masterData,
                                ASSOCIATION.get(TENANTS + tenant).succeeds().header("ETag")),
                        answer -> answer.status() != 412)
                .succeeds();
    }

    /** By its own administration. */
    static void statesItsLoginWay(Desk administration) {
        administration
                .post("/api/tenants/v1/login-way", "{\"loginWay\": \"ALLMENDE_ACCOUNTS\"}")
                .succeeds();
    }

    static void activated(String tenant) {
        moved(tenant, "ACTIVE");
    }

    private static void moved(String tenant, String state) {
        ASSOCIATION
                .post(TENANTS + tenant + "/state-changes", "{\"state\": \"%s\"}".formatted(state))
                .succeeds();
    }
}
