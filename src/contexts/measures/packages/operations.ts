import { z } from 'zod'
import type { Transaction } from '../../../platform/db/database.ts'
import {
  type Actor,
  actsForTheCity,
  done,
  failed,
  type Issue,
  invalid,
  notFound,
  notYours,
  type Outcome,
  operation,
} from '../../../platform/operation/index.ts'
import { listItemRecord } from '../domain/listItem.ts'
import { packageEventRecord, packageRecord } from '../domain/package.ts'
import { day } from '../domain/shared.ts'
import { keepsPackage, ownReach } from '../policies.ts'
import { type Kept, listDocuments, putDocument, readDocument } from '../store/documents.ts'
import { newId } from '../store/newId.ts'
import { organisationNames } from '../store/organisations.ts'
import {
  eventNote,
  type PackageNote,
  type PackageState,
  packageId,
  packageNote,
  packageStates,
  seenPackage,
} from './shapes.ts'
import { longerThanFiveYears, packageStanding } from './standing.ts'
import { addEvent, packageCriteria, readEvents } from './store.ts'

/**
 * Packages of effects: a provider files one, the city scores it, both agree on it for at most five years, every
 * year is reported and reviewed, and it is renewed, changed or ended.
 */

const dayOf = (now: Date) => now.toISOString().slice(0, 10)
const stateOf = (kept: Kept<'package'>): PackageState =>
  packageStates.find((one) => one === kept.columns.state) ?? 'draft'
const ownerOf = (kept: Kept<'package'>) => kept.columns.organisation as string | null

function note(
  kept: Kept<'package'>,
  {
    events,
    names,
    today,
    city,
  }: {
    events: z.infer<typeof eventNote>[]
    names: Map<string, string>
    today: string
    city: boolean
  },
): PackageNote {
  const organisation = ownerOf(kept)
  const { internal: _, ...open } = kept.record
  return {
    id: kept.id,
    state: stateOf(kept),
    public: kept.public,
    version: kept.version,
    organisation,
    organisationName: organisation === null ? null : (names.get(organisation) ?? null),
    record: city ? kept.record : open,
    ...packageStanding(events, today),
  }
}

/** A provider's draft is theirs alone until it is filed. */
const isTheirs = (kept: Kept<'package'>, actor: Actor) =>
  actsForTheCity(actor) && stateOf(kept) === 'draft' && ownerOf(kept) !== null

export const listPackages = operation({
  name: 'measures.listPackages',
  effect: 'read',
  permission: 'measures:readPackages',
  summary: 'Lists packages of effects: of the provider who asks, or all for the city.',
  input: z.strictObject({ state: z.enum(packageStates).optional() }),
  output: z.object({ packages: z.array(packageNote), counts: z.record(z.string(), z.int()) }),
  async run({ tx, actor, now }, { state }) {
    const reach = ownReach(actor)
    const events = await readEvents(tx)
    const names = await organisationNames(tx)
    const city = actsForTheCity(actor)
    const mine = (await listDocuments(tx, 'package'))
      .filter((kept) => reach === undefined || (reach !== null && ownerOf(kept) === reach))
      .filter((kept) => !isTheirs(kept, actor))
      .map((kept) =>
        note(kept, { events: events.get(kept.id) ?? [], names, today: dayOf(now), city }),
      )
    const counts = Object.fromEntries(
      packageStates.map((one) => [one, mine.filter((each) => each.state === one).length]),
    )
    return done({ packages: mine.filter((each) => !state || each.state === state), counts })
  },
})

async function openPackage(
  { tx, actor, about }: { tx: Transaction; actor: Actor; about(subject: string): void },
  id: string,
  { hold = false } = {},
): Promise<Outcome<Kept<'package'>>> {
  const kept = await readDocument(tx, 'package', id, { hold })
  if (!kept) return notFound('package')
  about(id)
  const organisation = ownerOf(kept)
  return keepsPackage.allows(actor, { organisation }) && !isTheirs(kept, actor)
    ? done(kept)
    : notYours('package')
}

