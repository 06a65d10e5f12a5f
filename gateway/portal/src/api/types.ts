import type { components as Billing } from './generated/billing';
import type { components as Marketplace, operations as MarketplaceOperations } from './generated/marketplace';
import type { components as Tenants } from './generated/tenants';

export type Me = Tenants['schemas']['Me'];
export type Tenant = Tenants['schemas']['Tenant'];
export type TenantSummary = Tenants['schemas']['TenantSummary'];
export type NewTenant = Tenants['schemas']['NewTenant'];
export type RegisterEntry = Tenants['schemas']['RegisterEntry'];
export type Person = Tenants['schemas']['Person'];
export type Grant = Tenants['schemas']['Grant'];
export type ConfirmationRequest = Tenants['schemas']['ConfirmationRequest'];
export type Role = Tenants['schemas']['Role'];
export type AuditEntry = Tenants['schemas']['AuditEntry'];
export type ListedAuditEntries = Tenants['schemas']['AuditEntryPage'];
export type AuditReport = Tenants['schemas']['AuditReport'];
export type AuditFault = Tenants['schemas']['AuditFault'];
export type ApiClient = Tenants['schemas']['ApiClient'];
export type ApiClientWithSecret = Tenants['schemas']['ApiClientWithSecret'];

export type OfferingQuery = NonNullable<MarketplaceOperations['listOfferings']['parameters']['query']>;
export type OfferingSummary = Marketplace['schemas']['OfferingSummary'];
export type Offering = Marketplace['schemas']['Offering'];
export type Plan = Marketplace['schemas']['Plan'];
export type PlanComponent = Marketplace['schemas']['PlanComponent'];
export type FacetValue = Marketplace['schemas']['FacetValue'];
export type Quote = Marketplace['schemas']['Quote'];
export type Booking = Marketplace['schemas']['Booking'];
export type BookingState = Marketplace['schemas']['BookingState'];
export type TimelineEntry = Marketplace['schemas']['TimelineEntry'];
export type Approval = Marketplace['schemas']['Approval'];
export type FulfilmentTask = Marketplace['schemas']['FulfilmentTask'];
export type Home = Marketplace['schemas']['Home'];

export type InvoiceRun = Billing['schemas']['InvoiceRun'];
export type Invoice = Billing['schemas']['Invoice'];
