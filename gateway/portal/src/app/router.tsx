import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { trailSearch } from '../audit/trails';
import { compareSearch } from '../catalogue/compared';
import { catalogueSearch } from '../catalogue/search';
import { stepSearch } from '../booking/search';
import { momentSearch, monthSearch, stateSearch, textSearch } from './search';
import { Member } from './Member';
import { NotFound } from './NotFound';
import { PageFailure } from './PageFailure';
import { Shell } from './Shell';
import { StartPage } from './StartPage';

const root = createRootRoute({ component: Shell, notFoundComponent: NotFound });
const start = createRoute({ getParentRoute: () => root, path: '/', component: StartPage });

/** Everything beneath needs a login. */
const member = createRoute({ getParentRoute: () => root, id: 'member', component: Member });

const catalogue = createRoute({
  getParentRoute: () => member,
  path: '/katalog',
  validateSearch: catalogueSearch,
  component: lazyRouteComponent(() => import('../catalogue/CataloguePage'), 'CataloguePage'),
});
const comparison = createRoute({
  getParentRoute: () => member,
  path: '/vergleich',
  validateSearch: compareSearch,
  component: lazyRouteComponent(() => import('../catalogue/ComparePage'), 'ComparePage'),
});
const offering = createRoute({
  getParentRoute: () => member,
  path: '/katalog/$offeringKey',
  component: lazyRouteComponent(() => import('../catalogue/OfferingPage'), 'OfferingPage'),
});
const book = createRoute({
  getParentRoute: () => member,
  path: '/katalog/$offeringKey/buchen',
  validateSearch: stepSearch,
  component: lazyRouteComponent(() => import('../booking/BookPage'), 'BookPage'),
});
const bookings = createRoute({
  getParentRoute: () => member,
  path: '/buchungen',
  validateSearch: stateSearch,
  component: lazyRouteComponent(() => import('../booking/BookingsPage'), 'BookingsPage'),
});
const booking = createRoute({
  getParentRoute: () => member,
  path: '/buchungen/$bookingId',
  component: lazyRouteComponent(() => import('../booking/BookingPage'), 'BookingPage'),
});
const usage = createRoute({
  getParentRoute: () => member,
  path: '/verbrauch/$serviceInstanceId',
  validateSearch: monthSearch,
  component: lazyRouteComponent(() => import('../usage/UsagePage'), 'UsagePage'),
});
const approvals = createRoute({
  getParentRoute: () => member,
  path: '/freigaben',
  component: lazyRouteComponent(() => import('../approval/ApprovalsPage'), 'ApprovalsPage'),
});
const decision = createRoute({
  getParentRoute: () => member,
  path: '/freigaben/$bookingId',
  component: lazyRouteComponent(() => import('../approval/DecisionPage'), 'DecisionPage'),
});
const invoices = createRoute({
  getParentRoute: () => member,
  path: '/rechnungen',
  validateSearch: stateSearch,
  component: lazyRouteComponent(() => import('../invoices/InvoicesPage'), 'InvoicesPage'),
});
const invoice = createRoute({
  getParentRoute: () => member,
  path: '/rechnungen/$invoiceId',
  component: lazyRouteComponent(() => import('../invoices/InvoicePage'), 'InvoicePage'),
});
const tenants = createRoute({
  getParentRoute: () => member,
  path: '/mandanten',
  validateSearch: textSearch,
  component: lazyRouteComponent(() => import('../tenants/TenantsPage'), 'TenantsPage'),
});
const newTenant = createRoute({
  getParentRoute: () => member,
  path: '/mandanten/neu',
  component: lazyRouteComponent(() => import('../tenants/NewTenantPage'), 'NewTenantPage'),
});
const tenant = createRoute({
  getParentRoute: () => member,
  path: '/mandanten/$tenantId',
  component: lazyRouteComponent(() => import('../tenants/TenantPage'), 'TenantPage'),
});
const newMembership = createRoute({
  getParentRoute: () => member,
  path: '/mandanten/$tenantId/mitgliedschaft/neu',
  component: lazyRouteComponent(() => import('../memberships/NewMembershipPage'), 'NewMembershipPage'),
});
const membership = createRoute({
  getParentRoute: () => member,
  path: '/mandanten/$tenantId/mitgliedschaft/$membershipId',
  component: lazyRouteComponent(() => import('../memberships/MembershipPage'), 'MembershipPage'),
});
const membershipTerms = createRoute({
  getParentRoute: () => member,
  path: '/mandanten/$tenantId/mitgliedschaft/$membershipId/angaben',
  component: lazyRouteComponent(() => import('../memberships/TermsPage'), 'TermsPage'),
});
const leaving = createRoute({
  getParentRoute: () => member,
  path: '/mandanten/$tenantId/mitgliedschaft/$membershipId/austritt',
  component: lazyRouteComponent(() => import('../memberships/LeavingPage'), 'LeavingPage'),
});
const admissions = createRoute({
  getParentRoute: () => member,
  path: '/aufnahmeantraege',
  validateSearch: stateSearch,
  component: lazyRouteComponent(() => import('../admissions/AdmissionsPage'), 'AdmissionsPage'),
});
const admission = createRoute({
  getParentRoute: () => member,
  path: '/aufnahmeantraege/$admissionRequestId',
  component: lazyRouteComponent(() => import('../admissions/AdmissionPage'), 'AdmissionPage'),
});
const ownTenant = createRoute({
  getParentRoute: () => member,
  path: '/verwaltung',
  component: lazyRouteComponent(() => import('../tenants/OwnTenantPage'), 'OwnTenantPage'),
});
const dataExports = createRoute({
  getParentRoute: () => member,
  path: '/daten',
  component: lazyRouteComponent(() => import('../exports/DataExportsPage'), 'DataExportsPage'),
});
const masterData = createRoute({
  getParentRoute: () => member,
  path: '/mandanten/$tenantId/stammdaten',
  component: lazyRouteComponent(() => import('../tenants/MasterDataPage'), 'MasterDataPage'),
});
const ownMasterData = createRoute({
  getParentRoute: () => member,
  path: '/verwaltung/stammdaten',
  component: lazyRouteComponent(() => import('../tenants/OwnMasterDataPage'), 'OwnMasterDataPage'),
});
const affiliation = createRoute({
  getParentRoute: () => member,
  path: '/mandanten/$tenantId/zugehoerigkeit',
  component: lazyRouteComponent(() => import('../affiliations/AffiliationPage'), 'AffiliationPage'),
});
const merger = createRoute({
  getParentRoute: () => member,
  path: '/mandanten/$tenantId/rechtsnachfolge',
  component: lazyRouteComponent(() => import('../mergers/MergerPage'), 'MergerPage'),
});
const suspension = createRoute({
  getParentRoute: () => member,
  path: '/mandanten/$tenantId/sperre',
  component: lazyRouteComponent(() => import('../suspensions/SuspensionPage'), 'SuspensionPage'),
});
const exits = createRoute({
  getParentRoute: () => member,
  path: '/austritte',
  component: lazyRouteComponent(() => import('../exits/ExitsPage'), 'ExitsPage'),
});
const exit = createRoute({
  getParentRoute: () => member,
  path: '/austritte/$tenantId',
  component: lazyRouteComponent(() => import('../exits/ExitPage'), 'ExitPage'),
});
const ownExit = createRoute({
  getParentRoute: () => member,
  path: '/austritt',
  component: lazyRouteComponent(() => import('../exits/OwnExitPage'), 'OwnExitPage'),
});
const fulfilment = createRoute({
  getParentRoute: () => member,
  path: '/bereitstellung',
  validateSearch: stateSearch,
  component: lazyRouteComponent(() => import('../fulfilment/TasksPage'), 'TasksPage'),
});
const task = createRoute({
  getParentRoute: () => member,
  path: '/bereitstellung/$taskId',
  component: lazyRouteComponent(() => import('../fulfilment/TaskPage'), 'TaskPage'),
});
const ownOfferings = createRoute({
  getParentRoute: () => member,
  path: '/angebote',
  component: lazyRouteComponent(() => import('../desk/OwnOfferingsPage'), 'OwnOfferingsPage'),
});
const catalogueImport = createRoute({
  getParentRoute: () => member,
  path: '/angebote/einlesen',
  component: lazyRouteComponent(() => import('../desk/CatalogueImportPage'), 'CatalogueImportPage'),
});
const newOffering = createRoute({
  getParentRoute: () => member,
  path: '/angebote/neu',
  component: lazyRouteComponent(() => import('../desk/NewOfferingPage'), 'NewOfferingPage'),
});
const offeringVersion = createRoute({
  getParentRoute: () => member,
  path: '/angebote/$offeringVersionId',
  component: lazyRouteComponent(() => import('../desk/VersionPage'), 'VersionPage'),
});
const discontinuation = createRoute({
  getParentRoute: () => member,
  path: '/abkuendigungen/$ownOfferingId',
  component: lazyRouteComponent(() => import('../desk/DiscontinuationPage'), 'DiscontinuationPage'),
});
const procurement = createRoute({
  getParentRoute: () => member,
  path: '/vergaberecht',
  component: lazyRouteComponent(() => import('../procurement/ProcurementPage'), 'ProcurementPage'),
});
const approvalRules = createRoute({
  getParentRoute: () => member,
  path: '/freigaberegeln',
  component: lazyRouteComponent(() => import('../approvalrules/ApprovalRulesPage'), 'ApprovalRulesPage'),
});
const coSignatures = createRoute({
  getParentRoute: () => member,
  path: '/mitzeichnungen',
  component: lazyRouteComponent(() => import('../cosignatures/CoSignaturesPage'), 'CoSignaturesPage'),
});
const agreements = createRoute({
  getParentRoute: () => member,
  path: '/avv',
  component: lazyRouteComponent(() => import('../agreements/AgreementsPage'), 'AgreementsPage'),
});
const agreement = createRoute({
  getParentRoute: () => member,
  path: '/avv/$agreementId',
  component: lazyRouteComponent(() => import('../agreements/AgreementPage'), 'AgreementPage'),
});
const quotas = createRoute({
  getParentRoute: () => member,
  path: '/kontingente',
  component: lazyRouteComponent(() => import('../quotas/QuotasPage'), 'QuotasPage'),
});
const offeringEvidence = createRoute({
  getParentRoute: () => member,
  path: '/nachweise/$ownOfferingId',
  component: lazyRouteComponent(() => import('../evidence/OfferingEvidencePage'), 'OfferingEvidencePage'),
});
const offeringQuotas = createRoute({
  getParentRoute: () => member,
  path: '/kontingente/$ownOfferingId',
  component: lazyRouteComponent(() => import('../quotas/OfferingQuotasPage'), 'OfferingQuotasPage'),
});
const invoiceRuns = createRoute({
  getParentRoute: () => member,
  path: '/rechnungslauf',
  component: lazyRouteComponent(() => import('../invoicerun/InvoiceRunsPage'), 'InvoiceRunsPage'),
});
const invoiceRun = createRoute({
  getParentRoute: () => member,
  path: '/rechnungslauf/$runId',
  component: lazyRouteComponent(() => import('../invoicerun/InvoiceRunPage'), 'InvoiceRunPage'),
});
const openItems = createRoute({
  getParentRoute: () => member,
  path: '/offene-posten',
  validateSearch: textSearch,
  component: lazyRouteComponent(() => import('../payments/OpenItemsPage'), 'OpenItemsPage'),
});
const financeExport = createRoute({
  getParentRoute: () => member,
  path: '/finanzverfahren',
  component: lazyRouteComponent(() => import('../finance/FinanceExportPage'), 'FinanceExportPage'),
});
const financeProfile = createRoute({
  getParentRoute: () => member,
  path: '/finanzverfahren/$profileKey',
  component: lazyRouteComponent(() => import('../finance/ProfilePage'), 'ProfilePage'),
});
const payments = createRoute({
  getParentRoute: () => member,
  path: '/zahlungen',
  component: lazyRouteComponent(() => import('../payments/PaymentsPage'), 'PaymentsPage'),
});
const payment = createRoute({
  getParentRoute: () => member,
  path: '/zahlungen/$paymentId',
  component: lazyRouteComponent(() => import('../payments/PaymentPage'), 'PaymentPage'),
});
const bankStatement = createRoute({
  getParentRoute: () => member,
  path: '/kontoauszuege/$bankStatementId',
  component: lazyRouteComponent(() => import('../payments/StatementPage'), 'StatementPage'),
});
const people = createRoute({
  getParentRoute: () => member,
  path: '/personen',
  component: lazyRouteComponent(() => import('../people/PeoplePage'), 'PeoplePage'),
});
const person = createRoute({
  getParentRoute: () => member,
  path: '/personen/$personId',
  component: lazyRouteComponent(() => import('../people/PersonPage'), 'PersonPage'),
});
const confirmations = createRoute({
  getParentRoute: () => member,
  path: '/bestaetigungen',
  component: lazyRouteComponent(() => import('../people/ConfirmationsPage'), 'ConfirmationsPage'),
});
const myRights = createRoute({
  getParentRoute: () => member,
  path: '/meine-rechte',
  component: lazyRouteComponent(() => import('../people/MyRightsPage'), 'MyRightsPage'),
});
const deputies = createRoute({
  getParentRoute: () => member,
  path: '/vertretungen',
  component: lazyRouteComponent(() => import('../people/DeputiesPage'), 'DeputiesPage'),
});
const support = createRoute({
  getParentRoute: () => member,
  path: '/support',
  component: lazyRouteComponent(() => import('../support/SupportPage'), 'SupportPage'),
});
const requestSupport = createRoute({
  getParentRoute: () => member,
  path: '/mandanten/$tenantId/einblick',
  component: lazyRouteComponent(() => import('../support/RequestSupportPage'), 'RequestSupportPage'),
});
const register = createRoute({
  getParentRoute: () => member,
  path: '/gemeindeverzeichnis',
  component: lazyRouteComponent(() => import('../register/RegisterPage'), 'RegisterPage'),
});
const registerImport = createRoute({
  getParentRoute: () => member,
  path: '/gemeindeverzeichnis/$registerImportId',
  component: lazyRouteComponent(() => import('../register/RegisterImportPage'), 'RegisterImportPage'),
});
const apiClients = createRoute({
  getParentRoute: () => member,
  path: '/zugaenge',
  component: lazyRouteComponent(() => import('../apiclients/ApiClientsPage'), 'ApiClientsPage'),
});
const loginProvider = createRoute({
  getParentRoute: () => member,
  path: '/anmeldedienst',
  component: lazyRouteComponent(() => import('../loginproviders/LoginProviderPage'), 'LoginProviderPage'),
});
const claimRules = createRoute({
  getParentRoute: () => member,
  path: '/anmeldedienst/regeln',
  component: lazyRouteComponent(() => import('../claimrules/ClaimRulesPage'), 'ClaimRulesPage'),
});
const loginDrift = createRoute({
  getParentRoute: () => member,
  path: '/anmeldesystem',
  component: lazyRouteComponent(() => import('../drift/LoginDriftPage'), 'LoginDriftPage'),
});
const audit = createRoute({
  getParentRoute: () => member,
  path: '/protokoll',
  validateSearch: trailSearch,
  component: lazyRouteComponent(() => import('../audit/AuditPage'), 'AuditPage'),
});
const pastState = createRoute({
  getParentRoute: () => member,
  path: '/protokoll/stand',
  validateSearch: momentSearch,
  component: lazyRouteComponent(() => import('../audit/PastStatePage'), 'PastStatePage'),
});