export const showPackage = operation({
  name: 'measures.showPackage',
  effect: 'read',
  permission: 'measures:readPackages',
  summary: 'One package with everything that happened to it.',
  input: z.strictObject({ package: packageId }),
  output: packageNote.extend({
    events: z.array(eventNote),
    criteria: z.array(z.object({ id: z.string(), record: listItemRecord })),
  }),
  async run(call, input) {
    const opened = await openPackage(call, input.package)
    if (!opened.ok) return opened
    const { tx, actor, now } = call
    const city = actsForTheCity(actor)
    const events = (await readEvents(tx, input.package)).get(input.package) ?? []
    const names = await organisationNames(tx)
    return done({
      ...note(opened.value, { events, names, today: dayOf(now), city }),
      // What the jury wrote is for the city; the provider reads what was decided.
      events: city ? events : events.map(withoutJury),
      criteria: await packageCriteria(tx),
    })
  },
})

const withoutJury = ({
  record: { internal: _, scores: __, ...record },
  ...event
}: z.infer<typeof eventNote>) => ({
  ...event,
  record,
})

const written = z.object({ package: z.string(), version: z.int() })

export const savePackage = operation({
  name: 'measures.savePackage',
  effect: 'write',
  permission: 'measures:filePackages',
  summary: 'Keeps a package as written so far, or files it with the city.',
  publishes: true,
  input: z.strictObject({
    package: packageId.optional().describe('Left out for a new one.'),
    version: z.int().min(0),
    record: packageRecord,
    file: z.boolean().default(false),
  }),
  output: written,
  async run(call, { package: given, version, record: typed, file }) {
    const { actor, now } = call
    const id = given ?? newId(typed.title, 'paket')
    call.about(id, { file })
    const opened = given ? await openPackage(call, given, { hold: true }) : undefined
    if (opened && !opened.ok) return opened
    const kept = opened?.value
    const city = actsForTheCity(actor)
    if (kept && !editable(stateOf(kept), city)) return failed({ kind: 'conflict', reason: 'filed' })
    const own = actor.kind === 'account' ? (actor.organisation?.id ?? null) : null
    const owner = kept ? ownerOf(kept) : city ? null : own
    const { internal: _, ...open } = typed
    const record = city
      ? typed
      : { ...open, ...(kept?.record.internal && { internal: kept.record.internal }) }
    const issues = [...termIssues(record.from, record.to), ...(file ? openParts(record) : [])]
    if (issues.length > 0) return invalid(...issues)
    const state: PackageState = file ? 'filed' : kept ? stateOf(kept) : 'draft'
    const put = await putDocument(call, 'package', {
      id,
      record,
      public: kept?.public ?? false,
      seen: version,
      columns: { organisation: owner, state },
    })
    if (!put.ok) return put
    if (file) await addEvent(call, { package: id, kind: 'filed', on: dayOf(now), record: {} })
    return done({ package: id, version: put.value })
  },
})

const editable = (state: PackageState, city: boolean) =>
  state === 'draft' || state === 'returned' || (city && (state === 'filed' || state === 'agreed'))

const termIssues = (from: string | undefined, to: string | undefined): Issue[] => {
  if (!from || !to) return []
  if (to < from) return [{ field: 'to', problem: 'Das Ende liegt vor dem Beginn.' }]
  return longerThanFiveYears(from, to)
    ? [{ field: 'to', problem: 'Ein Wirkungspaket gilt höchstens fünf Jahre.' }]
    : []
}

/** What the city needs to score a package. */
function openParts(record: z.infer<typeof packageRecord>): Issue[] {
  const missing: [string, boolean, string][] = [
    [
      'steps',
      record.steps.length === 0,
      'Sagen Sie mindestens eine Wirkung, auf einer Stufe der Leiter.',
    ],
    [
      'steps',
      record.steps.length > 0 && !record.steps.some(({ indicator }) => indicator),
      'Mindestens eine Stufe braucht eine Kennzahl, an der man die Wirkung sieht.',
    ],
    ['budget', record.budget.length === 0, 'Sagen Sie, was es in jedem Jahr kostet.'],
    ['from', !record.from, 'Wann soll es beginnen?'],
    ['to', !record.to, 'Wann soll es enden?'],
  ]
  return missing.flatMap(([field, open, problem]) => (open ? [{ field, problem }] : []))
}

