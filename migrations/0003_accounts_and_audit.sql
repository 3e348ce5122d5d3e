-- Accounts, sessions and what guards them; the chained audit log; mail; limits that all processes share.

-- people --------------------------------------------------------------------------------------

alter table people.organisation
  add column phone text,
  add column mail text,
  add column about text,
  -- an import gives the name: it is changed in the source, not here
  add column name_from_source boolean not null default false,
  add column version integer not null default 1,
  add column changed_at timestamptz,
  add column changed_by uuid;

create table people.account (
  id uuid primary key,
  name text not null,
  -- as the person writes it; compared without case
  mail text not null,
  locale text not null default 'de',
  state text not null default 'invited' check (state in ('invited', 'active', 'left')),
  -- Argon2id in PHC form; null where somebody signs in by passkey or through the city only
  password text,
  password_changed_at timestamptz,
  version integer not null default 1,
  created_at timestamptz not null,
  left_at timestamptz,
  -- Who entered another address, and who took the second factor away: never the same person within two weeks,
  -- who could then sign in as the owner.
  mail_changed_by uuid references people.account,
  mail_changed_at timestamptz,
  factor_reset_by uuid references people.account,
  factor_reset_at timestamptz
);
create unique index account_mail on people.account (lower(mail)) where state <> 'left';

-- Who the city's own identity provider says it is.
create table people.federated_identity (
  issuer text not null,
  subject text not null,
  account uuid not null references people.account,
  primary key (issuer, subject)
);
create index federated_identity_account on people.federated_identity (account);

-- A person acts in a role for an organisation. `delegated_from` names the membership that is covered during leave.
create table people.membership (
  id uuid primary key,
  account uuid not null references people.account,
  organisation text not null references people.organisation,
  role text not null check (role in ('administrator', 'planner', 'editor', 'counsellor', 'provider', 'bodyMember', 'auditor', 'reader')),
  valid_from date not null,
  -- the last day
  valid_until date,
  source text not null check (source in ('administrator', 'claims', 'delegation')),
  given_by uuid references people.account,
  delegated_from uuid references people.membership,
  created_at timestamptz not null,
  ended_at timestamptz
);
create index membership_account on people.membership (account);
create index membership_organisation on people.membership (organisation);
create index membership_delegated on people.membership (delegated_from) where delegated_from is not null;

-- Memberships that stand, whatever the day: not ended, and where one covers for another, the other stands too
-- and its own last day has not come.
create view people.held_membership as
  select m.id, m.account, m.organisation, m.role, m.source, m.given_by, m.delegated_from,
    greatest(m.valid_from, covered.valid_from) as valid_from,
    least(m.valid_until, covered.valid_until) as valid_until
  from people.membership m
  left join people.membership covered on covered.id = m.delegated_from
  left join people.account coveree on coveree.id = covered.account
  where m.ended_at is null
    and (m.delegated_from is null or (covered.ended_at is null and coveree.state = 'active'));

-- Links that are sent by mail: an invitation, a new password. Only the hash of the secret is kept.
create table people.link (
  token_hash bytea primary key,
  kind text not null check (kind in ('invitation', 'newPassword')),
  account uuid not null references people.account,
  created_by uuid references people.account,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);
create index link_account on people.link (account);

-- Apps that make one-time codes (TOTP, RFC 6238).
create table people.code_app (
  id uuid primary key,
  account uuid not null references people.account,
  secret bytea not null,
  -- the time step of the last code that was taken: no code works twice
  last_step bigint not null default 0,
  confirmed_at timestamptz,
  created_at timestamptz not null
);
create index code_app_account on people.code_app (account);

create table people.recovery_code (
  account uuid not null references people.account,
  hash bytea not null,
  used_at timestamptz,
  primary key (account, hash)
);

create table people.passkey (
  id uuid primary key,
  account uuid not null references people.account,
  credential_id bytea not null unique,
  public_key bytea not null,
  counter bigint not null default 0,
  transports text[] not null default '{}',
  backed_up boolean not null default false,
  name text not null,
  created_at timestamptz not null,
  used_at timestamptz
);
create index passkey_account on people.passkey (account);

-- Devices on which an account has signed in before: somebody else's wrong tries do not slow them down.
create table people.known_device (
  token_hash bytea primary key,
  account uuid not null references people.account,
  device text not null,
  created_at timestamptz not null,
  seen_at timestamptz not null
);
create index known_device_account on people.known_device (account);

