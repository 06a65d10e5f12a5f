-- Other quantities of a running booking from a month on: each wish is a row and decided like a booking of its own.
create table marketplace.quantity_change (
    id uuid primary key,
    booking_id uuid not null,
    provider_id uuid not null,
    consumer_id uuid not null,
    effective_from date not null constraint quantity_change_begins_with_a_month
        check (effective_from = date_trunc('month', effective_from)),
    content jsonb not null,
    full_term_gross_amount numeric(14, 2) not null,
    reason text,
    requested_by_id uuid not null,
    requested_by_name text not null,
    requested_at timestamptz not null,
    state text not null constraint quantity_change_state_is_known check (
        state in ('IN_APPROVAL', 'APPROVED', 'IN_EFFECT', 'REJECTED', 'WITHDRAWN', 'LAPSED')),
    decided_by_id uuid,
    decided_by_name text,
    decided_at timestamptz,
    procurement jsonb,
    comment text,
    constraint quantity_change_belongs_to_its_booking foreign key (booking_id, provider_id, consumer_id)
        references marketplace.booking (id, provider_id, consumer_id),
    constraint quantity_change_names_its_consumer unique (id, consumer_id),
    constraint quantity_change_approver_is_not_requester check (decided_by_id <> requested_by_id),
    constraint quantity_change_decision_names_its_person check (
        num_nulls(decided_by_id, decided_by_name, decided_at) in (0, 3)),
    constraint decided_quantity_change_has_a_decision check (
        state in ('IN_APPROVAL', 'WITHDRAWN', 'LAPSED') or decided_at is not null)
);
comment on table marketplace.quantity_change is 'TWO_PARTY: other quantities of a booking from a month on';
create unique index booking_has_one_open_quantity_change on marketplace.quantity_change (booking_id)
    where state in ('IN_APPROVAL', 'APPROVED');
create index quantity_change_of_booking on marketplace.quantity_change (booking_id, id);
create index quantity_change_of_consumer on marketplace.quantity_change (consumer_id, id) where state = 'IN_APPROVAL';
create index quantity_change_by_day on marketplace.quantity_change (provider_id, effective_from)
    where state in ('IN_APPROVAL', 'APPROVED');
alter table marketplace.quantity_change enable row level security;
alter table marketplace.quantity_change force row level security;
create policy parties_only on marketplace.quantity_change
    using (provider_id = (select current_setting('app.tenant_id')::uuid)
        or consumer_id = (select current_setting('app.tenant_id')::uuid))
    with check (provider_id = (select current_setting('app.tenant_id')::uuid)
        or consumer_id = (select current_setting('app.tenant_id')::uuid));
-- What is wished, from when and at which price never changes, only where it stands.
revoke update, delete on marketplace.quantity_change from marketplace_app;
grant update (state, decided_by_id, decided_by_name, decided_at, procurement, comment)
    on marketplace.quantity_change to marketplace_app;

-- Quantities and price as they count once they have changed; its content keeps those of the submission.
alter table marketplace.booking add column ordered jsonb;
grant update (ordered) on marketplace.booking to marketplace_app;
