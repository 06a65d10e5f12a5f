-- A change of quantities needs co-signatures of its own; those of the booking stay as they were.
alter table marketplace.co_signature
    add column quantity_change_id uuid,
    add constraint co_signature_is_of_a_quantity_change foreign key (quantity_change_id, tenant_id)
        references marketplace.quantity_change (id, consumer_id),
    drop constraint co_signature_is_asked_for_once,
    add constraint co_signature_is_asked_for_once
        unique nulls not distinct (booking_id, quantity_change_id, kind),
    drop constraint nobody_co_signs_twice;
create unique index nobody_co_signs_twice on marketplace.co_signature (booking_id, decided_by_id)
    where quantity_change_id is null;
create unique index nobody_co_signs_a_change_twice on marketplace.co_signature (quantity_change_id, decided_by_id);

create or replace function marketplace.hold_until_co_signed() returns trigger language plpgsql as $$
begin
    if exists (select 1 from marketplace.co_signature
            where booking_id = new.id and quantity_change_id is null and state <> 'GIVEN') then
        raise exception 'Booking % is not co-signed.', new.number
            using errcode = 'check_violation', constraint = 'approval_needs_all_co_signatures';
    end if;
    if exists (select 1 from marketplace.co_signature
            where booking_id = new.id and quantity_change_id is null and decided_by_id = new.decided_by_id) then
        raise exception 'Who approves booking % has co-signed it.', new.number
            using errcode = 'check_violation', constraint = 'approver_has_not_co_signed';
    end if;
    return new;
end $$;

create function marketplace.hold_change_until_co_signed() returns trigger language plpgsql as $$
begin
    if exists (select 1 from marketplace.co_signature where quantity_change_id = new.id and state <> 'GIVEN') then
        raise exception 'Quantity change % is not co-signed.', new.id
            using errcode = 'check_violation', constraint = 'approval_needs_all_co_signatures';
    end if;
    if exists (select 1 from marketplace.co_signature
            where quantity_change_id = new.id and decided_by_id = new.decided_by_id) then
        raise exception 'Who approves quantity change % has co-signed it.', new.id
            using errcode = 'check_violation', constraint = 'approver_has_not_co_signed';
    end if;
    return new;
end $$;
create trigger held_until_co_signed before update on marketplace.quantity_change
    for each row when (old.state = 'IN_APPROVAL' and new.state = 'APPROVED')
    execute function marketplace.hold_change_until_co_signed();