create table people.session (
  -- for the device list; the secret is in the cookie, its hash here
  id uuid primary key,
  token_hash bytea not null unique,
  account uuid not null references people.account,
  -- for whom the person acts in this session
  organisation text references people.organisation,
  stage text not null check (stage in ('secondFactor', 'full')),
  method text not null check (method in ('password', 'passkey', 'city')),
  -- 'Firefox, Windows': enough to recognise one's own
  device text not null,
  created_at timestamptz not null,
  seen_at timestamptz not null,
  -- when the person last proved who they are
  fresh_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz,
  ended_because text,
  issuer text,
  provider_session text,
  provider_subject text
);
create index session_account on people.session (account) where ended_at is null;
create index session_provider on people.session (issuer, provider_session) where ended_at is null;

-- What a browser is in the middle of: a passkey's challenge, a way to the identity provider and back.
create table people.ceremony (
  token_hash bytea primary key,
  kind text not null,
  account uuid references people.account,
  data jsonb not null,
  expires_at timestamptz not null
);

-- Logout tokens that were taken already, so that none works twice.
create table people.logout_token (
  issuer text not null,
  token_id text not null,
  expires_at timestamptz not null,
  primary key (issuer, token_id)
);

-- What somebody had typed when their session ended. Sealed with a key that only their browser holds.
create table people.kept_form (
  id_hash bytea primary key,
  account uuid not null references people.account,
  path text not null,
  sealed bytea not null,
  expires_at timestamptz not null
);

-- platform ------------------------------------------------------------------------------------

alter table platform.audit
  -- for whom the account acted
  add column organisation text,
  add column session uuid,
  -- SHA-256 over salt and text of what lies in audit_personal: that may be erased, the chain stays whole
  add column personal_hash bytea,
  -- place in the chain and hash over everything up to here; null until sealed, a second later at most
  add column position bigint,
  add column hash bytea;
create unique index audit_position on platform.audit (position) where position is not null;
create index audit_unsealed on platform.audit (id) where position is null;
-- What an auditor searches by is indexed when a row is sealed, by the one sealer, and not by every write.
create index audit_actor on platform.audit (actor_id, id) where position is not null;
create index audit_subject on platform.audit (subject, id) where position is not null;
drop index platform.audit_at;
create index audit_at on platform.audit using brin (at) with (autosummarize = on);
-- Sealing leaves a dead entry of each row in audit_unsealed, which every look for new rows passes: they are
-- swept after so many rows, however long the log has grown.
alter table platform.audit set (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 50000);

-- Personal words beside an audit row, such as the reason somebody gave, with the day they go.
create table platform.audit_personal (
  audit bigint primary key references platform.audit,
  salt bytea not null,
  content text not null,
  delete_after date not null
);
create index audit_personal_due on platform.audit_personal (delete_after);

-- The last link of the chain, beside it, so that a log that lost its end is noticed.
create table platform.audit_head (
  only_row boolean primary key default true check (only_row),
  position bigint not null,
  hash bytea not null,
  -- the largest id that was sealed: what comes after it needs no look at what was
  last_id bigint not null default 0,
  sealed_at timestamptz not null default now()
);
insert into platform.audit_head (position, hash) values (0, '\x0000000000000000000000000000000000000000000000000000000000000000');

-- A field so that no two rows can read the same: its length in bytes, then itself.
create function platform.netstring(t text) returns text language sql immutable parallel safe
  return coalesce(octet_length(t)::text || ':' || t, '-');

