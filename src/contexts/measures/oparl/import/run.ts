import { z } from 'zod'
import {
  type Door,
  execute,
  type InputOf,
  type Operation,
  type OutputOf,
} from '../../../../platform/operation/index.ts'
import {
  type Answered,
  type Client,
  type ClientOptions,
  createClient,
  type Unanswered,
} from './client.ts'
import { type KeptObject, objectsIn, typeOf } from './objects.ts'
import { parseJson, readPage } from './page.ts'
import { type ListOf, type ListState, lists, type SourceState, typeIn } from './state.ts'
import { hasObjects, readSource } from './store.ts'
import { beginOparl, keepOparlPage, takeOverCouncil } from './write.ts'

export interface OparlImport {
  door: Door
  /** Address of the System, or of one Body. */
  url: string
  /** Ids, names or short names of the bodies that are wanted; all without any. */
  bodies?: readonly string[]
  /** Only what changed since then, ISO 8601; by default since the last complete reading. */
  since?: string
  /** Reads everything again, whatever was read before. */
  full?: boolean
  client: ClientOptions
  onProgress?: (progress: ListReport & { body: string }) => void
}

export interface ListReport {
  list: ListOf
  pages: number
  objects: number
  /** New, or other than before. */
  changed: number
  /** Objects that are none: without an address, or of another type. */
  unreadable: number
  /** Went on where an earlier reading had stopped. */
  resumed: boolean
  complete: boolean
}

export interface Problem {
  url: string
  reason: string
}

export interface OparlReport {
  system: string
  name: string
  bodies: { id: string; name: string; lists: ListReport[] }[]
  taken: OutputOf<typeof takeOverCouncil> | null
  /** Why something could not be read; what was read before stays. */
  problems: Problem[]
  notices: Problem[]
  seconds: number
}

const address = z.url({ protocol: /^https?$/ })
const system = z.looseObject({
  id: address,
  name: z.string().max(300).catch('Rats-Informationssystem'),
  body: z.union([address, z.array(z.unknown())]),
})
const bodyHead = z.looseObject({
  id: address,
  name: z.string().catch('ohne Namen'),
  shortName: z.string().optional().catch(undefined),
})
type BodyHead = z.output<typeof bodyHead>

/** Reads a council information system as far as it has changed, and takes over its bodies and meetings. */
export async function importOparl(call: OparlImport): Promise<OparlReport> {
  const from = performance.now()
  const client = createClient(call.client)
  try {
    const report = await readSystem(call, client)
    return { ...report, seconds: Math.round((performance.now() - from) / 100) / 10 }
  } finally {
    client.close()
  }
}

async function readSystem(call: OparlImport, client: Client): Promise<OparlReport> {
  const report: OparlReport = {
    system: call.url,
    name: '',
    bodies: [],
    taken: null,
    problems: [],
    notices: [],
    seconds: 0,
  }
  const found = await findBodies(call.url, client)
  if ('reason' in found) return { ...report, problems: [found] }
  const wanted = choose(found.bodies, call.bodies ?? [])
  if ('reason' in wanted) return { ...report, problems: [{ url: call.url, ...wanted }] }
  Object.assign(report, { system: found.id, name: found.name })
  const state = await begin(call, found, wanted)
  for (const body of wanted) {
    const reports: ListReport[] = []
    report.bodies.push({ id: body.id, name: body.name, lists: reports })
    const before = state.bodies[body.id]?.lists ?? {}
    const at = { system: found.id, host: found.host, body, before }
    if (await readBody({ call, client, at, reports, report })) break
  }
  const bodies = Object.keys(state.bodies)
  report.taken = await write(call.door, takeOverCouncil, { system: found.id, bodies })
  return report
}

interface BodyReading {
  call: OparlImport
  client: Client
  at: {
    system: string
    host: string
    body: BodyHead
    before: SourceState['bodies'][string]['lists']
  }
  reports: ListReport[]
  report: OparlReport
}

/** @returns whether nobody answers any more, so that further lists would only be waited for */
async function readBody({ call, client, at, reports, report }: BodyReading): Promise<boolean> {
  const { body, system, host, before } = at
  for (const list of lists) {
    const start = body[list]
    if (start === undefined || start === null) continue
    if (!isAtHome(start, host)) {
      const reason = 'Diese Liste liegt auf einem anderen Server. Sie wird nicht gelesen.'
      report.notices.push({ url: String(start), reason })
      continue
    }
    const passed = await passOver({ call, system, list, body: body.id })
    if (passed) {
      await write(call.door, keepOparlPage, {
        system,
        body: body.id,
        list,
        state: passed,
        objects: [],
      })
      continue
    }
    const of = { system, host, body: body.id, list, start, before: before[list] }
    const { away = false, problem, ...read } = await readList(call, client, of)
    reports.push(read)
    call.onProgress?.({ ...read, body: body.name })
    if (problem) report.problems.push(problem)
    if (away) return true
  }
  return false
}

