import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { signedInAs } from '../../../../tests/builders/account.ts'
import { publicDoor } from '../../../../tests/builders/door.ts'
import { offer } from '../../../../tests/builders/offer.ts'
import { testDatabase } from '../../../../tests/database/index.ts'
import type { Database } from '../../../platform/db/database.ts'
import {
  type AccountActor,
  type Actor,
  type Door,
  execute,
  type InputOf,
  type Operation,
  type OutputOf,
  publicActor,
} from '../../../platform/operation/index.ts'
import { confirmOffers } from '../care/freshness/confirmOffers.ts'
import type { OfferRecordInput } from '../domain/offer.ts'
import { publicOffer } from '../domain/publicOffer.ts'
import { readOffers } from '../store.ts'
import {
  countWaitingOffers,
  dropDraft,
  listChanges,
  listKeptOffers,
  publishOffer,
  reopenOffer,
  retireOffer,
  returnDraft,
  revealPlace,
  saveDraft,
  settleSource,
  showKeptOffer,
  showSecretPlace,
  submitOffer,
  undoChange,
} from './index.ts'

let app: Database
let owner: Database
let base: Door
let editor: AccountActor
let planner: AccountActor
let club: AccountActor
let otherClub: AccountActor
const now = new Date('2026-03-02T10:00:00Z')

beforeAll(async () => {
  ;({ app, owner } = await testDatabase())
  const person = async (name: string, options: Parameters<typeof signedInAs>[1]) =>
    (await signedInAs(app, { name, now, ...options })).me.actor
  editor = await person('Kim Beispiel', { roles: ['editor'] })
  planner = await person('Pia Plan', { roles: ['planner'] })
  const kind = 'provider' as const
  club = await person('Vera Verein', { organisation: 'verein', kind, roles: ['provider'] })
  otherClub = await person('Olaf Ander', { organisation: 'anderer', kind, roles: ['provider'] })
  await owner
    .insertInto('city.address')
    .values({
      id: 'a',
      street: 'Musterstraße',
      number_from: 12,
      number_to: 12,
      lon: 6.71,
      lat: 51.21,
      part: 'x',
    })
    .execute()
  base = await publicDoor(app, [])
})

beforeEach(async () => {
  for (const table of ['offers.draft', 'offers.revision', 'offers.report', 'offers.offer'] as const)
    await owner.deleteFrom(table).execute()
})

const as = (actor: Actor): Door => ({ ...base, actor, now: () => now })
const run = <Op extends Operation>(op: Op, actor: Actor, input: InputOf<Op>) =>
  execute(op, as(actor), input)
async function ok<Op extends Operation>(
  op: Op,
  actor: Actor,
  input: InputOf<Op>,
): Promise<OutputOf<Op>> {
  const outcome = await execute(op, as(actor), input)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.failure))
  return outcome.value as OutputOf<Op> // what its own schema gave
}

/** An offer of the club's as an import brought it. */
async function imported(more: Partial<OfferRecordInput> = {}, name = 'Schuldnerberatung') {
  const record = {
    ...offer(name).ofType('schuldnerberatung').build(),
    phone: '0211 4710',
    hours: { weekly: [{ days: [1], opens: '09:00', closes: '12:00' }] },
    organisation: { id: 'verein', name: 'Organisation verein' },
    ...more,
  }
  const { id } = await offer(name).with(record).insertInto(app)
  await app
    .updateTable('offers.offer')
    .set({ organisation: 'verein', part: 'offers:x', protected: record.site?.protected ?? false })
    .where('id', '=', id)
    .execute()
  const { id: _, lastChecked: _checked, ...rest } = record
  return { offer: id, record: rest }
}

const fresh = { version: 1, draftVersion: 0 }
const live = async (id: string) => (await readOffers(app)).find(({ record }) => record.id === id)
const published = async () =>
  (await owner.selectFrom('platform.publication').select('version').executeTakeFirstOrThrow())
    .version
