-- How an amount grows with its quantity, what is included, the least that is charged, and who pays less: part of a price
-- version and as unchangeable as the version itself.
alter table billing.price_version
    add column scale text not null default 'LINEAR'
        constraint price_scale_is_known check (scale in ('LINEAR', 'GRADUATED', 'VOLUME', 'BLOCKS')),
    add column block_size int constraint block_size_is_positive check (block_size > 0),
    add column included_quantity numeric(18, 6) constraint included_quantity_is_positive check (included_quantity > 0),
    add column minimum_amount numeric(14, 2) constraint minimum_amount_is_positive check (minimum_amount > 0),
    add column margin_percent numeric(5, 2) constraint margin_is_positive check (margin_percent > 0),
    add column proration text not null default 'WHOLE_MONTHS'
        constraint proration_is_known check (proration in ('WHOLE_MONTHS', 'DAYS')),
    add constraint only_blocks_have_a_size check ((scale = 'BLOCKS') = (block_size is not null)),
    add constraint only_prices_per_month_count_days check (proration = 'WHOLE_MONTHS'
        or model in ('FIXED_PER_MONTH', 'PER_UNIT_PER_MONTH')),
    add constraint a_fixed_price_has_no_scale check (model <> 'FIXED_PER_MONTH'
        or (scale = 'LINEAR' and included_quantity is null and minimum_amount is null));

create table billing.price_tier (
    price_version_id uuid not null references billing.price_version,
    position int not null constraint tiers_are_counted_from_one check (position > 0),
    tenant_id uuid not null,
    above numeric(18, 6) not null constraint tier_does_not_begin_below_zero check (above >= 0),
    up_to numeric(18, 6),
    unit_price numeric(18, 6) not null constraint tier_price_is_not_negative check (unit_price >= 0),
    constraint tier_bound_ascends check (up_to > above),
    primary key (price_version_id, position)
);
comment on table billing.price_tier is 'SHARED: tiers of a price version, from more than one quantity up to and including another; append-only';
alter table billing.price_tier enable row level security;
alter table billing.price_tier force row level security;
create policy everyone_reads on billing.price_tier for select using (true);
create policy owner_adds on billing.price_tier for insert
    with check (tenant_id = (select current_setting('app.tenant_id')::uuid));
revoke update, delete on billing.price_tier from billing_app;

create table billing.price_discount (
    price_version_id uuid not null references billing.price_version,
    legal_basis text not null,
    tenant_id uuid not null,
    percent numeric(5, 2) not null constraint discount_is_a_part check (percent > 0 and percent <= 100),
    reason text not null,
    primary key (price_version_id, legal_basis)
);
comment on table billing.price_discount is 'SHARED: what consumers on a legal basis pay less, with the reason; append-only';
alter table billing.price_discount enable row level security;
alter table billing.price_discount force row level security;
create policy everyone_reads on billing.price_discount for select using (true);
create policy owner_adds on billing.price_discount for insert
    with check (tenant_id = (select current_setting('app.tenant_id')::uuid));
revoke update, delete on billing.price_discount from billing_app;

-- The legal basis whose discount a line was charged with, kept with it.
alter table billing.run_line add column discount_group text;
alter table billing.invoice_line add column discount_group text;

-- What is exempt or outside VAT because costs are shared is charged at cost.
alter table billing.tax_case add column recovers_cost boolean not null default false;
alter table billing.tax_case no force row level security;
update billing.tax_case set recovers_cost = true where code in ('FREI_4_29', 'NSTB_2B_ABS3_2');
alter table billing.tax_case force row level security;
