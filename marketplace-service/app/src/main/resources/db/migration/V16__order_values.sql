-- What a consumer has stated with its order, as it counts today; its content keeps what was stated at the submission.
alter table marketplace.booking add column order_values jsonb;
grant update (order_values) on marketplace.booking to marketplace_app;