const shown = (actor: Actor, id: string) => ok(showKeptOffer, actor, { offer: id })
const otherHours = { weekly: [{ days: [1, 2], opens: '10:00', closes: '13:00' }] }

describe('a provider', () => {
  it('puts small facts live at once; the rest waits for the city', async () => {
    const { offer: id, record } = await imported()
    const sent = await ok(submitOffer, club, {
      offer: id,
      ...fresh,
      record: {
        ...record,
        hours: otherHours,
        phone: '0211 99',
        closure: { from: '2026-04-01', until: '2026-04-10' },
        texts: { de: { name: 'Schuldnerberatung', summary: 'Neuer Satz.' } },
      },
    })
    expect(sent).toMatchObject({ atOnce: true, waits: true, version: 2 })
    const now = await live(id)
    expect(now?.record).toMatchObject({
      hours: otherHours,
      phone: '0211 99',
      closure: { from: '2026-04-01' },
    })
    expect(now?.record.texts.de?.summary).toBeUndefined()
    const { draft } = await shown(editor, id)
    expect(draft).toMatchObject({
      state: 'submitted',
      by: { account: 'Vera Verein', organisation: 'Organisation verein' },
      changes: [{ field: 'texts.de.summary', before: null, after: 'Neuer Satz.' }],
    })
    expect(await ok(countWaitingOffers, editor, {})).toMatchObject({ submitted: 1 })
  })

  it('waits for nobody where only small facts changed', async () => {
    const { offer: id, record } = await imported()
    const sent = await ok(submitOffer, club, {
      offer: id,
      ...fresh,
      record: { ...record, hours: otherHours },
      confirmed: true,
    })
    expect(sent).toMatchObject({ atOnce: true, waits: false, draftVersion: 0 })
    expect((await live(id))?.record).toMatchObject({
      lastChecked: '2026-03-02',
      checkedBy: 'provider',
    })
    expect((await shown(club, id)).draft).toBeNull()
  })

  it('cannot publish, and reaches no other provider’s offers', async () => {
    const { offer: id, record } = await imported()
    const input = { offer: id, ...fresh, record }
    expect(await run(publishOffer, club, input)).toMatchObject({ failure: { kind: 'notAllowed' } })
    expect(await run(submitOffer, otherClub, input)).toMatchObject({
      failure: { kind: 'notFound' },
    })
    expect(await run(submitOffer, planner, input)).toMatchObject({
      failure: { kind: 'notAllowed' },
    })
    expect((await ok(listKeptOffers, otherClub, {})).total).toBe(0)
    expect((await ok(listKeptOffers, club, {})).offers).toMatchObject([{ id }])
  })

  it('makes a new offer for itself alone', async () => {
    const { record } = await imported()
    const { offer: id, version } = await ok(submitOffer, club, {
      version: 0,
      draftVersion: 0,
      record: {
        ...record,
        texts: { de: { name: 'Offener Treff' } },
        organisation: { id: 'anderer', name: 'Anderer' },
      },
    })
    expect(id).toMatch(/^offener-treff-[0-9a-f]{6}$/)
    expect(version).toBe(0)
    expect(await live(id)).toBeUndefined()
    expect((await shown(club, id)).organisation?.id).toBe('verein')
    await ok(publishOffer, editor, { offer: id, version: 0, draftVersion: 1 })
    expect((await live(id))?.record.texts.de?.name).toBe('Offener Treff')
    const [created] = (await ok(listChanges, club, { offer: id })).changes
    expect(created).toMatchObject({
      kind: 'created',
      by: { account: 'Kim Beispiel' },
      proposedBy: { account: 'Vera Verein' },
    })
  })

  it('gets a draft back with a note, corrects it and sends it again', async () => {
    const { offer: id, record } = await imported()
    const texts = { de: { name: 'Schuldnerberatung', summary: 'Neu' } }
    await ok(submitOffer, club, { offer: id, ...fresh, record: { ...record, texts } })
    expect(
      await run(returnDraft, editor, { offer: id, version: 1, draftVersion: 1, note: ' ' }),
    ).toMatchObject({ failure: { issues: [{ field: 'note' }] } })
    const note = 'Bitte in ganzen Sätzen.'
    await ok(returnDraft, editor, { offer: id, version: 1, draftVersion: 1, note })
    expect((await shown(club, id)).draft).toMatchObject({ state: 'returned', note })
    expect(await ok(countWaitingOffers, club, {})).toMatchObject({ returned: 1 })
    await ok(submitOffer, club, { offer: id, version: 1, draftVersion: 2 })
    expect((await shown(club, id)).draft).toMatchObject({ state: 'submitted', note: null })
    await ok(dropDraft, club, { offer: id, version: 1, draftVersion: 3 })
    expect((await shown(club, id)).draft).toBeNull()
  })

  it('is told of drafts of what it keeps now, not of what went to somebody else', async () => {
    const { offer: id, record } = await imported()
    const texts = { de: { name: 'Schuldnerberatung', summary: 'Neu' } }
    await ok(submitOffer, club, { offer: id, ...fresh, record: { ...record, texts } })
    const back = { offer: id, version: 1, draftVersion: 1, note: 'Bitte kürzer.' }
    await ok(returnDraft, editor, back)
    expect(await ok(countWaitingOffers, club, {})).toMatchObject({ returned: 1 })
    await owner
      .updateTable('offers.offer')
      .set({ organisation: 'anderer' })
      .where('id', '=', id)
      .execute()
    for (const [who, returned] of [
      [club, 0],
      [otherClub, 1],
      [editor, 1],
    ] as const) {
      expect(await ok(countWaitingOffers, who, {})).toMatchObject({ returned })
      expect((await ok(listKeptOffers, who, { state: 'returned' })).total).toBe(returned)
    }
  })

  it('ends its own offer and reopens it', async () => {
    const { offer: id } = await imported()
    await ok(retireOffer, club, { offer: id, ...fresh })
    expect(await live(id)).toBeUndefined()
    expect(await run(retireOffer, club, { offer: id, version: 2, draftVersion: 0 })).toMatchObject({
      failure: { kind: 'conflict', reason: 'alreadyRetired' },
    })
    await ok(reopenOffer, club, { offer: id, version: 2, draftVersion: 0 })
    expect(await live(id)).toBeDefined()
    const { changes } = await ok(listChanges, club, { offer: id })
    expect(changes.map(({ kind }) => kind)).toEqual(['reopened', 'retired', 'before'])
  })
})