interface FoundSystem {
  id: string
  name: string
  /** The only server that is spoken to. */
  host: string
  bodies: BodyHead[]
  raw: unknown[]
}

async function findBodies(url: string, client: Client): Promise<FoundSystem | Problem> {
  const answer = await client.get(url)
  if (!answer.ok) return { url: answer.url, reason: answer.reason }
  const json = parseJson(answer.text)
  const type = typeOf(Object(json).type)
  const host = new URL(answer.url).hostname
  if (type === 'Body') {
    const body = bodyHead.safeParse(json)
    if (!body.success) return { url: answer.url, reason: 'Der Körperschaft fehlt ihre Adresse.' }
    const { id, name } = body.data
    return {
      id: address.safeParse(Object(json).system).data ?? id,
      name,
      host,
      bodies: [body.data],
      raw: [json],
    }
  }
  const parsed = system.safeParse(json)
  if (type !== 'System' || !parsed.success)
    return { url: answer.url, reason: 'Unter dieser Adresse antwortet kein OParl-System.' }
  const { id, name, body } = parsed.data
  const raw = Array.isArray(body) ? { data: body } : await readWhole(body, client)
  if ('reason' in raw) return raw
  const bodies = raw.data.flatMap((one) => bodyHead.safeParse(one).data ?? [])
  return { id, name, host, bodies, raw: raw.data }
}

/** A list of bodies is short. */
const mostBodyPages = 100

async function readWhole(url: string, client: Client): Promise<{ data: unknown[] } | Problem> {
  const data: unknown[] = []
  let at: string | null = url
  for (let page = 0; at !== null && page < mostBodyPages; page++) {
    const answer: Answered | Unanswered = await client.get(at)
    if (!answer.ok) return { url: answer.url, reason: answer.reason }
    const read = readPage(answer.text, answer.url)
    if ('problem' in read) return { url: answer.url, reason: read.problem }
    data.push(...read.data)
    at = read.next
  }
  return { data }
}

function choose(
  bodies: readonly BodyHead[],
  wanted: readonly string[],
): BodyHead[] | { reason: string } {
  const names = (body: BodyHead) =>
    [body.id, body.name, body.shortName ?? ''].map((name) => name.toLowerCase())
  const unknown = wanted.filter(
    (one) => !bodies.some((body) => names(body).includes(one.toLowerCase())),
  )
  const known = bodies.map(({ name }) => `„${name}“`).join(', ')
  if (unknown.length > 0)
    return {
      reason: `Die Körperschaft „${unknown[0]}“ gibt es dort nicht. Es gibt: ${known || 'keine'}.`,
    }
  if (bodies.length === 0) return { reason: 'Das System nennt keine Körperschaft.' }
  if (wanted.length === 0) return [...bodies]
  const low = wanted.map((one) => one.toLowerCase())
  return bodies.filter((body) => names(body).some((name) => low.includes(name)))
}

/** Keeps which bodies are read; bodies that were read earlier and are not asked for now stay known. */
async function begin(
  call: OparlImport,
  found: FoundSystem,
  wanted: readonly BodyHead[],
): Promise<SourceState> {
  const before = await readSource(call.door.database, found.id)
  const state: SourceState = { name: found.name, bodies: { ...before?.bodies } }
  for (const { id, name } of wanted)
    state.bodies[id] = { name, lists: (!call.full && state.bodies[id]?.lists) || {} }
  const objects = wanted.map(({ id }) => ({
    body: id,
    objects: found.raw
      .filter((one) => Object(one).id === id)
      .flatMap((one) => objectsIn(one, 'Body') ?? []),
  }))
  await write(call.door, beginOparl, { system: found.id, state, objects })
  return state
}

const isAtHome = (url: unknown, host: string): url is string =>
  typeof url === 'string' && URL.canParse(url) && new URL(url).hostname === host

/** Objects that stand within those of earlier lists. */
const within: Partial<Record<ListOf, readonly ListOf[]>> = {
  agendaItem: ['meeting'],
  consultation: ['paper'],
  file: ['meeting', 'paper'],
}

/**
 * Whether a list need not be read, because whole lists have just brought what is in it; later only the list itself
 * tells what was changed or deleted in it. A server that leaves such objects out is asked for them.
 */