/** What the city decides, and from which states. */
const decisions = {
  return: { from: ['filed', 'scored'], to: 'returned', event: 'returned' },
  score: { from: ['filed', 'scored'], to: 'scored', event: 'scored' },
  agree: { from: ['scored'], to: 'agreed', event: 'agreed' },
  decline: { from: ['filed', 'scored'], to: 'declined', event: 'declined' },
  review: { from: ['agreed'], to: 'agreed', event: 'reviewed' },
  renew: { from: ['agreed', 'ended'], to: 'agreed', event: 'renewed' },
  end: { from: ['agreed'], to: 'ended', event: 'ended' },
} as const satisfies Record<string, { from: PackageState[]; to: PackageState; event: string }>
export const decisionNames = Object.keys(decisions) as (keyof typeof decisions)[]

/** What the city can decide of a package that stands so. */
export const decisionsIn = (state: PackageState) =>
  decisionNames.filter((name) => (decisions[name].from as readonly string[]).includes(state))

export const decidePackage = operation({
  name: 'measures.decidePackage',
  effect: 'write',
  permission: 'measures:decidePackages',
  summary: 'Scores, agrees on, declines, reviews, renews or ends a package.',
  publishes: true,
  input: z.strictObject({
    ...seenPackage,
    decision: z.enum(decisionNames),
    on: day,
    record: packageEventRecord,
    /** Whether the public reads the package; what is agreed on usually is. */
    publish: z.boolean().optional(),
  }),
  output: written,
  async run(call, { package: id, version, decision, on, record, publish }) {
    const opened = await openPackage(call, id, { hold: true })
    if (!opened.ok) return opened
    call.about(id, { decision })
    const kept = opened.value
    if (!decisionsIn(stateOf(kept)).includes(decision))
      return failed({ kind: 'conflict', reason: 'state' })
    const issues = await decisionIssues(call.tx, decision, record)
    if (issues.length > 0) return invalid(...issues)
    const { to, event } = decisions[decision]
    const put = await putDocument(call, 'package', {
      id,
      record: kept.record,
      public: publish ?? kept.public,
      seen: version,
      columns: { state: to },
    })
    if (!put.ok) return put
    await addEvent(call, { package: id, kind: event, on, record })
    return done({ package: id, version: put.value })
  },
})

async function decisionIssues(
  tx: Transaction,
  decision: keyof typeof decisions,
  record: z.infer<typeof packageEventRecord>,
): Promise<Issue[]> {
  switch (decision) {
    case 'score': {
      const scored = new Set((record.scores ?? []).map(({ criterion }) => criterion))
      return (await packageCriteria(tx))
        .filter(({ id }) => !scored.has(id))
        .map(({ id, record: { title } }) => ({
          field: `punkte-${id}`,
          problem: `„${title}“: Vergeben Sie 0 bis 4 Punkte.`,
        }))
    }
    case 'agree':
    case 'renew':
      if (!record.from || !record.to)
        return [{ field: 'from', problem: 'Von wann bis wann gilt die Vereinbarung?' }]
      return termIssues(record.from, record.to)
    case 'review':
      return [
        ...(record.year ? [] : [{ field: 'year', problem: 'Für welches Jahr?' }]),
        ...(record.verdict ? [] : [{ field: 'verdict', problem: 'Wie geht es weiter?' }]),
      ]
    default:
      return record.words ? [] : [{ field: 'words', problem: 'Schreiben Sie, warum.' }]
  }
}

export const reportOnPackage = operation({
  name: 'measures.reportOnPackage',
  effect: 'write',
  permission: 'measures:filePackages',
  summary: 'A provider reports what an agreed package reached in a year.',
  publishes: true,
  input: z.strictObject({
    package: packageId,
    on: day,
    year: z.int().min(1990).max(2100),
    words: packageEventRecord.shape.words,
    results: packageEventRecord.shape.results.unwrap(),
  }),
  output: z.object({ package: z.string() }),
  async run(call, { package: id, on, year, words, results }) {
    const opened = await openPackage(call, id, { hold: true })
    if (!opened.ok) return opened
    call.about(id, { year })
    const { record } = opened.value
    if (stateOf(opened.value) !== 'agreed') return failed({ kind: 'conflict', reason: 'state' })
    const unknown = results.filter(({ step }) => step >= record.steps.length)
    if (unknown.length > 0)
      return invalid({ field: 'results', problem: 'Diese Stufe gibt es nicht.' })
    await addEvent(call, {
      package: id,
      kind: 'reported',
      on,
      record: { year, results, ...(words && { words }) },
    })
    return done({ package: id })
  },
})
