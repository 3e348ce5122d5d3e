-- Street and transit networks, as they were built from the files of a pack. What is worked out from them (which way
-- an offer lies from a home) is never kept: it follows from the networks, the offers and the residents of the day.

create schema reach;
grant usage on schema reach to :app_role;

create table reach.network (
  id text primary key,
  kind text not null check (kind in ('streets', 'timetable')),
  file text not null,
  source text,
  -- of the file and of what it was built with: the same again need not be built again
  fingerprint text not null,
  -- counts, what is unknown, what was left out; shaped in src/contexts/reach/domain
  facts jsonb not null,
  built_at timestamptz not null,
  part text,
  retired_on date
);

-- The network in the kernel's own binary form: 'streets', 'hierarchy:foot', 'timetable' …
create table reach.piece (
  network text not null references reach.network on delete cascade,
  name text not null,
  bytes bytea not null,
  primary key (network, name)
);
-- Compressed already where it is worth it.
alter table reach.piece alter column bytes set storage external;

grant select, insert, update, delete on reach.network, reach.piece to :app_role;