async function passOver(of: {
  call: OparlImport
  system: string
  list: ListOf
  body: string
}): Promise<ListState | null> {
  const { call, list, body } = of
  const outer = within[list]
  if (!outer || call.since !== undefined) return null
  const source = await readSource(call.door.database, of.system)
  const known = source?.bodies[body]?.lists ?? {}
  const whole = outer.map((one) => known[one])
  if (known[list] || !whole.every((one) => one?.since === null && one.next === null)) return null
  if (!(await hasObjects(call.door.database, body, typeIn[list]))) return null
  const startedAt = whole.flatMap((one) => one?.startedAt ?? []).sort()[0]
  return startedAt === undefined
    ? null
    : { since: null, startedAt, next: null, readUntil: startedAt }
}

interface ListAt {
  system: string
  host: string
  body: string
  list: ListOf
  start: string
  before: ListState | undefined
}

type ReadList = ListReport & { problem?: Problem; away?: boolean }

/** Between two clocks, and for what was written while a page was made. */
const margin = 5 * 60_000

/** Reads a list page by page. While one is written, the next is on its way. */
async function readList(call: OparlImport, client: Client, at: ListAt): Promise<ReadList> {
  const report: ReadList = {
    list: at.list,
    pages: 0,
    objects: 0,
    changed: 0,
    unreadable: 0,
    resumed: false,
    complete: false,
  }
  const pass = beginPass(call, at)
  report.resumed = pass.resumed
  const seen = new Set<string>()
  let { url } = pass
  let coming = client.get(url)
  let startedAt = pass.startedAt
  for (;;) {
    const answer = await coming
    if (!answer.ok && answer.kind === 'gone' && report.resumed && report.pages === 0) {
      // The page where it had stopped is no more: from the beginning, which repeats but loses nothing.
      url = pass.first
      report.resumed = false
      coming = client.get(url)
      continue
    }
    if (!answer.ok)
      return {
        ...report,
        away: answer.kind === 'away',
        problem: { url: answer.url, reason: answer.reason },
      }
    const page = readPage(answer.text, answer.url)
    if ('problem' in page) return { ...report, problem: { url: answer.url, reason: page.problem } }
    seen.add(url)
    const { next } = page
    if (next !== null && (seen.has(next) || !isAtHome(next, at.host)))
      return {
        ...report,
        problem: {
          url: answer.url,
          reason: `Die nächste Seite „${next}“ ist keine: Sie war schon da oder liegt auf einem anderen Server.`,
        },
      }
    startedAt ??= seconds((answer.serverTime ?? call.door.now()).getTime() - margin)
    if (next !== null) coming = client.get(next)
    const objects = page.data.flatMap((one): KeptObject[] => {
      const found = objectsIn(one, typeIn[at.list])
      if (!found) report.unreadable += 1
      return found ?? []
    })
    const state: ListState = {
      since: pass.since,
      startedAt,
      next,
      readUntil: next === null && pass.closes ? startedAt : (at.before?.readUntil ?? null),
    }
    const { system, body, list } = at
    const { changed } = await write(call.door, keepOparlPage, {
      system,
      body,
      list,
      state,
      objects,
    })
    report.pages += 1
    report.objects += page.data.length
    report.changed += changed
    if (next === null) return { ...report, complete: true }
    url = next
  }
}

interface Pass {
  since: string | null
  /** The list's first page, with what it is asked for. */
  first: string
  url: string
  startedAt: string | null
  resumed: boolean
  /** Leaves no gap after what was read before. */
  closes: boolean
}

/** To the second, as every server understands it. */
const seconds = (at: number) => new Date(at).toISOString().replace(/\.\d+Z$/, 'Z')

/** Where to begin: where an earlier pass stopped, else what changed since the last complete one. */
function beginPass({ since, full }: OparlImport, { start, before }: ListAt): Pass {
  const wanted = since ?? (full ? null : (before?.readUntil ?? null))
  const underway = !full && before?.next != null && (since === undefined || since === before.since)
  const asked = underway ? before.since : wanted
  const first = withSince(start, asked)
  const until = before?.readUntil ?? null
  const closes = asked === null || until === null || asked <= until
  return underway && before.next !== null
    ? { since: asked, first, url: before.next, startedAt: before.startedAt, resumed: true, closes }
    : { since: asked, first, url: first, startedAt: null, resumed: false, closes }
}

function withSince(url: string, since: string | null): string {
  if (since === null) return url
  const address = new URL(url)
  address.searchParams.set('modified_since', since)
  return address.href
}

/** Writes of this import are refused only by mistake; that ends it with what went before in place. */
async function write<Op extends Operation>(
  door: Door,
  op: Op,
  input: InputOf<Op>,
): Promise<OutputOf<Op>> {
  const outcome = await execute(op, door, input)
  if (!outcome.ok) throw new Error(`${op.name}: ${JSON.stringify(outcome.failure).slice(0, 500)}`)
  return outcome.value as OutputOf<Op> // what its own schema gave
}
