-- A right may be for some cost centres of the tenant only; for none named, it is for all.
alter table tenant.grant_entry
    add column cost_centres text[] not null default '{}',
    add constraint cost_centres_are_few check (cardinality(cost_centres) <= 20),
    add constraint cost_centres_are_named check (not '' = any (cost_centres));

-- Whoever confirms sees how far the right will reach.
alter table tenant.confirmation_request
    add column cost_centres text[] not null default '{}';
