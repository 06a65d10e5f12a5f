-- The provider asks back or declines, the consumer answers or cancels, until the service runs.
alter table marketplace.booking
    drop constraint booking_state_is_known,
    add constraint booking_state_is_known check (state in (
        'IN_APPROVAL', 'APPROVED', 'SCHEDULED', 'PROVISIONING', 'INQUIRY', 'ACTIVE', 'SUSPENDED', 'TERMINATION_SCHEDULED',
        'DEPROVISIONING', 'ENDED', 'REJECTED', 'WITHDRAWN', 'CANCELLED', 'DECLINED'));

grant update (due_on) on marketplace.fulfilment_task to marketplace_app;
comment on column marketplace.fulfilment_task.due_on is 'moves on by the days that a question to the consumer took';