create function platform.audit_text(a platform.audit) returns text language sql stable
  return concat(
    platform.netstring(a.id::text),
    platform.netstring(to_char(a.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')),
    platform.netstring(a.operation),
    platform.netstring(a.effect),
    platform.netstring(a.outcome),
    platform.netstring(a.actor_kind),
    platform.netstring(a.actor_id),
    platform.netstring(a.organisation),
    platform.netstring(a.session::text),
    platform.netstring(a.subject),
    platform.netstring(a.reason),
    platform.netstring(a.detail::text),
    platform.netstring(encode(a.personal_hash, 'hex'))
  );

-- What runs as the owner looks among the caller's temporary types last: by default it would look there first,
-- and a type of the caller's named like a built-in one would run the caller's code with the owner's rights.
alter function platform.publish() set search_path = pg_catalog, platform, pg_temp;

-- Seals at most `most` rows and gives how many. Only one sealer works at a time; others get 0 at once.
create function platform.seal_audit(most integer) returns integer
language plpgsql security definer set search_path = pg_catalog, platform, pg_temp
-- Rows come in the order of the index, as many as are asked for, however many wait.
set enable_bitmapscan = off set enable_seqscan = off as $$
declare
  head platform.audit_head;
  link bytea;
  entry record;
  ids bigint[] := '{}';
  links bytea[] := '{}';
begin
  if not pg_try_advisory_xact_lock(5624003) then return 0; end if;
  select * into head from platform.audit_head;
  link := head.hash;
  for entry in
    select a.id, convert_to(platform.audit_text(a), 'UTF8') as content
    from platform.audit a where a.position is null and a.id > head.last_id order by a.id limit most
  loop
    link := sha256(link || entry.content);
    ids := array_append(ids, entry.id);
    links := array_append(links, link);
    head.last_id := entry.id;
  end loop;
  -- Rows whose transaction took longer than those after it.
  if cardinality(ids) < most then
    for entry in
      select a.id, convert_to(platform.audit_text(a), 'UTF8') as content
      from platform.audit a where a.position is null and a.id < all (ids) order by a.id limit most - cardinality(ids)
    loop
      link := sha256(link || entry.content);
      ids := array_append(ids, entry.id);
      links := array_append(links, link);
    end loop;
  end if;
  if cardinality(ids) = 0 then return 0; end if;
  update platform.audit a set position = head.position + l.place, hash = l.hash
    from unnest(ids, links) with ordinality l (id, hash, place) where a.id = l.id;
  update platform.audit_head
    set position = head.position + cardinality(ids), hash = link, last_id = head.last_id, sealed_at = now();
  return cardinality(ids);
end $$;

-- Personal words whose day has come.
create function platform.erase_audit_personal(today date) returns integer
language plpgsql security definer set search_path = pg_catalog, platform, pg_temp as $$
declare gone integer;
begin
  delete from platform.audit_personal where delete_after < least(today, current_date + 1);
  get diagnostics gone = row_count;
  return gone;
end $$;

-- A write that is sent twice is done once: its key, and what came of it.
create table platform.idempotency (
  key bytea primary key,
  -- of the input: the same key with other words is a mistake
  input_hash bytea not null,
  outcome jsonb,
  created_at timestamptz not null
);
create index idempotency_age on platform.idempotency (created_at);

-- Counts per window under a key that a secret of the day makes from what is limited; never an address.
create unlogged table platform.rate (
  key bytea not null,
  window_start timestamptz not null,
  count integer not null,
  primary key (key, window_start)
);
create table platform.daily_secret (
  day date primary key,
  secret bytea not null
);

create table platform.mail (
  id uuid primary key,
  template text not null,
  -- address, subject and body go when it is sent or given up
  recipient text,
  subject text,
  body text,
  state text not null default 'waiting' check (state in ('waiting', 'sent', 'failed')),
  attempts integer not null default 0,
  next_attempt_at timestamptz not null,
  created_at timestamptz not null,
  ended_at timestamptz,
  last_error text
);
create index mail_waiting on platform.mail (next_attempt_at) where state = 'waiting';

-- What is done on a schedule, by whichever process comes first.
create table platform.task (
  name text primary key,
  due_at timestamptz not null,
  started_at timestamptz,
  -- a run says now and then that it still lives; one that fell silent is taken over
  alive_at timestamptz,
  ended_at timestamptz,
  last_error text
);

-- offers --------------------------------------------------------------------------------------

alter table offers.report
  add column version integer not null default 1,
  -- who works on it, and what was done
  add column handled_by uuid,
  add column handled_at timestamptz,
  add column answer text,
  -- when an answer was last put into the mail to whoever reported it
  add column mailed_at timestamptz;

-- rights of the application's role ------------------------------------------------------------

grant select, insert, update, delete on all tables in schema people to :app_role;
grant select, insert, update, delete on platform.idempotency, platform.rate, platform.daily_secret, platform.mail, platform.task to :app_role;
-- The auditor reads the log in the product, so the application may; it can neither change nor remove a row.
grant select on platform.audit to :app_role;
grant select, insert on platform.audit_personal to :app_role;
grant select on platform.audit_head to :app_role;
grant execute on function platform.seal_audit(integer), platform.erase_audit_personal(date) to :app_role;
-- Staff read and answer what people report; its words are taken out when their time is over.
grant select, update on offers.report to :app_role;

do $$
begin
  -- Where one role is both, it owns the tables and must keep its rights.
  if ':app_role'::regrole = quote_ident(current_user)::regrole then
    return;
  end if;
  -- Place and hash are the sealer's alone.
  revoke insert on platform.audit from :app_role;
  grant insert (at, operation, effect, outcome, actor_kind, actor_id, organisation, session, subject, reason, detail, personal_hash)
    on platform.audit to :app_role;
end $$;
