import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { Secret, TOTP } from 'otpauth'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { newCodeSecret } from '../../src/contexts/people/signIn/codes/codeApp.ts'
import { hashPassword } from '../../src/contexts/people/signIn/passwords/hash.ts'
import {
  type Database,
  type DatabaseServer,
  openDatabase,
  openDatabaseServer,
} from '../../src/platform/db/index.ts'
import { insertAccount } from '../builders/account.ts'
import { type Wanderer, wanderer } from '../builders/wanderer.ts'
import { startProduct } from './server.ts'

/** Two processes of the product on one database, as a city runs them side by side. */

type Running = Awaited<ReturnType<typeof startProduct>>
let first: Running
let second: Running
let server: DatabaseServer
let database: Database
const password = 'vier Spatzen auf dem Dach 27'
const secret = newCodeSecret()
const mail = 'doppelt@example.org'

beforeAll(async () => {
  first = await startProduct()
  second = await startProduct({ NAHBEI_DATA: first.folder })
  server = await openDatabaseServer({ dataFolder: first.folder })
  database = openDatabase(server, 'musterstadt', 'owner')
  const now = new Date()
  const account = await insertAccount(database, { mail, roles: ['administrator', 'editor'], now })
  await database
    .updateTable('people.account')
    .set({ password: await hashPassword(password) })
    .where('id', '=', account)
    .execute()
  await database
    .insertInto('people.code_app')
    .values({
      id: randomUUID(),
      account,
      secret: Buffer.from(secret),
      confirmed_at: now,
      created_at: now,
    })
    .execute()
})
afterAll(async () => {
  await database?.destroy()
  await server?.close()
  await second?.stop()
  await first?.stop()
})

const hidden = (html: string, name: string) =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? ''

/** Sends the form of the page that is open, with its token, to the same path of `to` or of this process. */
async function send(person: Wanderer, fields: Record<string, string>, to?: string) {
  const token = { _formular: hidden(person.html, '_formular'), _einmal: randomUUID() }
  await person.submit({ ...token, ...fields }, to ? { to } : {})
}

const code = () => {
  const buffer = new Uint8Array(secret).buffer
  return new TOTP({ secret: new Secret({ buffer }) }).generate()
}

/** Cookies do not know ports: what one process set, the other is sent. */
function carryCookies(person: Wanderer) {
  const [from, to] = [new URL(first.url).host, new URL(second.url).host]
  for (const [name, value] of person.cookies(from)) person.cookies(to).set(name, value)
}

const person = wanderer()
const version = async ({ url }: Running) =>
  ((await (await fetch(`${url}/health`)).json()) as { snapshot: { version: number } }).snapshot
    .version

async function renameOrganisation(name: string) {
  // Whoever comes in the very moment in which connections are lost may be told to try again.
  const open = async () => {
    await person.open(`${second.url}/arbeit/organisationen/stadt`)
    return person.status
  }
  await expect.poll(open, { timeout: 10_000 }).toBe(200)
  await send(person, {
    version: hidden(person.html, 'version'),
    name,
    website: '',
    phone: '',
    mail: '',
    about: '',
  })
  expect(person.status).toBe(200)
  const row = await database
    .selectFrom('people.organisation')
    .select('name')
    .where('id', '=', 'stadt')
    .executeTakeFirstOrThrow()
  expect(row.name).toBe(name)
}

it('somebody who signs in on one works on the other', async () => {
  await person.open(`${first.url}/anmelden`)
  await send(person, { mail, passwort: password })
  expect(person.url.pathname).toBe('/anmelden/zweiter-faktor')
  await send(person, { code: code() })
  expect(person.url.pathname).toBe('/arbeit')
  carryCookies(person)
  await person.open(`${second.url}/arbeit`)
  expect(person.status).toBe(200)
  expect(person.html).toContain('Organisation stadt')
})

it('what is published on one is served by both', async () => {
  const before = await version(first)
  await renameOrganisation('Stadt an zwei Türen')
  await expect.poll(() => version(first), { timeout: 10_000 }).toBeGreaterThan(before)
  await expect.poll(() => version(second), { timeout: 10_000 }).toBe(await version(first))
})

it('also after both have lost their connections to the database', async () => {
  const before = await version(first)
  // The product's role ends its own connections; the owner may not.
  const app = openDatabase(server, 'musterstadt', 'app', { connections: 1 })
  const { rows } = await sql`select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and usename = current_user and pid <> pg_backend_pid()`.execute(
    app,
  )
  await app.destroy()
  expect(rows.length).toBeGreaterThan(2)
  await renameOrganisation('Stadt nach der Unterbrechung')
  await expect.poll(() => version(first), { timeout: 20_000 }).toBeGreaterThan(before)
  await expect.poll(() => version(second), { timeout: 20_000 }).toBe(await version(first))
})

/** However long there is still to wait: with less than a minute left, no minutes are named. */
const tooOften = /zu viele Versuche/

it('wrong passwords are counted together', async () => {
  const guesser = wanderer()
  let tries = 0
  const guess = async ({ url }: Running) => {
    await guesser.open(`${url}/anmelden`)
    await send(guesser, { mail: 'anderswer@example.org', passwort: `falsch ${tries++}` })
    return guesser.html
  }
  const one = await guess(first)
  while (tries < 40 && !tooOften.test(await guess(tries % 2 ? second : first)));
  expect(one).not.toMatch(tooOften)
  expect(tries).toBeLessThan(40)
  expect(await guess(first)).toMatch(tooOften)
  expect(await guess(second)).toMatch(tooOften)
})

it('whoever signs out on one is out on both', async () => {
  await person.open(`${first.url}/arbeit`)
  await send(person, {}, `${first.url}/abmelden`)
  await person.open(`${second.url}/arbeit`)
  expect(person.url.pathname).toBe('/anmelden')
})
