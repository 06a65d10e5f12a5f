-- Papers for the council, byte for byte as they were made.
create table marketplace.council_paper (
    id uuid primary key,
    tenant_id uuid not null,
    booking_id uuid not null,
    committee text not null,
    made_by_name text not null,
    made_at timestamptz not null,
    content bytea not null,
    sha256 bytea not null constraint council_paper_sha256_is_of_its_content check (sha256 = sha256(content)),
    constraint council_paper_is_of_a_booking foreign key (booking_id) references marketplace.booking (id)
);
comment on table marketplace.council_paper is 'OWNED: papers on which a council decides about a booking; never changed';
create index council_paper_of_booking on marketplace.council_paper (tenant_id, booking_id, id desc);
alter table marketplace.council_paper enable row level security;
alter table marketplace.council_paper force row level security;
create policy own_rows on marketplace.council_paper
    using (tenant_id = (select current_setting('app.tenant_id')::uuid))
    with check (tenant_id = (select current_setting('app.tenant_id')::uuid));
revoke update, delete on marketplace.council_paper from marketplace_app;
