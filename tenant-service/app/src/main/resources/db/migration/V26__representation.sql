-- A Verbandsgemeinde acts for its Ortsgemeinden: who of its people acts for which of them now. The affiliation says whether
-- that may still be.

create table plumbing.representation (
    actor_id       uuid primary key,
    tenant_id      uuid not null,
    affiliation_id uuid not null
);
comment on table plumbing.representation is 'PLUMBING: who acts for another tenant by which affiliation; ids only';
grant select, insert, update, delete on plumbing.representation to tenant_app;
