package de.allmende.acceptance;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * One thing of each kind that belongs to Neustadt or to the association, by every name under which an operation takes its id.
 *
 * @param ids by name
 */
record Belongings(Map<String, String> ids) {

    /** How an id begins, by every name that it has in a path, a query or a body. */
    private static final Map<String, String> PREFIXES = Map.ofEntries(
            Map.entry("tenantId", "tnt"),
            Map.entry("parentId", "tnt"),
            Map.entry("membershipId", "mbs"),
            Map.entry("noticeId", "ntc"),
            Map.entry("affiliationId", "afl"),
            Map.entry("successorId", "tnt"),
            Map.entry("mergerId", "mrg"),
            Map.entry("suspensionId", "ssp"),
            Map.entry("documentId", "doc"),
            Map.entry("dataExportId", "dex"),
            Map.entry("loginProviderId", "lgp"),
            Map.entry("ruleSetId", "crs"),
            Map.entry("person", "psn"),
            Map.entry("personId", "psn"),
            Map.entry("grantId", "grt"),
            Map.entry("apiClientId", "apc"),
            Map.entry("deputyId", "dep"),
            Map.entry("driftId", "drf"),
            Map.entry("invitationId", "ivt"),
            Map.entry("admissionRequestId", "adm"),
            Map.entry("supportCaseId", "sup"),
            Map.entry("registerImportId", "rgi"),
            Map.entry("auditEntryId", "aud"),
            Map.entry("bookingId", "bkg"),
            Map.entry("serviceInstance", "sin"),
            Map.entry("serviceInstanceId", "sin"),
            Map.entry("taskId", "ftk"),
            Map.entry("runId", "irn"),
            Map.entry("invoiceId", "inv"),
            Map.entry("invoice", "inv"),
            Map.entry("invoiceIds", "inv"),
            Map.entry("bankStatementId", "bst"),
            Map.entry("paymentId", "pay"),
            Map.entry("allocationId", "alc"),
            Map.entry("ownOfferingId", "off"),
            Map.entry("offeringVersionId", "ofv"),
            Map.entry("evidenceId", "evd"),
            Map.entry("procurementExemptionId", "pex"),
            Map.entry("approvalRuleSetId", "apr"),
            Map.entry("councilPaperId", "cpp"),
            Map.entry("coSignatureId", "csg"),
            Map.entry("quantityChangeId", "qch"),
            Map.entry("processingAgreementId", "avv"),
            Map.entry("agreementCoverId", "cov"));

    static final Set<String> NAMES = PREFIXES.keySet();

    /** What the association sees because it is a party to it. */
    private static final Set<String> SHARED_WITH_THE_ASSOCIATION = Set.of(
            "tenantId",
            "parentId",
            "membershipId",
            "noticeId",
            "affiliationId",
            "successorId",
            "mergerId",
            "suspensionId",
            "documentId",
            "loginProviderId",
            "supportCaseId",
            "registerImportId",
            "admissionRequestId",
            "driftId",
            "bookingId",
            "serviceInstance",
            "serviceInstanceId",
            "taskId",
            "processingAgreementId",
            "agreementCoverId",
            "runId",
            "invoiceId",
            "invoice",
            "invoiceIds",
            "bankStatementId",
            "paymentId",
            "allocationId");

    /** A word that stands in what is Neustadt's and nowhere else. */
    static final String CANARY = "Kanarienvogel";

    /** A well-formed id of nothing. */
    static String unknown(String name) {
        return PREFIXES.getOrDefault(name, name) + "_00000000000000000000000000";
    }

    static boolean areOnlyTheirs(String name) {
        return !SHARED_WITH_THE_ASSOCIATION.contains(name);
    }

