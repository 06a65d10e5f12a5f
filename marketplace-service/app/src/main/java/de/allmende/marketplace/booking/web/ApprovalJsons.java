package de.allmende.marketplace.booking.web;

import de.allmende.marketplace.booking.BookingFile;
import de.allmende.marketplace.booking.BookingNotFound;
import de.allmende.marketplace.booking.DecideBooking;
import de.allmende.marketplace.booking.DecideRefusal;
import de.allmende.marketplace.booking.DependencyRefusal;
import de.allmende.marketplace.booking.QuantityChangeRefusal;
import de.allmende.marketplace.booking.QuotaExceeded;
import de.allmende.marketplace.booking.QuoteRefusal;
import de.allmende.marketplace.booking.TenantSuspended;
import de.allmende.marketplace.rest.ApprovalJson;
import de.allmende.marketplace.rest.BookingJson;
import de.allmende.platform.tenancy.Actor;

/** The approval inbox as JSON: what waits, and whether this person may decide it. */
final class ApprovalJsons {

    private ApprovalJsons() {}

    static ApprovalJson approval(Actor approver, BookingFile file, BookingJson booking) {
        var objection = DecideBooking.objection(approver, file.booking(), file.coSignatures())
                .or(() -> DecideBooking.missing(file.coSignatures()));
        var json = new ApprovalJson()
                .booking(booking)
                .fullTermGross(QuoteJsons.money(file.booking().quote().fullTermGross()))
                .mayDecide(objection.isEmpty());
        approver.grant("APPROVER").ifPresent(grant -> {
            var limit = grant.valueLimit();
            if (limit != null) {
                json.valueLimit(QuoteJsons.money(limit));
            }
        });
        objection.ifPresent(refusal -> json.blockedBy(refusal.reason()).blockedByLabel(label(refusal)));
        return json;
    }

    static String label(DecideRefusal refusal) {
        return switch (refusal) {
            case DecideRefusal.ApproverIsRequester() ->
                "Sie haben diese Buchung selbst beantragt. Eine andere Person muss entscheiden.";
            case DecideRefusal.ApproverStandsInForRequester() ->
                "Die Person, die Sie vertreten, hat diese Buchung beantragt. Eine andere Person muss entscheiden.";
            case DecideRefusal.ValueLimitExceeded(var amount, var limit) ->
                "Der Betrag liegt über Ihrer Wertgrenze. Eine Person mit höherer Wertgrenze muss entscheiden.";
            case DecideRefusal.ApproverOfOtherCostCentres(var costCentre, var covered) ->
                "Ihr Recht zur Freigabe gilt nur für andere Kostenstellen (%s). Die Kostenstelle dieser Buchung ist: %s."
                        .formatted(covered, costCentre);
            case DecideRefusal.ApproverRoleMissing() -> "Ihnen fehlt die Rolle zum Freigeben.";
            case DecideRefusal.AlreadyDecided(var state) -> "Über diese Buchung ist schon entschieden.";
            case DecideRefusal.StaleVersion() -> "Die Buchung hat sich geändert. Bitte laden Sie die Seite neu.";
            case DecideRefusal.ApproverHasCoSigned(var what) ->
                "Sie haben diese Buchung schon mitgezeichnet (%s). Eine andere Person muss entscheiden."
                        .formatted(what);
            case DecideRefusal.CoSignaturesMissing(var who) -> "Es fehlt noch: %s.".formatted(who);
            case DecideRefusal.PriceChanged(var before, var now) -> "Der Preis hat sich geändert.";
            case DecideRefusal.ProcurementGroundMissing(var provider, var contact) ->
                "Es fehlt der vergaberechtliche Grund. Festhalten kann ihn " + provider + ".";
            case QuotaExceeded exceeded -> "Ihr Kontingent für " + exceeded.offering() + " reicht dafür nicht.";
            case DependencyRefusal unmet ->
                "Was andere Leistungen voraussetzen oder ausschließen, steht der Buchung entgegen.";
            case QuantityChangeRefusal.Term term -> "Die Menge lässt sich so nicht mehr ändern.";
            case TenantSuspended() -> "Ihre Verwaltung ist gesperrt. Sie können nur ablehnen.";
            case BookingNotFound() -> "Diese Buchung gibt es nicht.";
            case QuoteRefusal other -> "Der Preis kann gerade nicht geprüft werden.";
        };
    }
}