describe('two people at once', () => {
  it('the later one sees what the other saved', async () => {
    const { offer: id, record } = await imported()
    await ok(publishOffer, editor, {
      offer: id,
      ...fresh,
      record: { ...record, website: 'https://neu.example' },
    })
    expect(
      await run(submitOffer, club, { offer: id, ...fresh, record: { ...record, phone: '0211 1' } }),
    ).toMatchObject({
      failure: {
        kind: 'conflict',
        reason: 'changed',
        current: {
          version: 2,
          changedBy: 'Kim Beispiel',
          fields: { record: { website: 'https://neu.example' } },
        },
      },
    })
  })

  it('a draft keeps up with what is public, and says where both changed the same', async () => {
    const { offer: id, record } = await imported()
    const texts = { de: { name: 'Schuldnerberatung', summary: 'Vom Verein' } }
    await ok(saveDraft, club, {
      offer: id,
      ...fresh,
      record: { ...record, texts, website: 'https://verein.example' },
    })
    await ok(publishOffer, editor, {
      offer: id,
      version: 1,
      draftVersion: 1,
      record: { ...record, email: 'neu@example.org', website: 'https://stadt.example' },
    })
    // Publishing what was typed ends the draft; a second one begins on the new version.
    expect((await shown(club, id)).draft).toBeNull()
    await ok(saveDraft, club, {
      offer: id,
      version: 2,
      draftVersion: 0,
      record: { ...record, texts },
    })
    await owner
      .updateTable('offers.offer')
      .set((eb) => ({
        record: JSON.stringify({ ...record, id, texts: { de: { name: 'Neu', summary: 'Stadt' } } }),
        version: eb('version', '+', 1),
      }))
      .where('id', '=', id)
      .execute()
    const { draft } = await shown(club, id)
    expect(draft?.record.texts.de).toEqual({ name: 'Neu', summary: 'Vom Verein' })
    expect(draft?.overlaps).toEqual(['texts.de.summary'])
  })
})

