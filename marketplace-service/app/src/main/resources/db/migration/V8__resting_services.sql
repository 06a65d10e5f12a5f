-- Booked services of a tenant that is suspended for arrears rest, except for essential ones.
alter table marketplace.tenant_fact add column association_id uuid;

alter table marketplace.booking
    add column suspended_since timestamptz,
    drop constraint booking_state_is_known,
    add constraint booking_state_is_known check (state in (
        'IN_APPROVAL', 'APPROVED', 'SCHEDULED', 'PROVISIONING', 'ACTIVE', 'SUSPENDED', 'TERMINATION_SCHEDULED',
        'DEPROVISIONING', 'ENDED', 'REJECTED', 'WITHDRAWN')),
    drop constraint running_booking_knows_its_first_day,
    add constraint running_booking_knows_its_first_day check (
        state not in ('ACTIVE', 'SUSPENDED', 'TERMINATION_SCHEDULED', 'DEPROVISIONING') or active_since is not null),
    add constraint suspended_booking_knows_since_when check ((state = 'SUSPENDED') = (suspended_since is not null));
grant update (suspended_since) on marketplace.booking to marketplace_app;

-- Access is closed and opened as often as a tenant is suspended; a booking waits for one thing at a time.
alter table marketplace.fulfilment_task
    drop constraint booking_has_one_task_of_each_kind,
    drop constraint task_kind_is_known,
    add constraint task_kind_is_known check (kind in ('ACTIVATION', 'SUSPENSION', 'RESUMPTION', 'DEPROVISIONING'));
create unique index booking_is_set_up_and_cleared_up_once on marketplace.fulfilment_task (provider_id, booking_id, kind)
    where kind in ('ACTIVATION', 'DEPROVISIONING');
create unique index booking_waits_for_one_task on marketplace.fulfilment_task (provider_id, booking_id)
    where state = 'OPEN';
