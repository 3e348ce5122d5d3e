import type { Transaction } from '../../../platform/db/database.ts'
import {
  addCounts,
  type MergeCounts,
  noCounts,
  type WriteCall,
} from '../../../platform/import/index.ts'
import { addBodies } from '../../people/index.ts'
import type { DocumentKind } from '../store/documents.ts'
import { type ImportedDocument, mergeDocuments } from '../store/importDocuments.ts'
import {
  addListItems,
  addTexts,
  type ImportedText,
  mergeCommitments,
  moveCommitments,
  type WorkedOn,
  workedOn,
} from '../store/importPapers.ts'
import {
  addActuals,
  addAnswers,
  addEvents,
  addEvidence,
  addPairs,
  addRatings,
  addUpdates,
  knownIds,
} from '../store/importSaid.ts'
import type { ImportedCommitment } from './decisions.ts'
import type { EntriesRead, Entry, EntryOf } from './entries.ts'

/** A paper with its text and what stands in it. */
export interface ReadPaper {
  entry: Entry<EntryOf<'papers'>>
  text: ImportedText
  commitments: ImportedCommitment[]
}

export interface Programme {
  part: string
  read: EntriesRead
  papers: readonly ReadPaper[]
}

/** Writes what a pack's files of papers and measures hold; see `ImportPart`. */
export async function writeProgramme(
  tx: Transaction,
  programme: Programme,
  call: WriteCall,
): Promise<MergeCounts> {
  const writing = new Writing(tx, programme, call)
  await writing.lists()
  const { entries } = programme.read
  await writing.documents('paper', entries.papers)
  await writing.documents('measure', entries.measures, ({ organisation, parent }) => ({
    organisation,
    parent,
  }))
  await writing.documents('package', entries.packages, ({ organisation, state }) => ({
    organisation,
    state,
  }))
  await addBodies(tx, organisationsOf(entries))
  await writing.documents('body', entries.bodies, ({ organisation }) => ({ organisation }))
  await writing.documents('meeting', entries.meetings, ({ body, startsAt }) => ({
    body,
    starts_at: startsAt,
  }))
  await writing.documents(
    'recommendation',
    entries.recommendations,
    ({ body, meeting, flowsInto }) => ({ body, meeting, flows_into: flowsInto }),
  )
  await writing.documents('check', entries.checks, ({ state, signedOn }) => ({
    state,
    signed_at: signedOn && `${signedOn}T12:00:00Z`,
  }))
  await writing.papers()
  await writing.said()
  await writing.links()
  return writing.counts
}

/** A body acts as an organisation of its own, so that its members can be invited. */
const organisationsOf = ({ bodies }: EntriesRead['entries']) =>
  bodies.flatMap(({ value: { organisation, record } }) =>
    organisation === undefined ? [] : [{ id: organisation, name: record.name }],
  )

const plural: Record<DocumentKind, keyof EntriesRead['entries']> = {
  paper: 'papers',
  measure: 'measures',
  package: 'packages',
  body: 'bodies',
  meeting: 'meetings',
  recommendation: 'recommendations',
  check: 'checks',
}

/** One writing of a programme: its counts, and what is new. */
class Writing {
  counts: MergeCounts = noCounts()
  readonly #tx: Transaction
  readonly #programme: Programme
  readonly #call: WriteCall
  /** Ids of documents and commitments that were not there before. */
  readonly #fresh = new Set<string>()
  readonly #edited = new Set<string>()

  constructor(tx: Transaction, programme: Programme, call: WriteCall) {
    this.#tx = tx
    this.#programme = programme
    this.#call = call
  }

