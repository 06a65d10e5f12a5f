-- Membership as law: what is on file about it, and leaving with notice.

-- What holds for a membership. Approval and publication often arrive months after the decision, so each row is a whole new
-- statement, and the latest counts.
create table tenant.membership_terms (
    id                    uuid primary key,
    tenant_id             uuid        not null,
    association_id        uuid        not null,
    membership_id         uuid        not null,
    votes                 integer,
    decided_on            date,
    decision_reference    text,
    approval_reference    text,
    published_on          date,
    publication_reference text,
    notice_months         integer,
    notice_term           text,
    notice_day            text,
    notice_source         text,
    recorded_by_name      text        not null,
    recorded_at           timestamptz not null,
    constraint votes_are_not_negative check (votes >= 0),
    constraint notice_is_at_most_ten_years check (notice_months between 0 and 120),
    constraint notice_term_is_known check (notice_term in ('YEAR_END', 'QUARTER_END', 'MONTH_END', 'FIXED_DAY')),
    constraint notice_rule_is_whole check ((notice_months is null) = (notice_term is null)),
    constraint notice_rule_has_what_its_source_says check (notice_source is null or notice_term is not null),
    constraint fixed_day_is_for_its_term check (
        (notice_day is not null) = (notice_term is not null and notice_term = 'FIXED_DAY')),
    constraint fixed_day_is_month_and_day check (notice_day ~ '^(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$')
);

-- The parties of a membership are those of its tenant, so terms and notices can name all three.
alter table tenant.membership add constraint membership_belongs_to_its_parties unique (id, tenant_id, association_id);
alter table tenant.membership_terms add constraint terms_are_of_a_membership
    foreign key (membership_id, tenant_id, association_id) references tenant.membership (id, tenant_id, association_id);
comment on table tenant.membership_terms is
    'TWO_PARTY: votes, decision, approval, publication and notice rule of a membership; append-only, the latest counts';
create index membership_terms_by_membership on tenant.membership_terms (tenant_id, membership_id, id);

alter table tenant.membership_terms enable row level security;
alter table tenant.membership_terms force row level security;
create policy both_parties_read on tenant.membership_terms for select
    using (tenant_id = (select current_setting('app.tenant_id')::uuid)
        or association_id = (select current_setting('app.tenant_id')::uuid));
create policy association_records on tenant.membership_terms for insert
    with check (association_id = (select current_setting('app.tenant_id')::uuid));
revoke update, delete on tenant.membership_terms from tenant_app;

create table tenant.membership_notice (
    id               uuid primary key,
    tenant_id        uuid        not null,
    association_id   uuid        not null,
    membership_id    uuid        not null,
    received_on      date        not null,
    declared_by      text        not null,
    reference        text,
    leaves_on        date        not null,
    state_before     text        not null,
    recorded_by_name text        not null,
    recorded_at      timestamptz not null,
    constraint notice_belongs_to_its_parties unique (id, tenant_id, association_id),
    constraint notice_is_of_a_membership
        foreign key (membership_id, tenant_id, association_id)
        references tenant.membership (id, tenant_id, association_id),
    constraint leaving_follows_the_declaration check (leaves_on >= received_on)
);
comment on table tenant.membership_notice is
    'TWO_PARTY: a leaving declaration with the last day that follows from it; append-only, taken back by a withdrawal';
create index membership_notice_by_membership on tenant.membership_notice (tenant_id, membership_id, id);

alter table tenant.membership_notice enable row level security;
alter table tenant.membership_notice force row level security;
create policy both_parties_read on tenant.membership_notice for select
    using (tenant_id = (select current_setting('app.tenant_id')::uuid)
        or association_id = (select current_setting('app.tenant_id')::uuid));
create policy association_records on tenant.membership_notice for insert
    with check (association_id = (select current_setting('app.tenant_id')::uuid));
revoke update, delete on tenant.membership_notice from tenant_app;

create table tenant.membership_notice_withdrawal (
    notice_id         uuid        not null,
    tenant_id         uuid        not null,
    association_id    uuid        not null,
    reason            text        not null,
    withdrawn_by_name text        not null,
    withdrawn_at      timestamptz not null,
    constraint notice_is_withdrawn_once primary key (notice_id),
    constraint withdrawal_is_of_a_notice
        foreign key (notice_id, tenant_id, association_id)
        references tenant.membership_notice (id, tenant_id, association_id)
);
comment on table tenant.membership_notice_withdrawal is
    'TWO_PARTY: a leaving declaration that was taken back before it took effect; append-only';

alter table tenant.membership_notice_withdrawal enable row level security;
alter table tenant.membership_notice_withdrawal force row level security;
create policy both_parties_read on tenant.membership_notice_withdrawal for select
    using (tenant_id = (select current_setting('app.tenant_id')::uuid)
        or association_id = (select current_setting('app.tenant_id')::uuid));
create policy association_records on tenant.membership_notice_withdrawal for insert
    with check (association_id = (select current_setting('app.tenant_id')::uuid));
revoke update, delete on tenant.membership_notice_withdrawal from tenant_app;

-- A membership that is left ends earlier than agreed. What was agreed stays in ends_on; what counts is the earlier end,
-- and the periods that count never overlap.
alter table tenant.membership
    add column ends_early_on date,
    add constraint leaving_shortens_the_membership check (ends_early_on > begins_on and (ends_on is null or ends_early_on <= ends_on)),
    drop constraint memberships_never_overlap,
    add constraint memberships_never_overlap exclude using gist (
        tenant_id with =, daterange(begins_on, coalesce(ends_early_on, ends_on)) with &&);
comment on table tenant.membership is
    'TWO_PARTY: legal relation of a tenant to its association in a half-open period; append-only but for an early end';
create policy association_ends on tenant.membership for update
    using (association_id = (select current_setting('app.tenant_id')::uuid))
    with check (association_id = (select current_setting('app.tenant_id')::uuid));
grant update (ends_early_on) on tenant.membership to tenant_app;
