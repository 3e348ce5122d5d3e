-- Papers and what they promise, what is steered for it, and what became of it.
-- Documents that are edited as one are kept as one (`record`, shaped in src/contexts/measures/domain); what is said
-- about them on a day (updates, ratings, figures, answers) is only ever added.

create schema measures;
grant usage on schema measures to :app_role;

-- Editable lists of the city: guiding goals, planning criteria, criteria for packages, freezes before elections …
create table measures.list_item (
  list text not null,
  id text not null,
  record jsonb not null,
  position integer not null default 0,
  retired_on date,
  primary key (list, id)
);

create table measures.paper (
  id text primary key,
  record jsonb not null,
  public boolean not null default false,
  version integer not null default 1,
  -- the part of a pack that brought it; null once it is kept here
  part text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  updated_by uuid references people.account
);

-- The text as it was read, once for each version of the paper. Never changed.
create table measures.paper_text (
  paper text not null references measures.paper on delete cascade,
  number integer not null,
  text text not null,
  sha256 text not null,
  file_name text not null,
  media_type text not null,
  read_at timestamptz not null,
  read_by uuid references people.account,
  primary key (paper, number)
);

create table measures.commitment (
  id text primary key,
  paper text not null references measures.paper on delete cascade,
  -- the text it was last found in, and where, in UTF-16 units
  text_number integer not null,
  start_at integer not null,
  end_at integer not null,
  quote text not null,
  -- what the reader proposed; null where a person added it
  found jsonb,
  -- how it stands: proposed, or as a person corrected it
  record jsonb not null,
  state text not null default 'proposed'
    check (state in ('proposed', 'accepted', 'rejected', 'merged', 'split', 'gone')),
  merged_into text references measures.commitment,
  split_from text references measures.commitment,
  version integer not null default 1,
  decided_at timestamptz,
  decided_by uuid references people.account,
  check (end_at >= start_at)
);
create index commitment_paper on measures.commitment (paper, start_at);

create table measures.measure (
  id text primary key,
  record jsonb not null,
  -- who is responsible, where it is an organisation of the city
  organisation text references people.organisation,
  parent text references measures.measure,
  public boolean not null default false,
  version integer not null default 1,
  part text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  updated_by uuid references people.account,
  retired_on date
);
create index measure_parent on measures.measure (parent);
create index measure_organisation on measures.measure (organisation);

-- Which measures are to fulfil which promise.
create table measures.fulfilment (
  commitment text not null references measures.commitment on delete cascade,
  measure text not null references measures.measure on delete cascade,
  primary key (commitment, measure)
);
create index fulfilment_measure on measures.fulfilment (measure);

-- Status: what was said on a day, with its source. Never changed; a correction is a further row.
create table measures.status_update (
  id uuid primary key,
  measure text not null references measures.measure on delete cascade,
  on_date date not null,
  status text not null,
  record jsonb not null,
  corrects uuid references measures.status_update,
  at timestamptz not null,
  account uuid references people.account,
  organisation text references people.organisation
);
create index status_update_measure on measures.status_update (measure, on_date);

-- Rating of a promise: proposed by one person, in force once another has signed it.
create table measures.rating (
  id uuid primary key,
  commitment text not null references measures.commitment on delete cascade,
  rating text not null,
  record jsonb not null,
  at timestamptz not null,
  proposed_by uuid references people.account,
  signed_at timestamptz,
  signed_by uuid references people.account,
  -- the second person declined it
  declined_at timestamptz,
  check (signed_by is null or proposed_by is null or signed_by <> proposed_by)
);
create index rating_commitment on measures.rating (commitment, at);

create table measures.evidence (
  id uuid primary key,
  commitment text references measures.commitment on delete cascade,
  measure text references measures.measure on delete cascade,
  record jsonb not null,
  public boolean not null,
  at timestamptz not null,
  account uuid references people.account,
  withdrawn_at timestamptz
);
create index evidence_commitment on measures.evidence (commitment);
create index evidence_measure on measures.evidence (measure);

-- What was reached of a target on a day. Never changed; a later row of the same day and item stands in its place.
create table measures.actual (
  id uuid primary key,
  measure text not null references measures.measure on delete cascade,
  -- the id of a target within the measure's record, and of an item of its list ('' without one)
  target text not null,
  item text not null default '',
  on_date date not null,
  record jsonb not null,
  at timestamptz not null,
  account uuid references people.account,
  -- for a standard: the provider that assessed itself
  organisation text references people.organisation
);
create index actual_measure on measures.actual (measure, target, on_date);

