-- Fixed prices and prices per unit are stated per month, per quarter or per year; they fall due month by month.
alter table billing.price_version
    drop constraint price_model_is_known,
    drop constraint only_prices_per_month_count_days,
    drop constraint a_fixed_price_has_no_scale,
    add constraint price_model_is_known check (model in
        ('FIXED_PER_MONTH', 'FIXED_PER_QUARTER', 'FIXED_PER_YEAR',
         'PER_UNIT_PER_MONTH', 'PER_UNIT_PER_QUARTER', 'PER_UNIT_PER_YEAR',
         'PER_USAGE_UNIT', 'PER_INHABITANT_PER_YEAR', 'ONE_TIME')),
    add constraint only_recurring_orders_count_days check (proration = 'WHOLE_MONTHS'
        or model not in ('PER_USAGE_UNIT', 'PER_INHABITANT_PER_YEAR', 'ONE_TIME')),
    add constraint a_fixed_price_has_no_scale check (
        model not in ('FIXED_PER_MONTH', 'FIXED_PER_QUARTER', 'FIXED_PER_YEAR')
        or (scale = 'LINEAR' and included_quantity is null and minimum_amount is null));
