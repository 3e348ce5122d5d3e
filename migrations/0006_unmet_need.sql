-- What was looked for and what was missing, in sums: never a word that somebody typed, never who it was.
-- docs/adr/0011-unmet-need-in-sums.md tells why it looks like this.

create table offers.need_count (
  -- 'YYYY-MM'; after three years 'YYYY', with nothing but what had been published by month
  period text not null,
  -- what the vocabulary knows: 'type', 'situation', 'language', 'group', 'filter'; 'unknown' where it knew nothing
  kind text not null,
  -- an id of it; '*' where rare ones of a year stand together
  concept text not null,
  -- the area of the place that was named, by level and id; '' and '' where none was, '' and '*' for several together
  level text not null,
  area text not null,
  -- 'found', or what was missing
  outcome text not null,
  searches integer not null check (searches > 0),
  primary key (period, kind, concept, level, area, outcome)
);

grant select, insert, update, delete on offers.need_count to :app_role;
