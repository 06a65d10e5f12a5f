-- What the newest version of each offering says of others, for finding circles also through offerings that a provider does not see.
create table plumbing.offering_dependency (
    key text not null,
    kind text not null constraint dependency_kind_is_known check (kind in ('NEEDS', 'EXCLUDES')),
    other_key text not null,
    primary key (key, other_key),
    constraint offering_does_not_depend_on_itself check (key <> other_key)
);
comment on table plumbing.offering_dependency is 'PLUMBING: which offerings need or exclude which others, by their keys';
create index offering_dependency_of_other on plumbing.offering_dependency (other_key, kind);