  #add(counts: Partial<MergeCounts>): void {
    this.counts = addCounts(this.counts, { ...noCounts(), ...counts })
  }

  #grew(added: number, of: number): void {
    this.#add({ added, unchanged: Math.max(0, of - added) })
  }

  #notice(text: string, file = this.#programme.read.files[0] ?? 'pack.json'): void {
    this.#call.findings.notice({ file, text })
  }

  async lists(): Promise<void> {
    const items = this.#programme.read.entries.lists.map(({ value }) => value)
    const { added, differing } = await addListItems(this.#tx, items)
    this.#grew(added, items.length)
    for (const label of differing)
      this.#notice(`${label}: steht hier anders als im Paket und bleibt.`)
  }

  async documents<T extends { id: string; public: boolean; record: object }>(
    kind: DocumentKind,
    entries: readonly Entry<T>[],
    columns: (value: T) => ImportedDocument['columns'] = () => ({}),
  ): Promise<void> {
    const { part, read } = this.#programme
    const { now, today, findings } = this.#call
    const places = new Map(entries.map((entry) => [entry.value.id, entry]))
    const merged = await mergeDocuments(
      this.#tx,
      { part, kind, now, today, unread: this.#unreadOf(kind) },
      entries.map(({ value }) => ({
        id: value.id,
        record: { ...value.record },
        public: value.public,
        columns: columns(value),
      })),
    )
    this.#add(merged.counts)
    for (const id of merged.added) this.#fresh.add(id)
    for (const { id, column, value, reason } of merged.lost) {
      const { file = 'pack.json', path = '' } = places.get(id) ?? {}
      findings.reject({ file, column: `${path}.${column}`, value, reason })
    }
    for (const id of merged.edited) {
      this.#edited.add(`${kind} ${id}`)
      this.#notice(`${id}: im Produkt bearbeitet, bleibt.`, places.get(id)?.file)
    }
    for (const id of merged.gone) {
      if (kind === 'measure') findings.retire({ file: read.files[0] ?? 'pack.json', text: id })
      else this.#notice(`${id}: steht nicht mehr im Paket und bleibt hier.`)
    }
  }

  #unreadOf(kind: DocumentKind): string[] | 'all' {
    const { unread, unknownUnread } = this.#programme.read
    if (unknownUnread) return 'all'
    const list = `${plural[kind]} `
    return [...unread].filter((id) => id.startsWith(list)).map((id) => id.slice(list.length))
  }

  /** A paper whose record was edited here may still get a newer text; what people decided of it stays. */
  async papers(): Promise<void> {
    const all = this.#programme.papers
    const texts = await addTexts(
      this.#tx,
      all.map(({ text }) => text),
      this.#call.now,
    )
    this.#grew(texts.added, all.length)
    for (const paper of texts.newerHere)
      this.#notice(`${paper}: hier ist eine neuere Fassung gelesen, sie bleibt.`)
    const papers = all.filter(({ text }) => !texts.newerHere.has(text.paper))
    const ids = papers.map(({ text }) => text.paper)
    const kept = this.#relocated(await workedOn(this.#tx, ids), texts.numbers)
    await moveCommitments(
      this.#tx,
      kept.filter((one) => one.moved),
    )
    const keptIds = new Set(kept.map(({ id }) => id))
    const rows = papers.flatMap(({ entry, commitments }) => {
      const paper = entry.value.id
      const textNumber = texts.numbers.get(paper) ?? 1
      const here = kept.filter((one) => one.paper === paper && one.textNumber === textNumber)
      const isFree = (one: ImportedCommitment) =>
        keptIds.has(one.id) || !here.some(({ start, end }) => start < one.end && one.start < end)
      return commitments
        .filter(isFree)
        .map(({ decision: _, ...one }) => ({ ...one, paper, textNumber }))
    })
    const { added, changed } = await mergeCommitments(this.#tx, rows, {
      ...{ papers: ids, kept: [...keptIds], now: this.#call.now },
    })
    for (const id of added) this.#fresh.add(id)
    this.#add({
      added: added.length,
      changed,
      unchanged: Math.max(0, rows.length - added.length - changed),
    })
    if (kept.length > 0)
      this.#notice(`Versprechen, die im Produkt bearbeitet sind und bleiben: ${kept.length}.`)
  }

  /** Where in a newer text the words stand that people worked on; what is no longer there stays with the old one. */
  #relocated(kept: readonly WorkedOn[], numbers: ReadonlyMap<string, number>) {
    const texts = new Map(this.#programme.papers.map(({ text }) => [text.paper, text.text]))
    return kept.map((one) => {
      const textNumber = numbers.get(one.paper) ?? one.textNumber
      const start =
        textNumber === one.textNumber ? -1 : (texts.get(one.paper)?.indexOf(one.quote) ?? -1)
      return start === -1
        ? { ...one, moved: false }
        : { ...one, textNumber, start, end: start + one.quote.length, moved: true }
    })
  }

  async said(): Promise<void> {
    const { entries } = this.#programme.read
    const tx = this.#tx
    const fromPack = { origin: 'pack' }
    const measures = entries.measures.map(({ value }) => value)
    const updates = measures.flatMap(({ id, updates }) =>
      updates.map(({ on, status, record }) => ({
        measure: id,
        on,
        status,
        record: { ...record, ...fromPack },
      })),
    )
    this.#grew(await addUpdates(tx, updates), updates.length)
    const actuals = measures.flatMap(({ id, actuals }) =>
      actuals.map(({ target, item, on, organisation, record }) => ({
        ...{ measure: id, target, item, on, organisation },
        record: { ...record, ...fromPack },
      })),
    )
    this.#grew(await addActuals(tx, actuals), actuals.length)
    await this.#ratingsAndEvidence()
    const answers = entries.recommendations.flatMap(({ value }) =>
      value.answers.map((answer) => ({ recommendation: value.id, ...answer })),
    )
    const recommendations = await knownIds(
      tx,
      'recommendation',
      answers.map((one) => one.recommendation),
    )
    const answered = answers.filter((one) => recommendations.has(one.recommendation))
    this.#grew(await addAnswers(tx, answered), answered.length)
    const events = entries.packages.flatMap(({ value }) =>
      value.events.map((event) => ({ package: value.id, ...event })),
    )
    this.#grew(await addEvents(tx, events), events.length)
  }

  async #ratingsAndEvidence(): Promise<void> {
    const decided = this.#programme.papers.flatMap(({ commitments }) =>
      commitments.filter(({ state }) => state === 'accepted'),
    )
    const known = await knownIds(
      this.#tx,
      'commitment',
      decided.map(({ id }) => id),
    )
    const here = decided.filter(({ id }) => known.has(id))
    const ratings = here.flatMap(({ id, decision }) =>
      (decision?.ratings ?? []).map((rating) => ({ commitment: id, ...rating })),
    )
    this.#grew(await addRatings(this.#tx, ratings), ratings.length)
    const today = this.#call.today
    const evidence = [
      ...here.flatMap(({ id, decision }) =>
        (decision?.evidence ?? []).map((record) => ({
          commitment: id,
          measure: undefined,
          record,
        })),
      ),
      ...this.#programme.read.entries.measures.flatMap(({ value }) =>
        value.evidence.map((record) => ({ commitment: undefined, measure: value.id, record })),
      ),
    ].map((one) => ({ ...one, on: one.record.on ?? today }))
    this.#grew(await addEvidence(this.#tx, evidence), evidence.length)
  }

  async links(): Promise<void> {
    const { papers, read } = this.#programme
    const fulfilments = papers.flatMap(({ entry, commitments }) =>
      commitments.flatMap(({ id, decision }) =>
        (decision?.measures ?? []).map((measure) => ({
          ...{ subject: id, measure, file: entry.file },
          path: `${entry.path}.commitments`,
        })),
      ),
    )
    await this.#link('fulfilment', 'commitment', fulfilments)
    const handlings = read.entries.recommendations.flatMap(({ value, file, path }) =>
      value.measures.map((measure) => ({ subject: value.id, measure, file, path })),
    )
    await this.#link('handling', 'recommendation', handlings)
  }

  async #link(
    table: 'fulfilment' | 'handling',
    subjects: 'commitment' | 'recommendation',
    links: readonly { subject: string; measure: string; file: string; path: string }[],
  ): Promise<void> {
    const measures = await knownIds(
      this.#tx,
      'measure',
      links.map(({ measure }) => measure),
    )
    const there = await knownIds(
      this.#tx,
      subjects,
      links.map(({ subject }) => subject),
    )
    for (const { measure, file, path } of links)
      if (!measures.has(measure))
        this.#call.findings.reject({
          ...{ file, column: `${path}.measures`, value: measure },
          reason: `Die Maßnahme „${measure}“ gibt es nicht. Legen Sie sie unter „measures“ an.`,
        })
    const pairs = links.filter(
      ({ subject, measure }) => measures.has(measure) && there.has(subject),
    )
    const { added, missing } = await addPairs(this.#tx, table, { pairs, fresh: this.#fresh })
    this.#grew(added, pairs.length - missing)
    if (missing > 0)
      this.#notice(`Verbindungen, die hier gelöst sind und gelöst bleiben: ${missing}.`)
  }
}
