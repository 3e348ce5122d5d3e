import { sql } from 'kysely'
import type { Transaction } from '../../../platform/db/database.ts'
import type { OrganisationKind } from '../domain/roles.ts'

export interface OrganisationLine {
  id: string
  name: string
  kind: OrganisationKind
  website: string | null
  phone: string | null
  mail: string | null
}

export async function listOrganisationRows(
  tx: Transaction,
  filter: { text?: string; kind?: OrganisationKind; only?: string },
  part: { limit: number; offset: number },
): Promise<{ rows: OrganisationLine[]; total: number }> {
  let query = tx.selectFrom('people.organisation').where('retired_on', 'is', null)
  const { text, kind } = filter
  if (kind) query = query.where('kind', '=', kind)
  if (filter.only !== undefined) query = query.where('id', '=', filter.only)
  if (text)
    query = query.where(
      sql<boolean>`strpos(lower(name collate platform.german), lower(${text}::text collate platform.german)) > 0`,
    )
  const { total } = await query
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  const rows = await query
    .select(['id', 'name', 'kind', 'website', 'phone', 'mail'])
    .orderBy(sql`name collate platform.german`)
    .orderBy('id')
    .limit(part.limit)
    .offset(part.offset)
    .execute()
  return { rows: rows as OrganisationLine[], total } // the kind is checked by the table
}

export interface OrganisationDetail extends OrganisationLine {
  about: string | null
  name_from_source: boolean
  version: number
  changed_at: Date | null
  changed_by: string | null
}

/** An organisation that is not retired, with the name of who changed it last. */
export async function readOrganisation(
  tx: Transaction,
  id: string,
): Promise<OrganisationDetail | undefined> {
  const { rows } = await sql<OrganisationDetail>`
    select o.id, o.name, o.kind, o.website, o.phone, o.mail, o.about, o.name_from_source, o.version,
      o.changed_at, a.name as changed_by
    from people.organisation o left join people.account a on a.id = o.changed_by
    where o.id = ${id} and o.retired_on is null`.execute(tx)
  return rows[0]
}

export interface OrganisationFields {
  name: string
  website: string | null
  phone: string | null
  mail: string | null
  about: string | null
}

/** Writes the fields if the version is still the one given; gives the new version, else undefined. */
export async function updateOrganisation(
  tx: Transaction,
  which: { id: string; version: number },
  change: OrganisationFields & { changedBy: string | null; now: Date },
): Promise<number | undefined> {
  const { changedBy, now, ...fields } = change
  const row = await tx
    .updateTable('people.organisation')
    .set((eb) => ({
      ...fields,
      changed_by: changedBy,
      changed_at: now,
      version: eb('version', '+', 1),
    }))
    .where('id', '=', which.id)
    .where('version', '=', which.version)
    .where('retired_on', 'is', null)
    .returning('version')
    .executeTakeFirst()
  return row?.version
}

/** Gives false where the id is taken. */
export async function insertOrganisation(
  tx: Transaction,
  organisation: {
    id: string
    name: string
    kind: OrganisationKind
    by: string | null
    now: Date
  },
): Promise<boolean> {
  const row = await tx
    .insertInto('people.organisation')
    .values({
      id: organisation.id,
      name: organisation.name,
      kind: organisation.kind,
      changed_by: organisation.by,
      changed_at: organisation.now,
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** An organisation of this name, however its letters are cased. */
export async function findByName(tx: Transaction, name: string): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    select id from people.organisation
    where lower(name collate platform.german) = lower(${name}::text collate platform.german) and retired_on is null limit 1`.execute(
    tx,
  )
  return rows[0]?.id
}

export async function listOffices(tx: Transaction): Promise<{ id: string; name: string }[]> {
  return await tx
    .selectFrom('people.organisation')
    .select(['id', 'name'])
    .where('kind', '=', 'office')
    .where('retired_on', 'is', null)
    .orderBy('id')
    .execute()
}