const acceptInvitation = createRoute({
  getParentRoute: () => root,
  path: '/einladung',
  component: lazyRouteComponent(() => import('../invitations/AcceptPage'), 'AcceptPage'),
});
const apply = createRoute({
  getParentRoute: () => root,
  path: '/aufnahme',
  component: lazyRouteComponent(() => import('../admissions/ApplyPage'), 'ApplyPage'),
});
const developers = createRoute({
  getParentRoute: () => root,
  path: '/entwickler',
  component: lazyRouteComponent(() => import('../developers/DevelopersPage'), 'DevelopersPage'),
});
const plainLanguage = createRoute({
  getParentRoute: () => root,
  path: '/leichte-sprache',
  component: lazyRouteComponent(() => import('../legal/PlainLanguagePage'), 'PlainLanguagePage'),
});
const accessibility = createRoute({
  getParentRoute: () => root,
  path: '/barrierefreiheit',
  component: lazyRouteComponent(() => import('../legal/AccessibilityPage'), 'AccessibilityPage'),
});
const imprint = createRoute({
  getParentRoute: () => root,
  path: '/impressum',
  component: lazyRouteComponent(() => import('../legal/ImprintPage'), 'ImprintPage'),
});
const privacy = createRoute({
  getParentRoute: () => root,
  path: '/datenschutz',
  component: lazyRouteComponent(() => import('../legal/PrivacyPage'), 'PrivacyPage'),
});

