-- The tree beneath the association: whom a tenant belongs to, in half-open periods. Whoever belongs to nobody stands
-- directly beneath the association.

create table tenant.affiliation (
    id               uuid primary key,
    tenant_id        uuid        not null,
    association_id   uuid        not null,
    parent_id        uuid        not null,
    tenant_name      text        not null,
    parent_name      text        not null,
    acts_for         boolean     not null,
    begins_on        date        not null,
    ends_on          date,
    recorded_by_name text        not null,
    recorded_at      timestamptz not null,
    constraint affiliation_is_of_a_tenant foreign key (tenant_id, association_id)
        references tenant.tenant (id, association_id),
    constraint parent_is_in_the_same_association foreign key (parent_id, association_id)
        references tenant.tenant (id, association_id),
    constraint nobody_belongs_to_itself check (tenant_id <> parent_id),
    constraint affiliation_ends_after_it_begins check (ends_on > begins_on),
    constraint parents_never_overlap exclude using gist (
        tenant_id with =, daterange(begins_on, ends_on) with &&)
);
comment on table tenant.affiliation is
    'TWO_PARTY: whom a tenant belongs to, read by both and by their association; append-only but for its end. The names are those of the day it was recorded, because the two do not see each other';
create index affiliation_by_parent on tenant.affiliation (parent_id, begins_on);

alter table tenant.affiliation enable row level security;
alter table tenant.affiliation force row level security;
create policy parties_read on tenant.affiliation for select
    using (tenant_id = (select current_setting('app.tenant_id')::uuid)
        or parent_id = (select current_setting('app.tenant_id')::uuid)
        or association_id = (select current_setting('app.tenant_id')::uuid));
create policy association_records on tenant.affiliation for insert
    with check (association_id = (select current_setting('app.tenant_id')::uuid));
create policy association_ends on tenant.affiliation for update
    using (association_id = (select current_setting('app.tenant_id')::uuid))
    with check (association_id = (select current_setting('app.tenant_id')::uuid));
revoke update, delete on tenant.affiliation from tenant_app;
grant update (ends_on) on tenant.affiliation to tenant_app;