describe('what is written', () => {
  it('is named by its field where it cannot stay', async () => {
    const { offer: id, record } = await imported()
    const outcome = await run(publishOffer, editor, {
      offer: id,
      ...fresh,
      record: {
        ...record,
        types: [],
        phone: 'keine',
        website: 'javascript:alert(1)',
        ages: { from: 18, below: 12 },
        related: ['gibt-es-nicht'],
        hours: { weekly: [{ days: [1], opens: '09:00', closes: '09:00' }] },
      },
    })
    const issues = outcome.ok
      ? []
      : outcome.failure.kind === 'invalid'
        ? outcome.failure.issues
        : []
    expect(issues.map(({ field }) => field).sort()).toEqual(
      ['ages.below', 'hours.weekly.0.closes', 'phone', 'related', 'types', 'website'].sort(),
    )
    for (const { problem } of issues) expect(problem).toMatch(/ .*\.$/)
  })

  it('gets its point from the city’s addresses, and loses it when it moves to an unknown one', async () => {
    const { offer: id, record } = await imported()
    const site = { street: 'Musterstr.', houseNumber: '12' }
    await ok(publishOffer, editor, { offer: id, ...fresh, record: { ...record, site } })
    expect((await live(id))?.record.site).toMatchObject({ lon: 6.71, lat: 51.21 })
    const moved = { street: 'Nirgendweg', houseNumber: '1', lon: 6.71, lat: 51.21 }
    await ok(publishOffer, editor, {
      offer: id,
      version: 2,
      draftVersion: 0,
      record: { ...record, site: moved },
    })
    expect((await live(id))?.record.site).toEqual({ street: 'Nirgendweg', houseNumber: '1' })
  })
})

describe('the history', () => {
  it('tells every change field by field, and undoes one without the later ones', async () => {
    const { offer: id, record } = await imported()
    const first = { ...record, phone: '0211 1' }
    await ok(publishOffer, editor, { offer: id, ...fresh, record: first })
    await ok(publishOffer, editor, {
      offer: id,
      version: 2,
      draftVersion: 0,
      record: { ...first, email: 'a@example.org' },
    })
    const { changes } = await ok(listChanges, club, { offer: id })
    expect(changes.map(({ number, changes: fields }) => [number, fields])).toMatchObject([
      [3, [{ field: 'email', before: null, after: 'a@example.org' }]],
      [2, [{ field: 'phone', before: '0211 4710', after: '0211 1' }]],
      [1, []],
    ])
    await ok(undoChange, editor, { offer: id, version: 3, draftVersion: 0, change: 2 })
    expect((await live(id))?.record).toMatchObject({ phone: '0211 4710', email: 'a@example.org' })
    const [undone] = (await ok(listChanges, club, { offer: id })).changes
    expect(undone).toMatchObject({ kind: 'undone', undoes: 2, number: 4 })
    expect(
      await run(undoChange, editor, { offer: id, version: 4, draftVersion: 0, change: 2 }),
    ).toMatchObject({ failure: { kind: 'conflict', reason: 'alreadyUndone' } })
  })

  it('does not undo what was changed again since', async () => {
    const { offer: id, record } = await imported()
    for (const [version, phone] of ['0211 1', '0211 2'].entries())
      await ok(publishOffer, editor, {
        offer: id,
        version: version + 1,
        draftVersion: 0,
        record: { ...record, phone },
      })
    expect(
      await run(undoChange, editor, { offer: id, version: 3, draftVersion: 0, change: 2 }),
    ).toMatchObject({ failure: { kind: 'conflict', reason: 'changedSince' } })
  })

  it('takes the city’s look where a provider undoes what needs it', async () => {
    const { offer: id, record } = await imported()
    await ok(publishOffer, editor, {
      offer: id,
      ...fresh,
      record: { ...record, website: 'https://neu.example' },
    })
    const input = { offer: id, version: 2, draftVersion: 0, change: 2 }
    expect(await ok(undoChange, club, input)).toMatchObject({ waits: true, draftVersion: 1 })
    expect((await live(id))?.record.website).toBe('https://neu.example')
  })
})

