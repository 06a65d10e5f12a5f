-- Who processes personal data for whom, signed by both sides of a booking.
alter table marketplace.booking add column processes_personal_data boolean not null
    generated always as (coalesce(jsonb_typeof(content #> '{offering,contract,processing}') = 'object', false)) stored;
create index booking_with_personal_data on marketplace.booking (provider_id, id) where processes_personal_data;

create table marketplace.processing_agreement (
    id uuid primary key,
    booking_id uuid not null,
    provider_id uuid not null,
    consumer_id uuid not null,
    state text not null constraint agreement_state_is_known
        check (state in ('OFFERED', 'SIGNED_BY_CONSUMER', 'SIGNED_BY_BOTH', 'ENDED', 'LAPSED')),
    state_since timestamptz not null,
    template text not null,
    content bytea not null,
    size int not null,
    sha256 text not null constraint sha256_has_64_digits check (sha256 ~ '^[0-9a-f]{64}$'),
    drawn_at timestamptz not null,
    consumer_signed_by_id uuid,
    consumer_signed_by_name text,
    consumer_signed_title text,
    consumer_signed_at timestamptz,
    consumer_signed_sha256 text,
    provider_signed_by_id uuid,
    provider_signed_by_name text,
    provider_signed_title text,
    provider_signed_at timestamptz,
    provider_signed_sha256 text,
    constraint agreement_is_of_its_booking foreign key (booking_id, provider_id, consumer_id)
        references marketplace.booking (id, provider_id, consumer_id),
    constraint consumer_signature_is_whole check (num_nulls(consumer_signed_by_id, consumer_signed_by_name,
        consumer_signed_title, consumer_signed_at, consumer_signed_sha256) in (0, 5)),
    constraint provider_signature_is_whole check (num_nulls(provider_signed_by_id, provider_signed_by_name,
        provider_signed_title, provider_signed_at, provider_signed_sha256) in (0, 5)),
    constraint signatories_are_two_people check (consumer_signed_by_id <> provider_signed_by_id),
    constraint what_was_signed_is_what_is_kept check (
        coalesce(consumer_signed_sha256, sha256) = sha256 and coalesce(provider_signed_sha256, sha256) = sha256),
    constraint signed_state_has_its_signatures check (
        case state
            when 'SIGNED_BY_CONSUMER' then consumer_signed_at is not null and provider_signed_at is null
            when 'SIGNED_BY_BOTH' then consumer_signed_at is not null and provider_signed_at is not null
            when 'ENDED' then consumer_signed_at is not null and provider_signed_at is not null
            when 'OFFERED' then consumer_signed_at is null and provider_signed_at is null
            else provider_signed_at is null
        end)
);
comment on table marketplace.processing_agreement is 'TWO_PARTY: the processing agreement of a booking, its document and signatures';
create unique index one_agreement_stands on marketplace.processing_agreement (booking_id)
    where state in ('OFFERED', 'SIGNED_BY_CONSUMER', 'SIGNED_BY_BOTH');
create index agreement_of_consumer on marketplace.processing_agreement (consumer_id, id desc);
create index agreement_of_provider on marketplace.processing_agreement (provider_id, id desc);
create index agreement_of_booking on marketplace.processing_agreement (booking_id, id desc);
alter table marketplace.processing_agreement enable row level security;
alter table marketplace.processing_agreement force row level security;
create policy parties_only on marketplace.processing_agreement
    using (provider_id = (select current_setting('app.tenant_id')::uuid)
        or consumer_id = (select current_setting('app.tenant_id')::uuid))
    with check (provider_id = (select current_setting('app.tenant_id')::uuid)
        or consumer_id = (select current_setting('app.tenant_id')::uuid));
-- The document never changes.
revoke update, delete on marketplace.processing_agreement from marketplace_app;
grant update (state, state_since, consumer_signed_by_id, consumer_signed_by_name, consumer_signed_title, consumer_signed_at,
        consumer_signed_sha256, provider_signed_by_id, provider_signed_by_name, provider_signed_title, provider_signed_at,
        provider_signed_sha256)
    on marketplace.processing_agreement to marketplace_app;

-- What stands in for an agreement of each booking: recorded by the provider, confirmed by the consumer.
create table marketplace.agreement_cover (
    id uuid primary key,
    provider_id uuid not null,
    consumer_id uuid not null,
    offering_id uuid,
    offering_name text,
    kind text not null constraint cover_kind_is_known check (kind in ('FRAMEWORK', 'DELEGATED_TASK')),
    note text not null constraint cover_says_what_it_is check (note <> ''),
    agreed_on date,
    file_name text,
    content bytea,
    size int,
    sha256 text,
    state text not null constraint cover_state_is_known
        check (state in ('PROPOSED', 'IN_FORCE', 'DISCARDED', 'ENDED')),
    proposed_by_id uuid not null,
    proposed_by_name text not null,
    proposed_at timestamptz not null,
    confirmed_by_id uuid,
    confirmed_by_name text,
    confirmed_at timestamptz,
    ended_by_name text,
    ended_at timestamptz,
    ended_because text,
    constraint framework_has_a_paper_and_a_delegated_task_an_offering check (
        case kind
            when 'FRAMEWORK' then num_nulls(agreed_on, file_name, content, size, sha256) = 0 and offering_id is null
            else num_nonnulls(agreed_on, file_name, content, size, sha256) = 0 and offering_id is not null
        end),
    constraint offering_is_named check ((offering_id is null) = (offering_name is null)),
    constraint confirmer_is_not_proposer check (confirmed_by_id <> proposed_by_id),
    constraint confirmation_names_its_person check (num_nulls(confirmed_by_id, confirmed_by_name, confirmed_at) in (0, 3)),
    constraint cover_in_force_is_confirmed check (state in ('PROPOSED', 'DISCARDED') or confirmed_at is not null)
);
comment on table marketplace.agreement_cover is 'TWO_PARTY: a framework agreement, or why none is needed, between a provider and a consumer';
create unique index cover_is_proposed_once on marketplace.agreement_cover (provider_id, consumer_id, offering_id)
    nulls not distinct where state = 'PROPOSED';
create unique index one_cover_is_in_force on marketplace.agreement_cover (provider_id, consumer_id, offering_id)
    nulls not distinct where state = 'IN_FORCE';
create index cover_of_consumer on marketplace.agreement_cover (consumer_id, id desc);
create index cover_of_provider on marketplace.agreement_cover (provider_id, id desc);
alter table marketplace.agreement_cover enable row level security;
alter table marketplace.agreement_cover force row level security;
create policy parties_only on marketplace.agreement_cover
    using (provider_id = (select current_setting('app.tenant_id')::uuid)
        or consumer_id = (select current_setting('app.tenant_id')::uuid))
    with check (provider_id = (select current_setting('app.tenant_id')::uuid)
        or consumer_id = (select current_setting('app.tenant_id')::uuid));
revoke update, delete on marketplace.agreement_cover from marketplace_app;
grant update (state, confirmed_by_id, confirmed_by_name, confirmed_at, ended_by_name, ended_at, ended_because)
    on marketplace.agreement_cover to marketplace_app;
