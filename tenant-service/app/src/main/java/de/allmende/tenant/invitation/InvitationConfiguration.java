package de.allmende.tenant.invitation;

import de.allmende.platform.audit.AuditTrail;
import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.tenant.identity.Identities;
import de.allmende.tenant.member.Tenants;
import de.allmende.tenant.person.AddPerson;
import de.allmende.tenant.person.ConfirmationRequests;
import de.allmende.tenant.person.People;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class InvitationConfiguration {

    @Bean
    InvitePerson invitePerson(
            TenantTransactions transactions,
            Invitations invitations,
            InvitationLinks links,
            AddPerson addPerson,
            People people,
            AuditTrail audit,
            BusinessTime time) {
        return new InvitePerson(transactions, invitations, links, addPerson, people, audit, time);
    }

    @Bean
    RenewInvitation renewInvitation(
            TenantTransactions transactions,
            Invitations invitations,
            InvitationLinks links,
            Tenants tenants,
            Identities identities,
            AuditTrail audit,
            BusinessTime time) {
        return new RenewInvitation(transactions, invitations, links, tenants, identities, audit, time);
    }

    @Bean
    WithdrawInvitation withdrawInvitation(
            TenantTransactions transactions,
            Invitations invitations,
            InvitationLinks links,
            People people,
            ConfirmationRequests requests,
            AuditTrail audit,
            BusinessTime time) {
        return new WithdrawInvitation(transactions, invitations, links, people, requests, audit, time);
    }

    @Bean
    InviteAdministrator inviteAdministrator(
            TenantTransactions transactions,
            Tenants tenants,
            People people,
            Invitations invitations,
            InvitePerson invitePerson,
            RenewInvitation renewInvitation,
            BusinessTime time) {
        return new InviteAdministrator(transactions, tenants, people, invitations, invitePerson, renewInvitation, time);
    }

    @Bean
    ReadInvitations readInvitations(TenantTransactions transactions, Invitations invitations) {
        return new ReadInvitations(transactions, invitations);
    }

    @Bean
    OpenLink openLink(
            TenantTransactions transactions,
            Invitations invitations,
            InvitationLinks links,
            Tenants tenants,
            BusinessTime time) {
        return new OpenLink(transactions, invitations, links, tenants, time);
    }

    @Bean
    AcceptInvitation acceptInvitation(
            OpenLink openLink,
            TenantTransactions transactions,
            Invitations invitations,
            InvitationLinks links,
            People people,
            Identities identities,
            AuditTrail audit,
            BusinessTime time) {
        return new AcceptInvitation(openLink, transactions, invitations, links, people, identities, audit, time);
    }
}
