-- Austritt: the closing of a tenant that leaves is proposed by one person of the association and confirmed by another. Then the
-- tenant's personal data are deleted, and a record says so.

create table tenant.exit_closing (
    id               uuid primary key,
    association_id   uuid        not null,
    tenant_id        uuid        not null,
    ended_on         date        not null,
    export_id        uuid        not null,
    proposed_by      uuid        not null,
    proposed_by_name text        not null,
    proposed_at      timestamptz not null,
    confirmed_by      uuid,
    confirmed_by_name text,
    confirmed_at      timestamptz,
    discard_reason    text,
    discarded_by_name text,
    discarded_at      timestamptz,
    constraint closing_is_of_a_tenant foreign key (tenant_id, association_id)
        references tenant.tenant (id, association_id),
    constraint closing_belongs_to_its_parties unique (id, tenant_id, association_id),
    constraint closing_rests_on_an_export foreign key (export_id) references tenant.data_export (id),
    constraint the_association_never_leaves check (association_id <> tenant_id),
    constraint closing_confirmation_is_whole check (num_nulls(confirmed_by, confirmed_by_name, confirmed_at) in (0, 3)),
    constraint closing_discarding_is_whole check (num_nulls(discard_reason, discarded_by_name, discarded_at) in (0, 3)),
    constraint second_person_confirms_closing check (confirmed_by <> proposed_by),
    constraint confirmed_closing_stays check (confirmed_at is null or discarded_at is null)
);
create unique index exit_is_closed_once on tenant.exit_closing (tenant_id, ended_on) where discarded_at is null;
create unique index tenant_is_closed_once on tenant.exit_closing (tenant_id) where confirmed_at is not null;
create index exit_closing_by_association on tenant.exit_closing (association_id, confirmed_at desc);
comment on table tenant.exit_closing is
    'TWO_PARTY: that the exit of a tenant is over, read by it and its association; written by the association';

alter table tenant.exit_closing enable row level security;
alter table tenant.exit_closing force row level security;
create policy both_parties_read on tenant.exit_closing for select
    using (tenant_id = (select current_setting('app.tenant_id')::uuid)
        or association_id = (select current_setting('app.tenant_id')::uuid));
create policy association_proposes on tenant.exit_closing for insert
    with check (association_id = (select current_setting('app.tenant_id')::uuid));
create policy association_decides on tenant.exit_closing for update
    using (association_id = (select current_setting('app.tenant_id')::uuid))
    with check (association_id = (select current_setting('app.tenant_id')::uuid));
revoke update, delete on tenant.exit_closing from tenant_app;
grant update (confirmed_by, confirmed_by_name, confirmed_at, discard_reason, discarded_by_name, discarded_at)
    on tenant.exit_closing to tenant_app;

create table tenant.deletion_record (
    closing_id     uuid primary key,
    tenant_id      uuid  not null,
    association_id uuid  not null,
    facts          jsonb not null,
    document       text  not null,
    sha256         text  not null,
    constraint record_is_of_a_closing foreign key (closing_id, tenant_id, association_id)
        references tenant.exit_closing (id, tenant_id, association_id),
    constraint record_has_its_checksum check (sha256 = encode(sha256(convert_to(document, 'UTF8')), 'hex'))
);
comment on table tenant.deletion_record is
    'TWO_PARTY: what was deleted of a closed tenant and what is kept; written in the transaction that deletes, read by both; never changed';

alter table tenant.deletion_record enable row level security;
alter table tenant.deletion_record force row level security;
create policy both_parties_read on tenant.deletion_record for select
    using (tenant_id = (select current_setting('app.tenant_id')::uuid)
        or association_id = (select current_setting('app.tenant_id')::uuid));
create policy record_is_written_for_the_tenant on tenant.deletion_record for insert
    with check (tenant_id = (select current_setting('app.tenant_id')::uuid));
revoke update, delete on tenant.deletion_record from tenant_app;

-- Personal data are deleted of closed tenants and of nobody else; the last judge of that is here.
create function tenant.is_closed(wanted uuid) returns boolean language sql stable set search_path = '' as $$
    select exists (select from tenant.tenant t where t.id = wanted and t.state = 'CLOSED')
$$;

create policy closed_tenant_is_erased on tenant.person as restrictive for delete using (tenant.is_closed(tenant_id));
create policy closed_tenant_is_erased on tenant.grant_entry as restrictive for delete using (tenant.is_closed(tenant_id));
create policy closed_tenant_is_erased on tenant.grant_decision as restrictive for delete using (tenant.is_closed(tenant_id));
create policy closed_tenant_is_erased on tenant.grant_withdrawal as restrictive for delete using (tenant.is_closed(tenant_id));
create policy closed_tenant_is_erased on tenant.deputy as restrictive for delete using (tenant.is_closed(tenant_id));
create policy closed_tenant_is_erased on tenant.deputy_end as restrictive for delete using (tenant.is_closed(tenant_id));
create policy closed_tenant_is_erased on tenant.invitation as restrictive for delete using (tenant.is_closed(tenant_id));
create policy closed_tenant_is_erased on tenant.api_client as restrictive for delete using (tenant.is_closed(tenant_id));
create policy closed_tenant_is_erased on tenant.confirmation_request for delete
    using (tenant_id = (select current_setting('app.tenant_id')::uuid) and tenant.is_closed(tenant_id));
create policy closed_tenant_is_erased on tenant.support_case for delete
    using (tenant_id = (select current_setting('app.tenant_id')::uuid) and tenant.is_closed(tenant_id));
create policy closed_tenant_is_erased on tenant.support_grant for delete
    using (tenant_id = (select current_setting('app.tenant_id')::uuid) and tenant.is_closed(tenant_id));
create policy closed_tenant_is_erased on tenant.support_end for delete
    using (tenant_id = (select current_setting('app.tenant_id')::uuid) and tenant.is_closed(tenant_id));
create policy closed_tenant_is_erased on tenant.login_provider for delete
    using (tenant_id = (select current_setting('app.tenant_id')::uuid) and tenant.is_closed(tenant_id));
grant delete on tenant.person, tenant.grant_entry, tenant.grant_decision, tenant.grant_withdrawal, tenant.deputy,
    tenant.deputy_end, tenant.invitation, tenant.api_client, tenant.confirmation_request, tenant.support_case,
    tenant.support_grant, tenant.support_end, tenant.login_provider to tenant_app;

-- Papers that nobody has to keep lose their content, and past revisions of a tenant whom to call.
drop policy association_removes on tenant.membership_document;
create policy association_removes_or_closed_tenant_gives_up on tenant.membership_document for update
    using (association_id = (select current_setting('app.tenant_id')::uuid)
        or (tenant_id = (select current_setting('app.tenant_id')::uuid) and tenant.is_closed(tenant_id)))
    with check (association_id = (select current_setting('app.tenant_id')::uuid)
        or (tenant_id = (select current_setting('app.tenant_id')::uuid) and content is null));
create policy closed_tenant_is_forgotten on tenant.tenant_version for update
    using (association_id = (select current_setting('app.tenant_id')::uuid) and tenant.is_closed(tenant_id))
    with check (association_id = (select current_setting('app.tenant_id')::uuid));
grant update (content) on tenant.tenant_version to tenant_app;
