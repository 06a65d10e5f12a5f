-- What bookings of a tenant need besides their approval. In force once a second person has released it.
create table marketplace.approval_rule_set (
    id uuid primary key,
    tenant_id uuid not null,
    version int not null,
    rules jsonb not null,
    note text not null constraint rules_say_why check (note <> ''),
    state text not null constraint rules_state_is_known
        check (state in ('PROPOSED', 'IN_FORCE', 'DISCARDED', 'ENDED')),
    proposed_by_id uuid not null,
    proposed_by_name text not null,
    proposed_at timestamptz not null,
    released_by_id uuid,
    released_by_name text,
    released_at timestamptz,
    ended_at timestamptz,
    constraint rules_version_is_given_once unique (tenant_id, version),
    constraint rules_releaser_is_not_proposer check (released_by_id <> proposed_by_id),
    constraint rules_release_names_its_person check (
        num_nulls(released_by_id, released_by_name, released_at) in (0, 3)),
    constraint rules_in_force_are_released check (state in ('PROPOSED', 'DISCARDED') or released_at is not null)
);
comment on table marketplace.approval_rule_set is 'OWNED: which co-signatures bookings of a tenant need, one row per version';
create unique index rules_are_proposed_once on marketplace.approval_rule_set (tenant_id) where state = 'PROPOSED';
create unique index one_rule_set_is_in_force on marketplace.approval_rule_set (tenant_id) where state = 'IN_FORCE';
alter table marketplace.approval_rule_set enable row level security;
alter table marketplace.approval_rule_set force row level security;
create policy own_rows on marketplace.approval_rule_set
    using (tenant_id = (select current_setting('app.tenant_id')::uuid))
    with check (tenant_id = (select current_setting('app.tenant_id')::uuid));
-- What a version says never changes, only where it stands.
revoke update, delete on marketplace.approval_rule_set from marketplace_app;
grant update (state, released_by_id, released_by_name, released_at, ended_at)
    on marketplace.approval_rule_set to marketplace_app;

-- What the rules of that moment asked for when a booking was submitted.
create table marketplace.co_signature (
    id uuid primary key,
    tenant_id uuid not null,
    booking_id uuid not null,
    requested_by_id uuid not null,
    kind text not null constraint co_signature_kind_is_known check (
        kind in ('DATA_PROTECTION', 'INFORMATION_SECURITY', 'TREASURY', 'STAFF_COUNCIL', 'SECOND_APPROVER')),
    because text not null,
    rules_version int not null,
    asked_at timestamptz not null,
    due_on date not null,
    state text not null constraint co_signature_state_is_known check (state in ('OPEN', 'GIVEN', 'REFUSED')),
    decided_by_id uuid,
    decided_by_name text,
    decided_at timestamptz,
    comment text,
    constraint co_signature_is_of_a_booking foreign key (booking_id) references marketplace.booking (id),
    constraint co_signature_is_asked_for_once unique (booking_id, kind),
    constraint nobody_co_signs_twice unique (booking_id, decided_by_id),
    constraint co_signer_is_not_requester check (decided_by_id <> requested_by_id),
    constraint co_signature_names_its_person check (
        num_nulls(decided_by_id, decided_by_name, decided_at) in (0, 3)),
    constraint decided_co_signature_has_a_person check ((state = 'OPEN') = (decided_at is null)),
    constraint refused_co_signature_says_why check (state <> 'REFUSED' or comment <> '')
);
comment on table marketplace.co_signature is 'OWNED: what a booking needs of its consumer before it can be approved';
create index co_signature_by_deadline on marketplace.co_signature (tenant_id, due_on, id) where state = 'OPEN';
alter table marketplace.co_signature enable row level security;
alter table marketplace.co_signature force row level security;
create policy own_rows on marketplace.co_signature
    using (tenant_id = (select current_setting('app.tenant_id')::uuid))
    with check (tenant_id = (select current_setting('app.tenant_id')::uuid));
revoke update, delete on marketplace.co_signature from marketplace_app;
grant update (state, decided_by_id, decided_by_name, decided_at, comment) on marketplace.co_signature to marketplace_app;

create function marketplace.hold_until_co_signed() returns trigger language plpgsql as $$
begin
    if exists (select 1 from marketplace.co_signature where booking_id = new.id and state <> 'GIVEN') then
        raise exception 'Booking % is not co-signed.', new.number
            using errcode = 'check_violation', constraint = 'approval_needs_all_co_signatures';
    end if;
    if exists (select 1 from marketplace.co_signature where booking_id = new.id and decided_by_id = new.decided_by_id) then
        raise exception 'Who approves booking % has co-signed it.', new.number
            using errcode = 'check_violation', constraint = 'approver_has_not_co_signed';
    end if;
    return new;
end $$;
create trigger held_until_co_signed before update on marketplace.booking
    for each row when (old.state = 'IN_APPROVAL' and new.state = 'APPROVED')
    execute function marketplace.hold_until_co_signed();
