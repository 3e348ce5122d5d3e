-- Offers are edited in the product: drafts, every change with who made it, and what the source says beside it.

alter table offers.offer
  add column version integer not null default 1,
  -- since when it is kept here: an import no longer changes it, and `part` is null
  add column edited_at timestamptz,
  -- the part of the pack that brought it before it was edited here
  add column source_part text,
  -- what the source says now, and what it said when somebody last looked at the difference
  add column source_record jsonb,
  add column source_known jsonb,
  -- the source no longer has it; staff decide
  add column source_gone_on date;
create index offer_organisation on offers.offer (organisation);
create index offer_source_part on offers.offer (source_part) where source_part is not null;

-- What is being written, at most one for an offer. One of a new offer has an id that no offer has yet.
create table offers.draft (
  offer text primary key,
  organisation text references people.organisation,
  record jsonb not null,
  -- the public record it began from, to tell who changed what meanwhile; null for a new offer
  base jsonb,
  state text not null default 'draft' check (state in ('draft', 'submitted', 'returned')),
  -- what the city wrote when it returned it
  note text,
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  updated_by uuid references people.account,
  -- for whom the account acted
  updated_for text references people.organisation
);
create index draft_organisation on offers.draft (organisation);
create index draft_waiting on offers.draft (updated_at) where state = 'submitted';

-- Every change of what is public, with the whole record after it. Never changed, never taken out.
create table offers.revision (
  offer text not null references offers.offer,
  -- the offer's version after the change
  number integer not null,
  -- before: what the source had brought until somebody first edited it here
  kind text not null check (kind in ('before', 'created', 'changed', 'atOnce', 'undone', 'retired', 'reopened', 'revealed', 'followedSource')),
  record jsonb not null,
  -- its place is kept secret: pages show no place of it
  protected boolean not null,
  at timestamptz not null,
  account uuid references people.account,
  organisation text references people.organisation,
  -- who wrote what the account published, where somebody else did
  proposed_by uuid references people.account,
  proposed_for text references people.organisation,
  -- the change that was undone
  undoes integer,
  primary key (offer, number)
);

grant select, insert, update, delete on offers.draft to :app_role;
-- A change is only ever added.
grant select, insert on offers.revision to :app_role;
