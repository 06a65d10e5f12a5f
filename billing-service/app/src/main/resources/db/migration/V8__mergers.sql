-- After a merger a successor's subscription continues the predecessor's: what is charged once is not charged again.
alter table billing.subscription add column continues_id uuid;
comment on column billing.subscription.continues_id is 'the subscription of a predecessor that this one goes on with';
create index subscription_by_origin on billing.subscription (provider_id, continues_id) where continues_id is not null;

-- Another number counts for the same key date from that day on, but not for the time before.
alter table billing.tenant_inhabitants
    add column counts_from date,
    drop constraint tenant_inhabitants_pkey,
    add constraint one_figure_per_key_date unique nulls not distinct (tenant_id, key_date, counts_from);
