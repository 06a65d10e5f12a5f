package de.allmende.billing.subscription;

import de.allmende.platform.audit.AuditTrail;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the room. */
@Configuration(proxyBeanMethods = false)
class SubscriptionConfiguration {

    @Bean
    StartSubscription startSubscription(Subscriptions subscriptions, AuditTrail audit) {
        return new StartSubscription(subscriptions, audit);
    }

    @Bean
    ChangeSubscription changeSubscription(Subscriptions subscriptions, AuditTrail audit) {
        return new ChangeSubscription(subscriptions, audit);
    }

    @Bean
    EndSubscription endSubscription(Subscriptions subscriptions, AuditTrail audit) {
        return new EndSubscription(subscriptions, audit);
    }
}