const routeTree = root.addChildren([
  start,
  member.addChildren([
    catalogue,
    offering,
    book,
    bookings,
    booking,
    usage,
    approvals,
    decision,
    invoices,
    invoice,
    tenants,
    newTenant,
    tenant,
    newMembership,
    membership,
    membershipTerms,
    leaving,
    admissions,
    admission,
    ownTenant,
    dataExports,
    masterData,
    ownMasterData,
    affiliation,
    merger,
    suspension,
    exits,
    exit,
    ownExit,
    fulfilment,
    task,
    ownOfferings,
    catalogueImport,
    newOffering,
    offeringVersion,
    discontinuation,
    procurement,
    approvalRules,
    coSignatures,
    agreements,
    agreement,
    quotas,
    offeringEvidence,
    offeringQuotas,
    comparison,
    invoiceRuns,
    invoiceRun,
    openItems,
    financeExport,
    financeProfile,
    payments,
    payment,
    bankStatement,
    people,
    person,
    confirmations,
    myRights,
    deputies,
    support,
    requestSupport,
    register,
    registerImport,
    apiClients,
    loginProvider,
    claimRules,
    loginDrift,
    audit,
    pastState,
  ]),
  acceptInvitation,
  apply,
  developers,
  plainLanguage,
  accessibility,
  imprint,
  privacy,
]);

export const router = createRouter({
  routeTree,
  scrollRestoration: true,
  defaultErrorComponent: PageFailure,
  defaultPreload: 'intent',
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