describe('a secret place', () => {
  const secretWords = ['Verborgene', '40999', '6.777', '51.222']
  const site = {
    street: 'Verborgene Gasse',
    houseNumber: '3',
    postalCode: '40999',
    lon: 6.777,
    lat: 51.222,
    protected: true,
  }
  const shelter = () => imported({ site }, 'Zuflucht')
  const expectSilence = (value: unknown) => {
    for (const word of secretWords) expect(JSON.stringify(value)).not.toContain(word)
  }

  it('is shown to its provider and the editors alone, and every look is on record', async () => {
    const { offer: id } = await shelter()
    for (const actor of [club, editor])
      expect(await ok(showSecretPlace, actor, { offer: id })).toMatchObject({ site })
    for (const actor of [planner, otherClub, publicActor])
      expect((await run(showSecretPlace, actor, { offer: id })).ok).toBe(false)
    const looks = await owner
      .selectFrom('platform.audit')
      .select(['outcome', 'detail'])
      .where('operation', '=', 'offers.showSecretPlace')
      .execute()
    expect(looks.filter(({ outcome }) => outcome === 'done')).toHaveLength(2)
    expectSilence(looks)
    for (const actor of [planner, club, editor]) expectSilence(await shown(actor, id))
  })

  it('stays secret whatever is saved, and no history, draft or record of the log tells it', async () => {
    const { offer: id, record } = await shelter()
    const { protected: _, ...open } = site
    const moved = { ...open, street: 'Verborgener Winkel' }
    await ok(publishOffer, editor, { offer: id, ...fresh, record: { ...record, site: moved } })
    const kept = await live(id)
    expect(kept?.protected).toBe(true)
    expect(kept?.record.site?.protected).toBe(true)
    const columns = await owner
      .selectFrom('offers.offer')
      .select(['lon', 'lat'])
      .where('id', '=', id)
      .executeTakeFirst()
    expect(columns).toEqual({ lon: null, lat: null })
    const history = await ok(listChanges, club, { offer: id })
    expect(history.changes[0]?.changes).toMatchObject([{ field: 'site', secret: true }])
    expectSilence(history)
    await ok(saveDraft, club, {
      offer: id,
      version: 2,
      draftVersion: 0,
      record: { ...record, site: { ...site, houseNumber: '4' } },
    })
    expectSilence(await shown(planner, id))
    expectSilence(await ok(listKeptOffers, planner, {}))
    const late = { offer: id, ...fresh, record }
    expectSilence(await run(submitOffer, club, late))
    expectSilence(await owner.selectFrom('platform.audit').selectAll().execute())
  })

  it('is hidden as soon as its provider marks it, in a draft that nobody has looked at', async () => {
    const { protected: _, ...open } = site
    const texts = { de: { name: 'Zuflucht', summary: 'Neuer Satz.' } }
    const written = (record: object) => ({ ...fresh, record: { ...record, texts, site } as never })
    for (const send of [saveDraft, submitOffer]) {
      const { offer: id, record } = await imported({ site: open }, `Zuflucht ${send.name}`)
      const before = await published()
      const sent = await ok(send, club, { offer: id, ...written(record) })
      expect(sent).toMatchObject({ hidden: true, version: 2, draftVersion: 1 })
      expect(await published()).toBe(before + 1)
      const kept = (await live(id))!
      expect(kept.protected).toBe(true)
      expectSilence(publicOffer(kept))
      // What else was written is still a draft.
      expect(kept.record.texts.de?.summary).toBeUndefined()
      expect((await shown(club, id)).draft?.changes).toMatchObject([
        { field: 'texts.de.name' },
        { field: 'texts.de.summary', after: 'Neuer Satz.' },
      ])
      const [atOnce] = (await ok(listChanges, planner, { offer: id })).changes
      expect(atOnce).toMatchObject({ kind: 'atOnce', by: { account: 'Vera Verein' } })
      expectSilence(atOnce)
      // Nothing that happens to the draft shows it again.
      await ok(dropDraft, club, { offer: id, version: 2, draftVersion: 1 })
      expect((await live(id))?.protected).toBe(true)
    }
  })

  it('makes a kept draft no publication where nothing is hidden', async () => {
    const { offer: id, record } = await shelter()
    const before = await published()
    const sent = await ok(saveDraft, club, { offer: id, ...fresh, record })
    expect(sent).toMatchObject({ hidden: false, version: 1 })
    expect(await published()).toBe(before)
  })

  it('is not told by words either', async () => {
    const { offer: id, record } = await shelter()
    const texts = { de: { name: 'Zuflucht', summary: 'Kommen Sie in die Verborgene Gasse.' } }
    const outcome = await run(submitOffer, club, {
      offer: id,
      ...fresh,
      record: { ...record, texts },
    })
    expect(outcome).toMatchObject({ failure: { issues: [{ field: 'texts.de.summary' }] } })
    expectSilence(outcome)
  })

  it('stays secret where only the row knows it, because its source began to say so', async () => {
    const { protected: _, ...open } = site
    const { offer: id, record } = await imported({ site: open }, 'Zuflucht')
    await ok(publishOffer, editor, { offer: id, ...fresh, record: { ...record, phone: '0211 1' } })
    // As an import does it: what was edited here stays, but for the mark.
    await owner
      .updateTable('offers.offer')
      .set({ protected: true, lon: null, lat: null })
      .where('id', '=', id)
      .execute()
    await ok(confirmOffers, club, { offers: [{ offer: id, version: 2 }] })
    expect((await live(id))?.protected).toBe(true)
    const { record: seen } = await shown(club, id)
    const { id: _id, lastChecked: _day, checkedBy: _by, ...mine } = seen!
    const sent = await ok(submitOffer, club, {
      offer: id,
      version: 3,
      draftVersion: 0,
      record: { ...mine, site: open, phone: '0211 2' },
    })
    expect(sent).toMatchObject({ atOnce: true, version: 4 })
    const kept = await owner
      .selectFrom('offers.offer')
      .select(['protected', 'lon', 'lat'])
      .where('id', '=', id)
      .executeTakeFirst()
    expect(kept).toEqual({ protected: true, lon: null, lat: null })
  })

  it('is made public by a step of its own, and never for kinds that are always secret', async () => {
    const { offer: id } = await shelter()
    const { offer: house } = await imported({ types: ['frauenhaus'] }, 'Frauenhaus')
    expect(await run(revealPlace, club, { offer: id, ...fresh, sure: true })).toMatchObject({
      failure: { kind: 'notAllowed' },
    })
    expect(await run(revealPlace, editor, { offer: house, ...fresh, sure: true })).toMatchObject({
      failure: { kind: 'conflict', reason: 'secretType' },
    })
    await ok(revealPlace, editor, { offer: id, ...fresh, sure: true })
    expect((await live(id))?.protected).toBe(false)
    // What was changed while it was secret stays out of the history.
    expectSilence(await ok(listChanges, club, { offer: id }))
  })
})

