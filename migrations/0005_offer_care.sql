-- Offers are kept true: who confirmed them, whom we ask, links that no longer lead anywhere, offers that are
-- there twice, changes of many at once, and the daily mail about reports.

alter table offers.offer
  -- The last time somebody confirmed it, and who ('provider', 'city'): an import that brings the offer again
  -- does not take that away.
  add column confirmed_on date,
  add column confirmed_by text,
  -- it was the same as another offer, which its page leads to
  add column merged_into text references offers.offer;
-- Without it, taking offers out would look through all others for each.
create index offer_merged_into on offers.offer (merged_into) where merged_into is not null;

alter table offers.revision drop constraint revision_kind_check;
alter table offers.revision add constraint revision_kind_check check (kind in
  ('before', 'created', 'changed', 'atOnce', 'undone', 'retired', 'reopened', 'revealed', 'followedSource', 'confirmed', 'merged'));

-- How often providers are asked whether their offers are still right: of the whole city ('city'), or of one
-- organisation (its id). Without a row for the city nobody is asked.
create table offers.ask_rule (
  scope text primary key,
  -- null: not asked
  months integer,
  changed_at timestamptz not null,
  changed_by uuid references people.account
);

-- A question to one organisation, or to one mail address of offers without one, about all that is due.
create table offers.ask (
  id uuid primary key,
  organisation text references people.organisation,
  -- where nobody of an organisation could be asked: the address that stands at the offers
  mail text,
  started_at timestamptz not null,
  -- the question and its reminders
  mails integer not null,
  mailed_at timestamptz not null,
  ended_at timestamptz
);
create index ask_open on offers.ask (mailed_at) where ended_at is null;

create table offers.ask_offer (
  ask uuid not null references offers.ask on delete cascade,
  offer text not null references offers.offer,
  answer text check (answer in ('confirmed', 'wrong')),
  answered_at timestamptz,
  primary key (ask, offer)
);
create index ask_offer_offer on offers.ask_offer (offer);

-- The links in its mails. Only the hash of the secret is kept.
create table offers.ask_link (
  token_hash bytea primary key,
  ask uuid not null references offers.ask on delete cascade,
  expires_at timestamptz not null
);
create index ask_link_ask on offers.ask_link (ask);

-- What came of the last look at an address that offers name.
create table offers.link_check (
  url text primary key,
  checked_at timestamptz not null,
  -- null while it can be reached
  failing_since timestamptz,
  failures integer not null default 0,
  -- a word of ours, such as 'http404' or 'timeout', never an answer's text
  problem text
);

-- Two offers that look alike and are not the same: somebody looked. `offer` sorts before `other`.
create table offers.not_duplicate (
  offer text not null references offers.offer,
  other text not null references offers.offer,
  at timestamptz not null,
  account uuid references people.account,
  primary key (offer, other)
);

-- A change of many offers at once; what became of each stands in `revision`.
create table offers.bulk_change (
  id uuid primary key,
  -- by choosing and changing one thing, or by a table that came back
  kind text not null check (kind in ('oneThing', 'table')),
  -- the one thing
  what jsonb,
  at timestamptz not null,
  account uuid references people.account,
  undone_at timestamptz,
  undone_by uuid references people.account
);
create table offers.bulk_item (
  bulk uuid not null references offers.bulk_change on delete cascade,
  offer text not null,
  number integer not null,
  primary key (bulk, offer),
  foreign key (offer, number) references offers.revision
);

-- Who answers reports hears of new ones at most once a day.
create table offers.report_digest (
  account uuid primary key references people.account,
  wanted boolean not null default true,
  -- reports up to here have been told of
  told_until timestamptz
);

grant select, insert, update, delete on offers.ask_rule, offers.ask, offers.ask_offer, offers.ask_link, offers.link_check,
  offers.not_duplicate, offers.bulk_change, offers.bulk_item, offers.report_digest to :app_role;