    /** Neustadt books, uses and pays a service for a month. */
    static Belongings ofNeustadt() {
        var allmende = RunningAllmende.get();
        var orderer = Desk.of("besteller@neustadt.example");
        var admin = Desk.of("admin@neustadt.example");
        var approver = Desk.of("freigeber@neustadt.example");
        var used = BookedService.orderedBy(orderer, "e-akte", "standard", "{\"e-akte.standard.arbeitsplatz\": \"10\"}");
        used.decidedBy(approver, "APPROVE").succeeds();
        var provider = Desk.of("katalog@verband.example");
        var agreement = used.agreedBy(approver, provider);
        used.fulfilledBy(provider);
        var month = allmende.month();
        allmende.advanceTo(month.plusMonths(1).atDay(2));
        var run =
                InvoiceMonth.billed(month, Desk.of("abrechnung@verband.example"), Desk.of("freigabe@verband.example"));

        var ids = new HashMap<String, String>();
        ids.put("processingAgreementId", agreement);
        ids.put(
                "agreementCoverId",
                provider.post(used.path() + "/delegated-task", "{\"reason\": \"%s\"}".formatted(CANARY))
                        .succeeds()
                        .at("/id"));
        ids.put("tenantId", admin.get("/api/tenants/v1/me").succeeds().at("/tenant/id"));
        ids.put("parentId", ids.get("tenantId"));
        ids.put("successorId", ids.get("tenantId"));
        putWhatTheAssociationRecords(ids);
        putWhatItWantsCoSigned(admin, approver, orderer, ids);
        limitWhatItMayHold(ids.get("tenantId"));
        ids.put("quantityChangeId", wantsMoreOf(used, orderer));
        putCanaries(admin, ids.get("tenantId"));
        ids.put("person", admin.get("/api/tenants/v1/me").succeeds().at("/person/id"));
        ids.put("personId", ids.get("person"));
        ids.put("grantId", admin.get("/api/tenants/v1/me/grants").succeeds().at("/items/0/id"));
        ids.put("deputyId", deputyOf(approver, Desk.of("kaemmerei@neustadt.example")));
        ids.put("driftId", driftOf("neustadt"));
        var loginProvider = confirmedLoginProviderOf(admin);
        ids.put("ruleSetId", discardedRulesOf(admin));
        admin.post("/api/tenants/v1/login-providers/" + loginProvider + "/removal", "")
                .succeeds();
        ids.put("loginProviderId", loginProvider);
        ids.put(
                "invitationId",
                admin.post("/api/tenants/v1/invitations", """
                    {"name": "Gerda Gast", "email": "gast@neustadt.example"}\
                    """).succeeds().at("/invitation/id"));
        ids.put(
                "apiClientId",
                admin.post("/api/tenants/v1/api-clients", """
                    {"application": "%s", "scopes": ["bookings:read"]}\
                    """.formatted(CANARY))
                        .succeeds()
                        .at("/id"));
        ids.put("dataExportId", DataExportIT.takenBy(admin, Objects.requireNonNull(ids.get("tenantId"))));
        ids.put(
                "auditEntryId",
                admin.get("/api/marketplace/v1/audit-entries").succeeds().at("/items/0/id"));
        ids.put("bookingId", used.id());
        ids.put("serviceInstance", used.seenBy(orderer).succeeds().at("/serviceInstanceId"));
        ids.put("serviceInstanceId", ids.get("serviceInstance"));
        ids.put(
                "taskId",
                Desk.of("katalog@verband.example")
                        .get("/api/marketplace/v1/fulfilment-tasks?state=DONE")
                        .succeeds()
                        .at("/items/0/id"));
        putItsOwnOffering(admin, ids);
        ids.put("runId", run.at("/id"));
        ids.put(
                "invoiceId",
                orderer.get("/api/billing/v1/invoices?side=CONSUMER").succeeds().at("/items/0/id"));
        ids.put("invoice", ids.get("invoiceId"));
        ids.put("invoiceIds", ids.get("invoiceId"));
        putItsPayment(orderer, ids);
        return new Belongings(ids.entrySet().stream()
                .peek(id -> {
                    if (!id.getValue().startsWith(PREFIXES.get(id.getKey()) + "_")) {
                        throw new AssertionError(id + " is not an id of Neustadt's.");
                    }
                })
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** Neustadt has paid a cent. */
    private static void putItsPayment(Desk orderer, Map<String, String> ids) {
        var number = orderer.get("/api/billing/v1/invoices/" + ids.get("invoiceId"))
                .succeeds()
                .at("/number");
        var statement = StatementFile.of(StatementFile.Payment.of("0.01", CANARY, number))
                .readInBy(Desk.of("abrechnung@verband.example"))
                .succeeds();
        ids.put("bankStatementId", statement.at("/items/0/id"));
        ids.put("paymentId", statement.at("/items/0/entries/0/payment/id"));
        ids.put("allocationId", statement.at("/items/0/entries/0/payment/allocations/0/id"));
    }

    /** With a reason that is nobody else's business. */
    private static void limitWhatItMayHold(String tenant) {
        var provider = Desk.of("portfolio@verband.example");
        var offering = provider.get("/api/marketplace/v1/offerings/e-akte").succeeds();
        provider.post("/api/marketplace/v1/own-offerings/" + offering.at("/id") + "/quotas", """
            {"tenantId": "%s", "bookings": 1000, "validFrom": "%s", "reason": "%s"}\
            """.formatted(
                                tenant, RunningAllmende.get().today(), CANARY))
                .succeeds();
    }

    /** One booking waits for a co-signature; then the rules are taken back, so that the next ones need none. */
    private static void putWhatItWantsCoSigned(Desk admin, Desk approver, Desk orderer, Map<String, String> ids) {
        ids.put("approvalRuleSetId", CoSignatureIT.inForce(admin, approver, """
            {"coSignatures": ["TREASURY"], "days": 30}""", CANARY));
        var waiting =
                BookedService.orderedBy(orderer, "e-akte", "standard", "{\"e-akte.standard.arbeitsplatz\": \"5\"}");
        ids.put("coSignatureId", waiting.seenBy(orderer).succeeds().at("/coSignatures/0/id"));
        CoSignatureIT.inForce(admin, approver, "", CANARY);
        ids.put(
                "councilPaperId",
                orderer.post(waiting.path() + "/council-papers", """
                    {"committee": "Stadtrat", "need": "%s"}""".formatted(CANARY))
                        .succeeds()
                        .at("/id"));
    }

    /** It waits for an approval. */
    private static String wantsMoreOf(BookedService used, Desk orderer) {
        return orderer.post(used.path() + "/quantity-changes", """
            {"quantities": {"e-akte.standard.arbeitsplatz": "11"}, "effectiveFrom": "%s", "reason": "%s"}\
            """.formatted(
                                RunningAllmende.get().month().plusMonths(1).atDay(1), CANARY))
                .succeeds()
                .at("/quantityChanges/0/id");
    }

    /** Neustadt provides something itself. */
    private static void putItsOwnOffering(Desk admin, Map<String, String> ids) {
        var treasurer = Desk.of("kaemmerei@neustadt.example");
        admin.post("/api/tenants/v1/grants", """
            {"personId": "%s", "role": "CATALOGUE_EDITOR"}\
            """.formatted(
                                treasurer.get("/api/tenants/v1/me").succeeds().at("/person/id")))
                .succeeds();
        var draft = Eventually.get(
                "the right works",
                () -> treasurer.post("/api/marketplace/v1/own-offerings", """
                    {"key": "stadtchronik-neustadt", "name": "%s"}\
                    """.formatted(CANARY)),
                answer -> answer.status() == 201);
        ids.put("offeringVersionId", draft.at("/id"));
        ids.put("ownOfferingId", draft.at("/ownOfferingId"));
        ids.put(
                "evidenceId",
                treasurer
                        .post(
                                "/api/marketplace/v1/own-offerings/" + draft.at("/ownOfferingId") + "/evidence-links",
                                """
                    {"kind": "MEASURES", "issuer": "%s", "validFrom": "%s", "link": "https://neustadt.example/tom"}\
                    """.formatted(CANARY, RunningAllmende.get().today()))
                        .succeeds()
                        .at("/id"));
        ids.put(
                "procurementExemptionId",
                treasurer
                        .post("/api/marketplace/v1/procurement-exemptions", """
                    {"relation": "MEMBER", "basis": "COOPERATION", "note": "%s"}\
                    """.formatted(CANARY))
                        .succeeds()
                        .at("/id"));
    }

    /** Nobody has ever come by it. */
    private static String confirmedLoginProviderOf(Desk admin) {
        var registered = admin.post(
                        "/api/tenants/v1/login-providers",
                        ForeignRealm.named("neustadt").registration(CANARY, "neustadt.example"))
                .succeeds()
                .at("/id");
        Desk.of("mandanten@verband.example")
                .post("/api/tenants/v1/login-providers/" + registered + "/confirmation", "")
                .succeeds();
        return registered;
    }

    private static String discardedRulesOf(Desk admin) {
        var drafted = admin.post("/api/tenants/v1/claim-rule-sets", """
                        {"rules": [{"claim": "groups", "value": "%s", "role": "READER"}]}""".formatted(CANARY))
                .succeeds()
                .at("/id");
        admin.post("/api/tenants/v1/claim-rule-sets/" + drafted + "/end", "{\"reason\": \"Es bleibt von Hand\"}")
                .succeeds();
        return drafted;
    }

    /** Speyer was to be merged into it; nothing came of it. */
    private static String discardedMergerInto(String successor) {
        var association = Desk.of("mandanten@verband.example");
        var tenants = "/api/tenants/v1/tenants";
        var speyer = association.get(tenants + "?q=Speyer").succeeds().at("/items/0/id");
        var day = RunningAllmende.get().month().plusMonths(6).atDay(1);
        var merger = association
                .post(tenants + "/" + speyer + "/mergers", """
                    {"successorId": "%s", "takesEffectOn": "%s", "legalBasis": "Landesgesetz"}\
                    """.formatted(successor, day))
                .succeeds()
                .at("/id");
        association
                .post("/api/tenants/v1/mergers/" + merger + "/discarding", "{\"reason\": \"Es bleibt, wie es ist\"}")
                .succeeds();
        return merger;
    }

    private static String filedDocumentOf(String membership) {
        return Paper.of("Beitrittsbeschluss.pdf", CANARY)
                .fileBy(Desk.of("mandanten@verband.example"), membership)
                .succeeds()
                .at("/id");
    }

    /** The town was to be suspended; nothing came of it. */
    private static String discardedSuspensionOf(String tenant) {
        var association = Desk.of("mandanten@verband.example");
        var suspension = association
                .post(tenant + "/suspensions", """
                    {"ground": "LEGAL", "reason": "Die Vereinbarung wird geprüft.", "takesEffectOn": "%s"}\
                    """.formatted(
                                RunningAllmende.get().today()))
                .succeeds()
                .at("/id");
        association
                .post("/api/tenants/v1/suspensions/" + suspension + "/lifting", "{\"reason\": \"Ist geprüft\"}")
                .succeeds();
        return suspension;
    }

    /** Somebody of whom nobody knows is in the town's organization. */
    private static String driftOf(String town) {
        var keycloak = KeycloakDesk.open();
        keycloak.post("/users", "{\"email\": \"fremd@weitweg.example\"}");
        keycloak.post(
                "/organizations/" + keycloak.organizationId(town + ".example") + "/members",
                '"' + keycloak.userId("fremd@weitweg.example") + '"');
        return Desk.of("mandanten@verband.example")
                .post("/api/tenants/v1/login-drifts/comparison", "")
                .succeeds()
                .at("/items/0/id");
    }

    private static String deputyOf(Desk principal, Desk person) {
        var today = RunningAllmende.get().today();
        var personId = person.get("/api/tenants/v1/me").succeeds().at("/person/id");
        var own = principal.get("/api/tenants/v1/me/grants").succeeds().at("/items/0/id");
        return principal
                .post("/api/tenants/v1/deputies", """
                    {"grantId": "%s", "personId": "%s", "from": "%s", "until": "%s"}\
                    """.formatted(own, personId, today, today.plusDays(7)))
                .succeeds()
                .at("/id");
    }

    /** Neustadt's membership, a leaving declaration that was taken back, and an enterprise that belongs to it. */
    private static void putWhatTheAssociationRecords(Map<String, String> ids) {
        var association = Desk.of("mandanten@verband.example");
        var tenant = "/api/tenants/v1/tenants/" + ids.get("tenantId");
        var membershipId = association.get(tenant).succeeds().at("/memberships/0/id");
        ids.put("membershipId", membershipId);
        var membership = tenant + "/memberships/" + membershipId;
        var today = RunningAllmende.get().today();
        var lastDay = association
                .get(membership + "/leaving-date?receivedOn=" + today)
                .succeeds()
                .at("/lastDay");
        var noticeId = association
                .post(membership + "/notices", """
                    {"receivedOn": "%s", "declaredBy": "Neustadt", "lastDay": "%s"}\
                    """.formatted(today, lastDay))
                .succeeds()
                .at("/memberships/0/notices/0/id");
        ids.put("noticeId", noticeId);
        association
                .post(membership + "/notices/" + noticeId + "/withdrawal", "{\"reason\": \"Neustadt bleibt\"}")
                .succeeds();
        ids.put("registerImportId", discardedRegister(association));
        ids.put("admissionRequestId", AdmissionIT.submittedBy("Verbandsgemeinde Adenau", "071315001000"));
        ids.put(
                "supportCaseId",
                association.post(tenant + "/support-cases", """
                    {"role": "READER", "hours": 1, "reason": "Neustadt sieht eine Rechnung nicht."}\
                    """).succeeds().at("/id"));
        var enterprise =
                association.post("/api/tenants/v1/tenants", """
                    {"name": "Stadtwerke Neustadt", "kind": "MUNICIPAL_ENTERPRISE", "alias": "stadtwerke-neustadt",
                     "legalBasis": "INHOUSE_CONTRACT", "memberSince": "2026-01-01", "approvalPreset": "STANDARD"}\
                    """).succeeds().at("/id");
        ids.put(
                "affiliationId",
                association
                        .post("/api/tenants/v1/tenants/" + enterprise + "/affiliations", """
                            {"parentId": "%s", "from": "2026-01-01"}\
                            """.formatted(
                                        ids.get("tenantId")))
                        .succeeds()
                        .at("/id"));
        ids.put("documentId", filedDocumentOf(tenant + "/memberships/" + ids.get("membershipId")));
        ids.put("suspensionId", discardedSuspensionOf(tenant));
        ids.put("mergerId", discardedMergerInto(Objects.requireNonNull(ids.get("tenantId"))));
    }

    private static void putCanaries(Desk admin, String tenantId) {
        admin.post("/api/tenants/v1/people", """
            {"name": "%1$s", "email": "kanarienvogel@neustadt.example", "roles": ["READER"]}\
            """.formatted(CANARY)).succeeds();
        var address = "/api/tenants/v1/tenants/" + tenantId;
        var own = admin.get(address).succeeds();
        var data = JsonNodeFactory.instance.objectNode();
        for (var field : List.of("routingId", "address", "contact", "payment", "defaults")) {
            if (own.json().has(field)) {
                data.set(field, own.json().get(field));
            }
        }
        data.putObject("dataProtection").put("name", CANARY).put("email", "kanarienvogel@neustadt.example");
        admin.put(address + "/master-data", data.toString(), own.header("ETag")).succeeds();
    }

    private static String discardedRegister(Desk association) {
        var imported = NewerRegister.seenBy(association, line -> line)
                .readInBy(association)
                .succeeds()
                .at("/id");
        association
                .post(NewerRegister.IMPORTS + "/" + imported + "/discarding", "{}")
                .succeeds();
        return imported;
    }
}