describe('the source of an edited offer', () => {
  const says = (id: string, more: Record<string, unknown>) =>
    owner
      .updateTable('offers.offer')
      .set({
        source_record: JSON.stringify({
          id,
          texts: { de: { name: 'Schuldnerberatung' } },
          ...more,
        }),
      })
      .where('id', '=', id)
      .execute()

  it('stands beside it; staff keep what is here or follow it again', async () => {
    const { offer: id, record } = await imported()
    await ok(publishOffer, editor, { offer: id, ...fresh, record: { ...record, phone: '0211 1' } })
    expect((await shown(editor, id)).source).toMatchObject({
      differs: false,
      changes: [{ field: 'phone', before: '0211 1', after: '0211 4710' }],
    })
    await says(id, { types: ['schuldnerberatung'], phone: '0211 5' })
    expect((await shown(editor, id)).source?.differs).toBe(true)
    expect((await ok(listKeptOffers, editor, { state: 'sourceDiffers' })).total).toBe(1)
    await ok(settleSource, editor, { offer: id, version: 2, draftVersion: 0, decision: 'keepOurs' })
    expect((await shown(editor, id)).source?.differs).toBe(false)
    expect((await live(id))?.record.phone).toBe('0211 1')
    await ok(settleSource, editor, { offer: id, version: 3, draftVersion: 0, decision: 'follow' })
    expect((await live(id))?.record.phone).toBe('0211 5')
    expect((await shown(editor, id)).keptHere).toBe(false)
  })

  it('never makes a secret place public', async () => {
    const { offer: id, record } = await imported({ site: { place: 'Stadt', protected: true } })
    await ok(publishOffer, editor, { offer: id, ...fresh, record })
    await says(id, { site: { street: 'Offene Straße' } })
    expect(
      await run(settleSource, editor, {
        offer: id,
        version: 2,
        draftVersion: 0,
        decision: 'follow',
      }),
    ).toMatchObject({ failure: { kind: 'conflict', reason: 'sourceTellsPlace' } })
  })
})

