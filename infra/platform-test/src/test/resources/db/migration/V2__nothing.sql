-- The sample service of these tests has no tables of its own.
select 1;
