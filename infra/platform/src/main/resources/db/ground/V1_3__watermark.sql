-- Up to when each other service has delivered all of its events, so that a receiver knows when a month is complete.
create table plumbing.watermark (
    service text primary key,
    complete_up_to timestamptz not null
);
comment on table plumbing.watermark is 'PLUMBING: up to when the events of another service are complete';
