-- A provider announces the end of an offering; a second person releases the announcement and its withdrawal.
create table marketplace.discontinuation (
    id uuid primary key,
    offering_id uuid not null,
    tenant_id uuid not null,
    state text not null constraint discontinuation_state_is_known check (state in
        ('PROPOSED', 'ANNOUNCED', 'WITHDRAWAL_PROPOSED', 'DISCARDED', 'WITHDRAWN')),
    end_of_sale_on date not null,
    end_of_life_on date not null,
    reason text not null,
    successor_id uuid references marketplace.offering (id),
    proposed_by_id uuid not null,
    proposed_by_name text not null,
    proposed_at timestamptz not null,
    announced_by_id uuid,
    announced_by_name text,
    announced_at timestamptz,
    withdrawal_because text,
    withdrawal_proposed_by_id uuid,
    withdrawal_proposed_by_name text,
    withdrawal_proposed_at timestamptz,
    withdrawn_by_id uuid,
    withdrawn_by_name text,
    withdrawn_at timestamptz,
    version bigint not null,
    constraint discontinuation_is_of_an_offering foreign key (offering_id, tenant_id)
        references marketplace.offering (id, tenant_id),
    constraint end_of_life_is_not_before_end_of_sale check (end_of_life_on >= end_of_sale_on),
    constraint successor_is_another_offering check (successor_id <> offering_id),
    constraint announcer_is_not_proposer check (announced_by_id <> proposed_by_id),
    constraint withdrawer_is_not_proposer check (withdrawn_by_id <> withdrawal_proposed_by_id),
    constraint announced_discontinuation_knows_its_announcer check (
        state in ('PROPOSED', 'DISCARDED') or num_nulls(announced_by_id, announced_by_name, announced_at) = 0),
    constraint withdrawal_has_a_reason check (
        state not in ('WITHDRAWAL_PROPOSED', 'WITHDRAWN') or num_nulls(withdrawal_because, withdrawal_proposed_by_id,
            withdrawal_proposed_by_name, withdrawal_proposed_at) = 0)
);
comment on table marketplace.discontinuation is 'SHARED: how an offering ends; read by all once it is announced, written by its provider';
create unique index offering_has_one_discontinuation on marketplace.discontinuation (offering_id)
    where state in ('PROPOSED', 'ANNOUNCED', 'WITHDRAWAL_PROPOSED');
create index discontinuation_by_provider on marketplace.discontinuation (tenant_id, id desc);
alter table marketplace.discontinuation enable row level security;
alter table marketplace.discontinuation force row level security;
create policy announced_is_read_by_all on marketplace.discontinuation for select
    using (state in ('ANNOUNCED', 'WITHDRAWAL_PROPOSED')
        or tenant_id = (select current_setting('app.tenant_id')::uuid));
create policy provider_adds on marketplace.discontinuation for insert
    with check (tenant_id = (select current_setting('app.tenant_id')::uuid));
create policy provider_changes on marketplace.discontinuation for update
    using (tenant_id = (select current_setting('app.tenant_id')::uuid))
    with check (tenant_id = (select current_setting('app.tenant_id')::uuid));
revoke delete on marketplace.discontinuation from marketplace_app;
