-- A unique key without its owner tells by a refusal that another tenant has the same; why this one may, it says itself.
comment on index marketplace.key_belongs_to_one_provider is
    'GLOBAL: the key is the address of the offering for everybody; that it is taken is all that a refusal says';
