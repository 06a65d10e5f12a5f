-- An export whose part never arrives can be cancelled, so that another one may be asked for.
alter table tenant.data_export
    add column cancelled_at timestamptz,
    add column cancelled_by_name text,
    add constraint cancellation_names_its_person check (num_nulls(cancelled_at, cancelled_by_name) in (0, 2)),
    add constraint only_what_is_under_way_is_cancelled check (cancelled_at is null or ready_at is null),
    drop constraint only_a_ready_export_is_deleted,
    add constraint only_a_finished_export_is_deleted check (
        deleted_at is null or ready_at is not null or cancelled_at is not null);
grant update (cancelled_at, cancelled_by_name) on tenant.data_export to tenant_app;
drop index tenant.one_export_is_under_way;
create unique index one_export_is_under_way on tenant.data_export (tenant_id)
    where ready_at is null and cancelled_at is null;
drop index tenant.data_export_under_way;
create index data_export_under_way on tenant.data_export (association_id)
    where ready_at is null and cancelled_at is null;
create index data_export_to_sweep on tenant.data_export (association_id)
    where cancelled_at is not null and deleted_at is null;
