-- The gate through which figures leave for the public. `atlas.observation` holds what came in, which may be
-- confidential; the public reads what was released, and nothing else.

alter table atlas.indicator
  -- how its figures are protected; null: as a licence of its source says
  add column protection jsonb,
  -- indicators whose counts add up to the count of this one
  add column parts text[];

-- Who contributes most to a sum, for the rules of dominance; never released.
alter table atlas.observation
  add column largest double precision,
  add column second_largest double precision;

create table atlas.release (
  number integer generated always as identity primary key,
  at timestamptz not null,
  origin text not null check (origin in ('import', 'planner')),
  account uuid references people.account,
  organisation text references people.organisation,
  -- why a planner withdrew or returned something
  reason text,
  parameters jsonb not null,
  counts jsonb not null,
  audit jsonb not null,
  -- SHA-256 over all columns that are public since
  digest text not null
);

-- What became of a column (an indicator in a period) in a release; its last row holds. Its content stands
-- here as it was published, computed sums and marks of withheld cells included: what the public reads, and
-- what later releases must stay consistent with.
create table atlas.released_column (
  release integer not null references atlas.release,
  indicator text not null references atlas.indicator,
  period_from date not null,
  period_until date not null,
  state text not null check (state in ('released', 'failed', 'withdrawn', 'gone')),
  rule jsonb,
  -- of what it was made: changes where an observation, an area, a rule or the method does
  inputs text not null,
  -- what a planner should know: why it stays out, what had been public before
  findings jsonb not null default '[]',
  digest text,
  -- a day on which its areas hold
  day date,
  source text,
  -- by place: key of the area (null: the city), state as the snapshot has it, reason where withheld
  areas integer[],
  states smallint[],
  reasons text[],
  figures double precision[],
  numerators double precision[],
  denominators double precision[],
  -- which cells add up to which, by place: [[total, [parts]]]; only where something is withheld or ruled
  sums jsonb,
  primary key (indicator, period_from, period_until, release)
);
create index released_column_release on atlas.released_column (release);

-- What was once published is never changed, only followed by another release.
grant select, insert on atlas.release, atlas.released_column to :app_role;
