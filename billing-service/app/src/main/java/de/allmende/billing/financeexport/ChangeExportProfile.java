package de.allmende.billing.financeexport;

import de.allmende.platform.audit.AuditTrail;
import de.allmende.platform.audit.Change;
import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.kernel.Outcome;
import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;

/**
 * A tenant makes a new version of one of its profiles; earlier ones stay. Refused: NO_SUCH_PROFILE, STALE_PROFILE,
 * DELIMITER_IS_DECIMAL_SIGN, COLUMN_REPEATS, TEXT_DOES_NOT_FIT, ACCOUNT_REPEATS.
 */
public final class ChangeExportProfile {

    private final ExportProfiles profiles;
    private final AuditTrail audit;
    private final TenantTransactions transactions;
    private final BusinessTime time;

    public ChangeExportProfile(
            ExportProfiles profiles, AuditTrail audit, TenantTransactions transactions, BusinessTime time) {
        this.profiles = profiles;
        this.audit = audit;
        this.transactions = transactions;
        this.time = time;
    }

    /** @param wanted its version is the one that was read */
    public Outcome<ExportProfile, ProfileRefusal> change(Actor actor, ExportProfile wanted) {
        return transactions.write(actor, () -> {
            var before = profiles.newest(actor.tenant(), wanted.key()).orElse(null);
            if (before == null) {
                return Outcome.refused(new ProfileRefusal.NoSuchProfile());
            }
            var now = time.now();
            var after = new ExportProfile(
                    wanted.key(),
                    before.version() + 1,
                    wanted.name(),
                    wanted.style(),
                    wanted.withHeadings(),
                    wanted.columns(),
                    wanted.accounts(),
                    new ExportProfile.Changed(actor.name(), now));
            return after.sound().flatMap(sound -> {
                if (before.version() != wanted.version() || !profiles.add(actor, sound, now)) {
                    return Outcome.refused(new ProfileRefusal.StaleProfile());
                }
                audit.record(
                        actor,
                        "EXPORT_PROFILE_CHANGED",
                        "tenant",
                        actor.tenant().value(),
                        "Profil „%s“ für das Finanzverfahren".formatted(sound.name()),
                        Change.of("Fassung", before.version(), sound.version()));
                return Outcome.done(sound);
            });
        });
    }
}
