import { sql } from 'kysely'
import { copyIn } from '../../../platform/db/copy-in.ts'
import type { Transaction } from '../../../platform/db/database.ts'

export interface OrganisationRow {
  id: string
  name: string
  /** Whether the source itself gave the id. Otherwise it was made from the name, which then stays. */
  givenId: boolean
}

/**
 * Brings providers in, each id once. An organisation whose id was made from its name keeps the
 * spelling that came first, so that two sources with two spellings do not undo each other for ever.
 */
export async function upsertOrganisations(
  tx: Transaction,
  organisations: Iterable<OrganisationRow>,
): Promise<void> {
  await sql`create temporary table staged_organisation
    (id text, name text, given_id boolean) on commit drop`.execute(tx)
  await copyIn(tx, 'staged_organisation', ['id', 'name', 'given_id'], rowsOf(organisations))
  // A changed name is a new version, so that somebody who edits the old one meanwhile is told.
  await sql`update people.organisation t
    set name = case when s.given_id then s.name else t.name end, retired_on = null,
      name_from_source = s.given_id,
      version = t.version + case when s.given_id and t.name <> s.name then 1 else 0 end
    from staged_organisation s
    where t.id = s.id and (t.retired_on is not null or t.name_from_source <> s.given_id
      or (s.given_id and t.name <> s.name))`.execute(tx)
  await sql`insert into people.organisation (id, name, name_from_source)
    select id, name, given_id from staged_organisation on conflict (id) do nothing`.execute(tx)
  await sql`drop table staged_organisation`.execute(tx)
}

/** Lays organisations of the kind `body`, for which a source of measures names bodies; one that is there stays as it is. */
export async function addBodies(
  tx: Transaction,
  bodies: readonly { id: string; name: string }[],
): Promise<void> {
  for (const { id, name } of bodies)
    await sql`insert into people.organisation (id, name, kind, name_from_source)
      values (${id}, ${name}, 'body', false) on conflict (id) do nothing`.execute(tx)
}

function* rowsOf(organisations: Iterable<OrganisationRow>) {
  for (const { id, name, givenId } of organisations) yield [id, name, givenId]
}
