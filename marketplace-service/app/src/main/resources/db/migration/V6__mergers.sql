-- Tenants that are merged pass their bookings on to their successor.
alter table marketplace.tenant_fact
    add column successor_id uuid,
    add column succeeded_on date,
    add constraint succession_is_whole check (num_nulls(successor_id, succeeded_on) in (0, 2));
create index tenant_fact_by_succession on marketplace.tenant_fact (succeeded_on) where succeeded_on is not null;

-- The successor's booking names the one that it continues. What was approved and had not begun ends without ever having run.
alter table marketplace.booking
    add column origin_id uuid,
    add column origin_number text,
    add column origin_active_since date,
    add constraint origin_is_a_booking foreign key (origin_id) references marketplace.booking (id),
    add constraint origin_is_whole check (
        num_nulls(origin_id, origin_number) in (0, 2) and (origin_active_since is null or origin_id is not null)),
    add constraint booking_is_taken_over_once unique (provider_id, origin_id),
    drop constraint running_booking_knows_its_first_day,
    add constraint running_booking_knows_its_first_day check (
        state not in ('ACTIVE', 'TERMINATION_SCHEDULED', 'DEPROVISIONING') or active_since is not null),
    drop constraint leaving_booking_knows_its_last_day,
    add constraint leaving_booking_knows_its_last_day check (
        state not in ('TERMINATION_SCHEDULED', 'DEPROVISIONING') or terminates_on is not null),
    add constraint ended_booking_knows_its_days check (
        state <> 'ENDED' or num_nulls(active_since, terminates_on) in (0, 2));