-- Packages of a provider: target group, wished effect, steps, budget.
create table measures.package (
  id text primary key,
  organisation text references people.organisation,
  record jsonb not null,
  state text not null
    check (state in ('draft', 'filed', 'returned', 'scored', 'agreed', 'declined', 'ended')),
  public boolean not null default false,
  version integer not null default 1,
  part text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  updated_by uuid references people.account
);
create table measures.package_event (
  id uuid primary key,
  package text not null references measures.package on delete cascade,
  kind text not null,
  on_date date not null,
  record jsonb not null,
  at timestamptz not null,
  account uuid references people.account,
  organisation text references people.organisation
);
create index package_event_package on measures.package_event (package, at);

-- Bodies, their meetings, what they recommend and what became of it.
create table measures.body (
  id text primary key,
  organisation text references people.organisation,
  record jsonb not null,
  public boolean not null default false,
  version integer not null default 1,
  part text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  updated_by uuid references people.account
);
create table measures.meeting (
  id text primary key,
  body text not null references measures.body on delete cascade,
  starts_at timestamptz,
  record jsonb not null,
  public boolean not null default false,
  version integer not null default 1,
  part text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  updated_by uuid references people.account
);
create index meeting_body on measures.meeting (body, starts_at);
create table measures.recommendation (
  id text primary key,
  body text not null references measures.body on delete cascade,
  meeting text references measures.meeting,
  -- where a round table took over what a conference had recommended
  flows_into text references measures.recommendation,
  record jsonb not null,
  public boolean not null default false,
  version integer not null default 1,
  part text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  updated_by uuid references people.account
);
create index recommendation_body on measures.recommendation (body);
create table measures.answer (
  id uuid primary key,
  recommendation text not null references measures.recommendation on delete cascade,
  on_date date not null,
  record jsonb not null,
  at timestamptz not null,
  account uuid references people.account,
  organisation text references people.organisation
);
create index answer_recommendation on measures.answer (recommendation, on_date);
create table measures.handling (
  recommendation text not null references measures.recommendation on delete cascade,
  measure text not null references measures.measure on delete cascade,
  primary key (recommendation, measure)
);

-- Objects of a council information system as its OParl interface gave them, and how far an import has come.
create table measures.oparl_object (
  id text primary key,
  type text not null,
  body text,
  record jsonb not null,
  modified timestamptz,
  deleted boolean not null default false,
  seen_at timestamptz not null
);
create index oparl_object_type on measures.oparl_object (type, id);
create table measures.oparl_source (
  system text primary key,
  state jsonb not null,
  updated_at timestamptz not null
);

-- The check of the social effects of a project of the city.
create table measures.impact_check (
  id text primary key,
  record jsonb not null,
  state text not null check (state in ('draft', 'toSign', 'signed', 'decided', 'revisited', 'skipped')),
  public boolean not null default false,
  version integer not null default 1,
  part text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  made_by uuid references people.account,
  signed_by uuid references people.account,
  signed_at timestamptz,
  check (signed_by is null or made_by is null or signed_by <> made_by)
);

-- Who wants to hear of changes: an address, what about, and nothing else. Gone when it is ended.
create table measures.subscription (
  id uuid primary key,
  mail text not null,
  locale text not null,
  scope jsonb not null,
  token_hash bytea not null unique,
  created_at timestamptz not null,
  confirmed_at timestamptz,
  told_until timestamptz not null
);

-- A question for an update, sent by mail; its link opens one form.
create table measures.update_ask (
  id uuid primary key,
  measure text not null references measures.measure on delete cascade,
  account uuid references people.account,
  token_hash bytea not null unique,
  due_on date not null,
  sent_at timestamptz not null,
  answered_at timestamptz,
  expires_at timestamptz not null
);
create index update_ask_measure on measures.update_ask (measure, sent_at);

-- Every change of a document, with the whole of it afterwards. Never changed, never taken out.
create table measures.revision (
  kind text not null,
  subject text not null,
  number integer not null,
  record jsonb not null,
  at timestamptz not null,
  account uuid references people.account,
  organisation text references people.organisation,
  primary key (kind, subject, number)
);

grant select, insert, update, delete on measures.list_item, measures.paper, measures.commitment,
  measures.measure, measures.fulfilment, measures.package, measures.body, measures.meeting,
  measures.recommendation, measures.handling, measures.oparl_object, measures.oparl_source,
  measures.impact_check, measures.subscription, measures.update_ask to :app_role;
-- What was said on a day is only ever added …
grant select, insert on measures.paper_text, measures.status_update, measures.actual, measures.package_event,
  measures.answer, measures.revision to :app_role;
-- … and signed, declined or withdrawn.
grant select, insert on measures.rating, measures.evidence to :app_role;
grant update (signed_at, signed_by, declined_at) on measures.rating to :app_role;
grant update (withdrawn_at) on measures.evidence to :app_role;