describe('the list', () => {
  it('finds by name, kind, state and freshness, drafts of new offers included', async () => {
    const { record } = await imported({ lastChecked: '2026-02-01' })
    await imported({ lastChecked: '2020-01-01', closure: { from: '2026-03-01' } }, 'Tafel')
    const { offer: gone } = await imported({}, 'Treff')
    await ok(retireOffer, editor, { offer: gone, ...fresh })
    await ok(saveDraft, club, {
      version: 0,
      draftVersion: 0,
      record: { ...record, types: ['seniorenberatung'], texts: { de: { name: 'Ganz Neu' } } },
    })
    const names = async (input: InputOf<typeof listKeptOffers>) =>
      (await ok(listKeptOffers, editor, input)).offers.map(({ name }) => name)
    expect(await names({})).toEqual(['Ganz Neu', 'Schuldnerberatung', 'Tafel', 'Treff'])
    expect(await names({ text: 'TAF' })).toEqual(['Tafel'])
    expect(await names({ state: 'retired' })).toEqual(['Treff'])
    expect(await names({ state: 'tempClosed' })).toEqual(['Tafel'])
    expect(await names({ state: 'draft' })).toEqual(['Ganz Neu'])
    expect(await names({ freshness: 'fresh' })).toEqual(['Schuldnerberatung'])
    expect(await names({ freshness: 'old' })).toEqual(['Tafel'])
    expect(await names({ type: 'seniorenberatung' })).toEqual(['Ganz Neu'])
    expect(await names({ organisation: 'anderer' })).toEqual([])
    expect(await names({ order: 'checked', state: 'live' })).toEqual(['Tafel', 'Schuldnerberatung'])
  })
})
