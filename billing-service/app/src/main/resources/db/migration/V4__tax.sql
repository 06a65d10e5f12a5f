-- Tax cases and the rules that lead to them are dated data. Nobody types a rate; what has no rule is refused.
create table billing.tax_case (
    code text primary key,
    label text not null,
    category text constraint tax_category_is_of_en_16931 check (category in ('S', 'E', 'O')),
    rate_percent numeric(5, 2) not null,
    vatex text,
    reason text,
    document_title text not null,
    document_kind text not null,
    valid_from date not null,
    valid_until date
);
comment on table billing.tax_case is 'SHARED: tax cases, written by migrations only';
insert into billing.tax_case values
    ('UST_REGEL', 'Umsatzsteuer 19 %', 'S', 19.00, null, null, 'Rechnung', 'RE', '2021-01-01', null),
    ('NSTB_2B_ABS1', 'Nicht steuerbar, § 2b Abs. 1 UStG', 'O', 0, 'VATEX-EU-O',
        'Nicht steuerbar gemäß § 2b Abs. 1 UStG', 'Zahlungsanforderung', 'ZA', '2017-01-01', null),
    ('NSTB_2B_ABS3_1', 'Nicht steuerbar, § 2b Abs. 3 Nr. 1 UStG', 'O', 0, 'VATEX-EU-O',
        'Nicht steuerbar gemäß § 2b Abs. 3 Nr. 1 UStG', 'Zahlungsanforderung', 'ZA', '2017-01-01', null),
    ('NSTB_2B_ABS3_2', 'Nicht steuerbar, § 2b Abs. 3 Nr. 2 UStG', 'O', 0, 'VATEX-EU-O',
        'Nicht steuerbar gemäß § 2b Abs. 3 Nr. 2 UStG', 'Zahlungsanforderung', 'ZA', '2017-01-01', null),
    ('NSTB_ALT_2_3', 'Nicht steuerbar nach altem Recht', 'O', 0, 'VATEX-EU-O',
        'Nicht steuerbar, § 2 Abs. 3 UStG a. F. i. V. m. § 27 Abs. 22a UStG', 'Zahlungsanforderung', 'ZA', '2017-01-01', '2027-01-01'),
    ('FREI_4_29', 'Steuerfrei, § 4 Nr. 29 UStG', 'E', 0, 'VATEX-EU-132-1F',
        'Steuerfrei gemäß § 4 Nr. 29 UStG', 'Rechnung', 'RE', '2020-01-01', null),
    ('UMLAGE_ECHT', 'Verbandsumlage ohne Leistungsaustausch', null, 0, null,
        null, 'Umlagebescheid', 'UB', '2017-01-01', null);
alter table billing.tax_case enable row level security;
alter table billing.tax_case force row level security;
create policy everyone_reads on billing.tax_case for select using (true);
revoke insert, update, delete on billing.tax_case from billing_app;

create table billing.tax_rule (
    id uuid primary key,
    tax_class text not null constraint tax_class_is_known check (tax_class in ('MARKET', 'COST_SHARING', 'PUBLIC_TASK')),
    contract_form text not null constraint contract_form_is_known check (contract_form in ('PRIVATE_LAW', 'PUBLIC_LAW')),
    legal_basis text,
    old_law_option boolean not null,
    tax_case text not null references billing.tax_case,
    valid_from date not null,
    valid_until date,
    constraint one_tax_rule_per_combination_and_day unique nulls not distinct
        (tax_class, contract_form, legal_basis, old_law_option, valid_from)
);
comment on table billing.tax_rule is 'SHARED: which combination leads to which tax case, written by migrations only; no legal basis means any';
comment on column billing.tax_rule.old_law_option is 'whether the rule counts for issuers that have exercised the option of § 27 Abs. 22a UStG, which binds them as a whole';
insert into billing.tax_rule
select uuidv7(), tax_class, contract_form, legal_basis, old_law_option, tax_case, date '2021-01-01', null
from (values
    ('MARKET', 'PRIVATE_LAW', null, false, 'UST_REGEL'),
    ('MARKET', 'PRIVATE_LAW', null, true, 'UST_REGEL'),
    ('COST_SHARING', 'PRIVATE_LAW', 'MEMBER', false, 'FREI_4_29'),
    ('COST_SHARING', 'PUBLIC_LAW', 'MEMBER', false, 'FREI_4_29'),
    ('PUBLIC_TASK', 'PUBLIC_LAW', 'MEMBER', false, 'NSTB_2B_ABS3_2'),
    ('PUBLIC_TASK', 'PUBLIC_LAW', 'ZWECKVEREINBARUNG', false, 'NSTB_2B_ABS3_2'),
    ('COST_SHARING', 'PRIVATE_LAW', null, true, 'NSTB_ALT_2_3'),
    ('COST_SHARING', 'PUBLIC_LAW', null, true, 'NSTB_ALT_2_3'),
    ('PUBLIC_TASK', 'PUBLIC_LAW', null, true, 'NSTB_ALT_2_3')
) as rule (tax_class, contract_form, legal_basis, old_law_option, tax_case);
alter table billing.tax_rule enable row level security;
alter table billing.tax_rule force row level security;
create policy everyone_reads on billing.tax_rule for select using (true);
revoke insert, update, delete on billing.tax_rule from billing_app;

create table billing.old_law_option (
    tenant_id uuid not null,
    valid_from date not null,
    valid_until date,
    decision text not null,
    primary key (tenant_id, valid_from)
);
comment on table billing.old_law_option is 'SHARED: issuers that have exercised the option of § 27 Abs. 22a UStG';
alter table billing.old_law_option enable row level security;
alter table billing.old_law_option force row level security;
create policy everyone_reads on billing.old_law_option for select using (true);
create policy owner_adds on billing.old_law_option for insert
    with check (tenant_id = (select current_setting('app.tenant_id')::uuid));
create policy owner_changes on billing.old_law_option for update
    using (tenant_id = (select current_setting('app.tenant_id')::uuid))
    with check (tenant_id = (select current_setting('app.tenant_id')::uuid));
create policy owner_removes on billing.old_law_option for delete
    using (tenant_id = (select current_setting('app.tenant_id')::uuid));
