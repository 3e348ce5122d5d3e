import { randomUUID } from 'node:crypto'
import {
  findSession,
  type OrganisationKind,
  type Role,
  type SignedIn,
} from '../../src/contexts/people/index.ts'
import { beginSession } from '../../src/contexts/people/session/sessions.ts'
import type { Database } from '../../src/platform/db/database.ts'

export interface AccountOptions {
  name?: string
  mail?: string
  /** By default 'stadt', an office. */
  organisation?: string
  kind?: OrganisationKind
  roles?: Role[]
  now?: Date
}

/** Somebody who belongs to an organisation in some roles and is signed in: as pages and operations see them. */
export async function signedInAs(
  database: Database,
  options: AccountOptions = {},
): Promise<{ me: SignedIn; token: string }> {
  const now = options.now ?? new Date()
  const account = await insertAccount(database, { ...options, now })
  const { token } = await database
    .transaction()
    .execute((tx) =>
      beginSession(tx, { account, stage: 'full', method: 'password', device: 'Test', now }),
    )
  const found = await findSession(database, token, now)
  if (found.state !== 'signedIn') throw new Error(`not signed in, but ${found.state}`)
  return { me: found.me, token }
}

/** An active account; gives its id. */
export async function insertAccount(
  database: Database,
  options: AccountOptions & { now: Date },
): Promise<string> {
  const { organisation = 'stadt', kind = 'office', roles = ['reader'], now } = options
  const account = randomUUID()
  const name = options.name ?? 'Kim Beispiel'
  const mail = options.mail ?? `${account}@example.org`
  await database
    .insertInto('people.organisation')
    .values({ id: organisation, name: `Organisation ${organisation}`, kind })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute()
  await database
    .insertInto('people.account')
    .values({ id: account, name, mail, state: 'active', created_at: now })
    .execute()
  for (const role of roles)
    await database
      .insertInto('people.membership')
      .values({
        id: randomUUID(),
        account,
        organisation,
        role,
        valid_from: '2020-01-01',
        source: 'administrator',
        created_at: now,
      })
      .execute()
  return account
}
