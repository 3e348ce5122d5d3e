import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { operations, pages, policies } from '../../src/composition.ts'
import { permissionsOf, type Role } from '../../src/contexts/people/index.ts'
import { execute, type Operation } from '../../src/platform/operation/index.ts'
import { decisions, pageDecisions } from './decisions.ts'
import { columns, drawMatrix, mayWith, reachOf } from './matrix.ts'
import { asPerson, aWorld, formOf, type Person, type Things, type World } from './world.ts'

let world: World
beforeAll(async () => {
  world = await aWorld()
})

const named = (name: string): Operation => operations.find((op) => op.name === name)!

describe('every operation', () => {
  it('has a decision, and every decision an operation', () => {
    expect(operations.map(({ name }) => name).sort()).toEqual(Object.keys(decisions).sort())
  })

  it.each(operations.map((op) => [op.name, op] as const))(
    '%s is for those it was decided for',
    (name, op) => {
      const decision = decisions[name]!
      expect(op.permission === 'public').toBe(reachOf(decision, 'public') === 'all')
      for (const role of columns)
        expect([role, mayWith(permissionsOf([role]), op.permission)]).toEqual([
          role,
          reachOf(decision, role) !== undefined,
        ])
      // Signed in, but without any role.
      expect(mayWith(new Set(), op.permission)).toBe(
        decision === 'everybody' || decision === 'ownAccount',
      )
    },
  )

  it('is in the matrix that people read', () => {
    const file = readFileSync(new URL('../../docs/AUTHORISATION.md', import.meta.url), 'utf8')
    const drawn = drawMatrix(
      operations,
      pages,
      policies.map(({ sentence }) => sentence),
    )
    expect(file, 'run "npm run docs:authorisation"').toBe(drawn)
  })
})

const aPackage = { title: 'Neu', targetGroup: 'Alle', wishedEffect: 'Mehr', field: 'care' }
const anOffer = { texts: { de: { name: 'Neuer Name' } } }

/** How to ask for a record of one's own or of another organisation, or for one that is not there. */
type Asking = (things: Things) => Record<string, unknown>
const byRecord: Record<string, Asking> = {
  'offers.showReport': ({ report }) => ({ report }),
  'offers.answerReport': ({ report }) => ({
    report,
    version: 1,
    state: 'dropped',
  }),
  'offers.showKeptOffer': ({ offer }) => ({ offer }),
  'offers.showSecretPlace': ({ offer }) => ({ offer }),
  'offers.listChanges': ({ offer }) => ({ offer }),
  'offers.saveDraft': ({ offer }) => ({ offer, version: 0, draftVersion: 0, record: anOffer }),
  'offers.submitOffer': ({ offer }) => ({ offer, version: 0, draftVersion: 0, record: anOffer }),
  'offers.dropDraft': ({ offer }) => ({ offer, version: 0, draftVersion: 0 }),
  'offers.retireOffer': ({ offer }) => ({ offer, version: 0, draftVersion: 0 }),
  'offers.reopenOffer': ({ offer }) => ({ offer, version: 0, draftVersion: 0 }),
  'offers.undoChange': ({ offer }) => ({ offer, version: 0, draftVersion: 0, change: 1 }),
  'offers.confirmOffers': ({ offer }) => ({ offers: [{ offer, version: 1 }] }),
  'measures.showKeptMeasure': ({ measure }) => ({ measure }),
  'measures.addStatus': ({ measure }) => ({ measure, status: 'running' }),
  'measures.addEvidence': ({ measure }) => ({
    measure,
    record: { label: 'Bericht', says: 'for', kind: 'document' },
  }),
  'measures.withdrawEvidence': ({ evidence }) => ({ evidence }),
  'measures.showFigures': ({ measure }) => ({ measure }),
  'measures.addActuals': ({ measure }) => ({
    measure,
    target: 'plaetze',
    entries: [{ record: { value: 1 } }],
  }),
  'measures.showPackage': ({ package: id }) => ({ package: id }),
  'measures.savePackage': ({ package: id }) => ({ package: id, version: 1, record: aPackage }),
  'measures.reportOnPackage': ({ package: id }) => ({
    package: id,
    on: '2026-01-01',
    year: 2025,
    results: [],
  }),
  'measures.showBody': ({ body }) => ({ body }),
  'measures.showKeptMeeting': ({ meeting }) => ({ meeting }),
  'measures.showKeptRecommendation': ({ recommendation }) => ({ recommendation }),
  'measures.answerRecommendation': ({ recommendation }) => ({
    recommendation,
    record: { stance: 'report', words: 'Getan.' },
  }),
  'people.showOrganisation': ({ organisation }) => ({ organisation }),
  'people.saveOrganisation': ({ organisation }) => ({
    organisation,
    version: 1,
    name: 'Neuer Name',
    website: '',
    phone: '',
    mail: '',
    about: '',
  }),
  'people.delegate': ({ membership, account }) => ({
    membership,
    to: account,
    from: '2099-01-01',
    until: '2099-01-31',
  }),
  'people.endDelegation': ({ delegation }) => ({ delegation }),
  'people.endOwnSession': ({ session }) => ({ session }),
}
/** Operations on lists: nothing of another organisation may be in them. */
const lists: Record<string, Record<string, unknown>> = {
  'offers.listReports': {},
  'offers.countNewReports': {},
  'offers.listKeptOffers': {},
  'offers.countWaitingOffers': {},
  'offers.listAsks': {},
  'offers.showFreshness': {},
  'offers.listStaleOffers': {},
  'offers.listBrokenLinks': {},
  'offers.showDigest': {},
  'offers.chooseDigest': { wanted: true },
  'measures.listKeptMeasures': {},
  'measures.listStandards': {},
  'measures.listPackages': {},
  'measures.listBodies': {},
  'measures.listKeptRecommendations': {},
  'people.listOrganisations': {},
  'people.listDelegations': {},
  'people.listCoverChoices': {},
}

