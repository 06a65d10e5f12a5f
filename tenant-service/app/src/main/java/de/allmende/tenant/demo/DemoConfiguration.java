package de.allmende.tenant.demo;

import de.allmende.tenant.apiclient.CreateApiClient;
import de.allmende.tenant.identity.Identities;
import de.allmende.tenant.identity.IdentityProviderAway;
import de.allmende.tenant.member.ChangeTenant;
import de.allmende.tenant.member.CreateTenant;
import de.allmende.tenant.member.EditMasterData;
import de.allmende.tenant.member.ReadTenants;
import de.allmende.tenant.member.RecordMembershipTerms;
import de.allmende.tenant.member.StateLoginWay;
import de.allmende.tenant.onboarding.AdmitPerson;
import de.allmende.tenant.onboarding.OpenOrganization;
import de.allmende.tenant.person.CreatePerson;
import de.allmende.tenant.person.GrantRole;
import de.allmende.tenant.person.ReadPeople;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

@Configuration(proxyBeanMethods = false)
@Profile("demo")
class DemoConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(DemoConfiguration.class);
    private static final int ATTEMPTS = 30;
    private static final Duration PAUSE = Duration.ofSeconds(1);

    /** Seeds before the doors open and before the scheduler starts, so that nobody else works on the same logins. */
    @Bean
    SmartLifecycle demoSeeding(
            @Value("${allmende.security.issuer}") URI issuer,
            CreateTenant createTenant,
            ChangeTenant changeTenant,
            RecordMembershipTerms recordTerms,
            EditMasterData editMasterData,
            StateLoginWay stateLoginWay,
            ReadTenants readTenants,
            CreatePerson createPerson,
            GrantRole grantRole,
            ReadPeople readPeople,
            OpenOrganization openOrganization,
            AdmitPerson admitPerson,
            CreateApiClient createApiClient,
            Identities identities,
            DemoNotes notes) {
        mustBeThisMachine(issuer);
        var seed = new SeedDemo(
                new DemoFile(),
                createTenant,
                changeTenant,
                recordTerms,
                editMasterData,
                stateLoginWay,
                readTenants,
                createPerson,
                grantRole,
                readPeople,
                openOrganization,
                admitPerson,
                createApiClient,
                identities,
                notes,
                DemoConfiguration::patiently);
        return new OnceAtStart(seed);
    }

    /** The demo's passwords are known to everyone. */
    private static void mustBeThisMachine(URI issuer) {
        try {
            if (!InetAddress.getByName(issuer.getHost()).isLoopbackAddress()) {
                throw new IllegalStateException(
                        "The profile demo is for one machine only, but the issuer is " + issuer);
            }
        } catch (UnknownHostException e) {
            throw new IllegalStateException("The profile demo is for one machine only, but the issuer is " + issuer, e);
        }
    }

    private static void patiently(Runnable step) {
        for (int attempt = 1; ; attempt++) {
            try {
                step.run();
                return;
            } catch (IdentityProviderAway e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
                LOG.info("The identity provider is not ready, attempt {} of {}", attempt, ATTEMPTS);
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while seeding the demo.", e);
        }
    }

    private static final class OnceAtStart implements SmartLifecycle {

        private final SeedDemo seed;
        private boolean running;

        OnceAtStart(SeedDemo seed) {
            this.seed = seed;
        }

        @Override
        public void start() {
            seed.run();
            running = true;
        }

        @Override
        public void stop() {
            running = false;
        }

        @Override
        public boolean isRunning() {
            return running;
        }

        /** Early, long before the doors. */
        @Override
        public int getPhase() {
            return 0;
        }
    }
}
