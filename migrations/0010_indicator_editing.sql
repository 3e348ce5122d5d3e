-- Indicators and figures that planners bring in themselves, beside those of the pack.

alter table atlas.indicator
  -- 'indicators': the pack brought it; 'staff': a planner did, and no import retires it
  add column part text not null default 'indicators',
  -- made of released figures of other indicators; it has no observations of its own
  add column formula jsonb,
  -- where the figures come from, where no source of the pack is it
  add column source_text text,
  add column version integer not null default 1;

-- Values that were entered at once, with what stood there before: a withdrawal gives it back. The observations
-- themselves have the part 'staff:<id>' until somebody writes over them.
create table atlas.entry (
  id text primary key,
  indicator text not null references atlas.indicator,
  at timestamptz not null,
  account uuid references people.account,
  organisation text references people.organisation,
  -- name of the file they came in, and what a planner said of them
  file text,
  words text,
  -- [{area, from, until, before, after}]: key of the area (null: the city), figures before (null: none) and after
  rows jsonb not null,
  withdrawn_at timestamptz,
  withdrawn_by uuid references people.account,
  withdrawn_why text
);
create index entry_indicator on atlas.entry (indicator, at);

-- Breaks in a series: from this day on something is counted in another way.
create table atlas.series_note (
  id text primary key,
  indicator text not null references atlas.indicator,
  on_day date not null,
  words jsonb not null,
  at timestamptz not null,
  account uuid references people.account,
  organisation text references people.organisation,
  withdrawn_at timestamptz,
  withdrawn_by uuid references people.account
);
create index series_note_indicator on atlas.series_note (indicator, on_day);

-- What was done is never changed, only withdrawn.
grant select, insert on atlas.entry, atlas.series_note to :app_role;
grant update (withdrawn_at, withdrawn_by, withdrawn_why) on atlas.entry to :app_role;
grant update (withdrawn_at, withdrawn_by) on atlas.series_note to :app_role;
