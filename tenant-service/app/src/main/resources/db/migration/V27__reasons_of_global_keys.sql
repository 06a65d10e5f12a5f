-- A unique key without its owner tells by a refusal that another tenant has the same; why this one may, it says itself.
comment on index tenant.edition_is_replaced_once is
    'GLOBAL: the register of municipalities is one for all, and so is the edition that replaces another';