/** Tested beside their code: members file in their own body alone, providers speak of themselves alone. */
const elsewhere = ['measures.saveRecommendation', 'measures.assessStandard']

const reachesOwn = Object.entries(decisions).filter(
  ([, decision]) =>
    typeof decision === 'object' && Object.values(decision).some((reach) => reach === 'own'),
)

describe('records of another organisation', () => {
  it('have a test for every operation that reaches only one’s own', () => {
    const tested = [...Object.keys(byRecord), ...Object.keys(lists), ...elsewhere]
    expect(tested).toEqual(expect.arrayContaining(reachesOwn.map(([name]) => name)))
  })

  it.each(Object.entries(byRecord))('%s: as if they were not there', async (name, input) => {
    const door = world.door(world.people.provider.me)
    const ghost: Things = {
      organisation: 'gibt-es-nicht',
      offer: 'gibt-es-nicht',
      report: randomUUID(),
      account: randomUUID(),
      membership: randomUUID(),
      delegation: randomUUID(),
      session: randomUUID(),
      measure: 'gibt-es-nicht',
      evidence: randomUUID(),
      package: 'gibt-es-nicht',
      body: 'gibt-es-nicht',
      meeting: 'gibt-es-nicht',
      recommendation: 'gibt-es-nicht',
    }
    const nothing = await execute(named(name), door, input(ghost))
    const foreign = await execute(named(name), door, input(world.things.other))
    const own = await execute(named(name), door, input(world.things.own))
    expect(nothing).toMatchObject({ ok: false, failure: { kind: 'notFound' } })
    expect(foreign).toEqual(nothing)
    expect(own).not.toMatchObject({ failure: { kind: 'notFound' } })
    expect(own).not.toMatchObject({ failure: { kind: 'notAllowed' } })
  })

  it('are refused on record', async () => {
    const { report } = world.things.other
    await execute(named('offers.showReport'), world.door(world.people.provider.me), { report })
    const row = await world.db.owner
      .selectFrom('platform.audit')
      .select(['outcome', 'reason', 'subject', 'actor_id'])
      .where('subject', '=', report)
      .where('actor_id', '=', world.people.provider.me.account.id)
      .executeTakeFirst()
    expect(row).toMatchObject({ outcome: 'refused', reason: 'policy' })
  })

  it.each(Object.entries(lists))('%s: in no list', async (name, input) => {
    const outcome = await execute(named(name), world.door(world.people.provider.me), input)
    expect(outcome.ok).toBe(true)
    const text = JSON.stringify(outcome)
    for (const id of Object.values(world.things.other)) expect(text).not.toContain(id)
    expect(text).not.toContain('Tara Träger')
    expect(text).not.toContain('Nachbarschaft')
  })
})

describe('every page', () => {
  const guarded = pages.filter(({ access }) => access === 'signedIn')
  const filled = (path: string, things: Things) =>
    path.replace(/:(\w+)(\{[^}]*\})?/g, (_, name: string) =>
      name === 'id' ? things.organisation : randomUUID(),
    )

  it('that asks for a permission has a decision', () => {
    const asked = guarded.flatMap(({ permission }) => permission ?? [])
    expect(Object.keys(pageDecisions)).toEqual(expect.arrayContaining([...new Set(asked)]))
  })

  it('sends strangers to the sign-in page', async () => {
    for (const route of guarded) {
      const address = filled(route.path, world.things.own)
      const request = route.method === 'get' ? asPerson() : formOf(undefined, {})
      const answer = await world.app.request(address, request)
      expect([address, answer.status]).toEqual([address, 303])
      expect(answer.headers.get('location')).toMatch(/^\/anmelden\?/)
    }
  })

  it.each(columns)('is closed to the wrong role: %s', async (role: Role) => {
    const person: Person = world.people[role]
    for (const route of guarded) {
      const decision = route.permission ? pageDecisions[route.permission]! : 'ownAccount'
      const address = filled(route.path, world.things.own)
      const request = route.method === 'get' ? asPerson(person) : formOf(person, {})
      const { status } = await world.app.request(address, request)
      const closed = reachOf(decision, role) === undefined
      expect([route.method, address, status === 403]).toEqual([route.method, address, closed])
    }
  })

  it('changes nothing without the token of its form', async () => {
    const before = await rowsOf(world)
    for (const route of guarded.filter(({ method, foreign }) => method === 'post' && !foreign)) {
      const { status } = await world.app.request(
        filled(route.path, world.things.own),
        formOf(world.people.administrator, { name: 'Angriff', _formular: 'falsch' }),
      )
      expect([route.path, [403, 422].includes(status)]).toEqual([route.path, true])
    }
    expect(await rowsOf(world)).toEqual(before)
  })
})

/** What was written, but for the secret that the page of a new code app shows. */
const rowsOf = ({ db }: World) =>
  db.owner
    .selectFrom('platform.audit')
    .select(['operation', 'subject'])
    .where('effect', '=', 'write')
    .where('outcome', '=', 'done')
    .where('operation', '<>', 'people.beginCodeApp')
    .orderBy('id')
    .execute()
