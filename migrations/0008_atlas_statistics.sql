-- What chance does to a value: which interval it has, if any.
alter table atlas.indicator
  add column statistic text not null default 'none'
    check (statistic in ('proportion', 'rate', 'count', 'mean', 'none'));
