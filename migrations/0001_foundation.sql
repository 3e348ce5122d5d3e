-- The foundation: one schema per context. `:app_role` is the role the application runs as; it may read
-- and write the city's data, but neither change the schema nor touch what has been audited.

create schema if not exists platform;
create schema people;
create schema city;
create schema offers;
create schema atlas;

-- German order: "Ä" beside "A", "Haus 9" before "Haus 10".
create collation platform.german (provider = icu, locale = 'de-u-kn-true');

-- platform ------------------------------------------------------------------------------------

-- One row: what the public reads has this version. A publishing write raises it and notifies.
create table platform.publication (
  only_row boolean primary key default true check (only_row),
  version bigint not null default 1,
  published_at timestamptz not null default now()
);
insert into platform.publication default values;

create function platform.publish() returns bigint language plpgsql security definer set search_path = pg_catalog, platform as $$
declare v bigint;
begin
  update platform.publication set version = version + 1, published_at = now() returning version into v;
  perform pg_notify('publication', v::text);
  return v;
end $$;

create table platform.audit (
  id bigint generated always as identity primary key,
  at timestamptz not null default now(),
  operation text not null,
  effect text not null,
  outcome text not null check (outcome in ('done', 'refused')),
  actor_kind text not null,
  actor_id text,
  subject text,
  reason text,
  detail jsonb not null default '{}'
);
create index audit_at on platform.audit (at);

-- One row per part of a pack that was imported: what it held last time, and what was wrong with it.
create table platform.import (
  part text primary key,
  file text,
  fingerprint text not null,
  rows_read integer not null,
  rows_rejected integer not null,
  imported_at timestamptz not null,
  report jsonb not null default '{}'
);

-- people --------------------------------------------------------------------------------------

create table people.organisation (
  id text primary key,
  name text not null,
  kind text not null default 'provider' check (kind in ('office', 'provider', 'body')),
  website text,
  part text,
  retired_on date
);

-- city ----------------------------------------------------------------------------------------

create table city.city (
  only_row boolean primary key default true check (only_row),
  id text not null,
  name text not null,
  state text not null,
  locales text[] not null,
  demo boolean not null default false,
  -- contact, arbitration, legal pages (their Markdown), videos, topics: words of the pack, shown as they are
  words jsonb not null default '{}'
);

create table city.source (
  id text primary key,
  title text not null,
  publisher text,
  url text,
  licence text,
  date text,
  method jsonb,
  retired_on date
);

create table city.level (
  id text primary key,
  position integer not null,
  name_one jsonb not null,
  name_many jsonb not null,
  retired_on date
);

create table city.area (
  key integer generated always as identity primary key,
  level text not null references city.level,
  id text not null,
  name text not null,
  valid_from date,
  valid_until date,
  parent integer references city.area,
  -- GeoJSON MultiPolygon, WGS 84, rings repaired
  geometry json,
  area_m2 double precision,
  source text,
  part text,
  retired_on date
);
create unique index area_identity on city.area (level, id, coalesce(valid_from, '-infinity'::date));

-- Which share of an old area lies in which new one.
create table city.crosswalk (
  from_area integer not null references city.area,
  to_area integer not null references city.area,
  share_of_from double precision not null,
  share_of_to double precision not null,
  basis text not null check (basis in ('area', 'residents')),
  primary key (from_area, to_area)
);

create table city.residents (
  area integer not null references city.area,
  period_from date not null,
  period_until date not null,
  sex text not null default 'all' check (sex in ('all', 'f', 'm', 'd')),
  age_from smallint not null default 0,
  age_below smallint not null default 999,
  count double precision,
  source text,
  part text not null,
  retired_on date,
  primary key (area, period_from, period_until, sex, age_from, age_below)
);

create table city.cell (
  id text primary key,
  lon double precision not null,
  lat double precision not null,
  x double precision not null,
  y double precision not null,
  crs text not null,
  size_m double precision not null,
  part text not null,
  retired_on date
);

create table city.cell_residents (
  cell text not null references city.cell,
  period_from date not null,
  period_until date not null,
  sex text not null default 'all' check (sex in ('all', 'f', 'm', 'd')),
  age_from smallint not null default 0,
  age_below smallint not null default 999,
  count double precision,
  part text not null,
  retired_on date,
  primary key (cell, period_from, period_until, sex, age_from, age_below)
);

create table city.address (
  id text primary key,
  street text not null,
  number_from integer,
  number_to integer,
  suffix text,
  parity text check (parity in ('even', 'odd', 'all')),
  postal_code text,
  lon double precision,
  lat double precision,
  -- GeoJSON LineString where the source has only a piece of street
  line json,
  part text not null,
  retired_on date
);

create table city.network (
  id text primary key,
  kind text not null check (kind in ('streets', 'timetable', 'elevation')),
  file text not null,
  source text,
  retired_on date
);

-- offers --------------------------------------------------------------------------------------

create table offers.offer (
  id text primary key,
  -- the whole record as `OfferRecord` describes it; what is asked for by itself has a column too
  record jsonb not null,
  name text not null,
  types text[] not null default '{}',
  organisation text references people.organisation,
  lon double precision,
  lat double precision,
  protected boolean not null default false,
  opened_on date,
  closed_on date,
  seen_on date,
  source text,
  part text,
  retired_on date,
  updated_at timestamptz not null default now()
);

-- What two snapshots of a source tell: who opened, who closed.
create table offers.change (
  offer text not null references offers.offer,
  kind text not null check (kind in ('opened', 'closed', 'reopened')),
  seen_on date not null,
  previous_on date,
  part text not null,
  primary key (offer, kind, seen_on)
);

-- "Stimmt nicht?": what people report.
create table offers.report (
  id uuid primary key,
  offer text not null references offers.offer,
  kind text not null,
  message text not null default '',
  contact text,
  locale text not null,
  created_at timestamptz not null default now(),
  state text not null default 'new' check (state in ('new', 'answered', 'dropped'))
);
create index report_offer on offers.report (offer, created_at);

-- atlas ---------------------------------------------------------------------------------------

create table atlas.indicator (
  id text primary key,
  position integer not null,
  topic text,
  title jsonb not null,
  description jsonb,
  unit text not null default '',
  decimals smallint not null default 1,
  direction text not null check (direction in ('higherIsBetter', 'lowerIsBetter', 'neutral')),
  kind text not null check (kind in ('number', 'class')),
  classes jsonb,
  numerator jsonb,
  denominator jsonb,
  per double precision,
  combine text not null check (combine in ('sum', 'residents', 'ratio', 'none')),
  source text,
  licence text,
  method jsonb,
  date text,
  retired_on date
);

-- A value of an indicator in an area, or in the whole city where `area` is null.
create table atlas.observation (
  indicator text not null references atlas.indicator,
  area integer references city.area,
  period_from date not null,
  period_until date not null,
  value double precision,
  numerator double precision,
  denominator double precision,
  status text not null default 'known' check (status in ('known', 'protected')),
  source text,
  part text not null,
  retired_on date
);
create unique index observation_identity
  on atlas.observation (indicator, area, period_from, period_until) nulls not distinct;

-- rights of the application's role ------------------------------------------------------------

grant usage on schema platform, people, city, offers, atlas to :app_role;
grant select on all tables in schema platform to :app_role;
grant insert on platform.audit to :app_role;
grant execute on function platform.publish() to :app_role;
grant insert, update, delete on platform.import to :app_role;
grant select, insert, update, delete on all tables in schema people, city, offers, atlas to :app_role;
