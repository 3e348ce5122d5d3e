import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { testDatabase } from '../../../../tests/database/index.ts'
import { Findings, type MergeCounts } from '../../../platform/import/index.ts'
import { operator } from '../../../platform/operation/index.ts'
import { packSchema } from '../../city/index.ts'
import { putDocument, readChanges, readDocument } from '../store/documents.ts'
import { measuresPart } from './part.ts'

const { app, owner } = await testDatabase()
let folder: string

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'nahbei-measures-'))
  await sql`truncate measures.recommendation, measures.meeting, measures.body, measures.package,
    measures.impact_check, measures.measure, measures.paper, measures.list_item, measures.revision cascade`.execute(
    owner,
  )
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const known = {
  hasArea: (level: string, id: string) => level === 'ortsteil' && id === '1',
  levels: new Set(['ortsteil']),
  indicators: new Set(['armut']),
  targetGroups: new Set(['aeltere']),
}
const at = new Date('2026-11-23T12:00:00Z')

interface Imported {
  counts: MergeCounts | undefined
  findings: Findings
}

/** Imports files of a tiny city nobody has heard of. */
async function importFiles(
  files: Record<string, unknown>,
  sections = [{ file: 'programm/{teil}.json' }],
): Promise<Imported> {
  for (const [name, content] of Object.entries(files)) {
    const target = path.join(folder, name)
    await mkdir(path.dirname(target), { recursive: true })
    await writeFile(target, typeof content === 'string' ? content : JSON.stringify(content))
  }
  const pack = packSchema.parse({ name: 'Kleinau', state: 'HE', measures: sections })
  const findings = new Findings()
  const call = { dataFolder: folder, packFolder: folder, now: at, findings }
  const prepared = await measuresPart(pack.measures, known).prepare(call)
  const counts = await (prepared &&
    app
      .transaction()
      .execute((tx) => prepared.write(tx, { now: at, today: '2026-11-23', findings })))
  return { counts, findings }
}

const text = `Programm für Kleinau

Wir werden im Rathaus eine Sprechstunde für ältere Menschen einrichten. Die Stadt hat 4.000 Einwohner.
Wir prüfen einen Fahrdienst.
`
const corrections = {
  title: 'Sprechstunde im Rathaus',
  nature: 'measure',
  kind: 'introduce',
  strength: 'binding',
  field: 'olderPeople',
}
const paper = {
  id: 'programm',
  public: true,
  record: { title: 'Programm für Kleinau', kind: 'coalitionAgreement', author: 'coalition' },
  file: 'texte/programm.txt',
  commitments: [
    {
      id: 'sprechstunde',
      quote: 'eine Sprechstunde für ältere Menschen einrichten',
      corrections,
      measures: ['sprechstunde'],
      ratings: [{ rating: 'kept', on: '2026-10-01', record: { reason: 'Sie findet statt.' } }],
    },
  ],
}
const measure = {
  id: 'sprechstunde',
  public: true,
  record: {
    title: 'Sprechstunde im Rathaus',
    field: 'olderPeople',
    areas: [{ level: 'ortsteil', id: '1' }],
    targets: [{ id: 'stunden', label: 'Stunden in der Woche', kind: 'count', goal: 4 }],
  },
  updates: [{ on: '2026-02-01', status: 'running', record: { words: 'Es geht los.' } }],
  actuals: [{ target: 'stunden', on: '2026-09-30', record: { value: 3 } }],
}
const child = {
  id: 'fahrt',
  parent: 'sprechstunde',
  record: { title: 'Fahrdienst', field: 'mobility' },
}
const whole = {
  'programm/a.json': { papers: [paper], measures: [measure] },
  'programm/b.json': {
    measures: [child],
    bodies: [{ id: 'rat', organisation: 'rat-kleinau', record: { name: 'Rat', kind: 'council' } }],
    recommendations: [
      {
        id: 'r-1',
        body: 'rat',
        record: {
          kind: 'recommendation',
          title: 'Fahrdienst',
          text: 'Bitte.',
          on: '2026-01-01',
          field: 'mobility',
        },
        answers: [{ on: '2026-03-01', record: { stance: 'accepted', words: 'Ja.' } }],
        measures: ['fahrt'],
      },
    ],
  },
  'programm/texte/programm.txt': text,
}

const reasons = ({ findings }: Imported) =>
  findings.rejections.map(({ file, column, reason }) => `${file} ${column}: ${reason}`)
const rows = async <T>(table: string) =>
  (await sql<T>`select * from ${sql.table(`measures.${table}`)}`.execute(app)).rows

test('papers, promises, measures and bodies of an unknown city go in, whole and linked', async () => {
  const first = await importFiles(whole)
  expect(reasons(first)).toEqual([])
  expect(first.findings.rowsAccepted).toBe(first.findings.rowsRead)
  const [promise] = await rows<{ id: string; quote: string; state: string; start_at: number }>(
    'commitment',
  )
  expect(promise).toMatchObject({ id: 'sprechstunde', state: 'accepted' })
  expect(text.slice(promise!.start_at)).toMatch(/^.*Sprechstunde/)
  expect(await rows('fulfilment')).toEqual([
    { commitment: 'sprechstunde', measure: 'sprechstunde' },
  ])
  expect(await rows('handling')).toEqual([{ recommendation: 'r-1', measure: 'fahrt' }])
  expect(await rows('rating')).toMatchObject([{ rating: 'kept', signed_by: null }])
  const { rows: organisations } = await sql`select id, kind from people.organisation`.execute(app)
  expect(organisations).toContainEqual({ id: 'rat-kleinau', kind: 'body' })
  expect(await rows('measure')).toContainEqual(
    expect.objectContaining({ id: 'fahrt', parent: 'sprechstunde' }),
  )
})

test('a second time nothing changes', async () => {
  await importFiles(whole)
  const { counts } = await importFiles(whole)
  expect(counts).toMatchObject({ added: 0, changed: 0, retired: 0, revived: 0 })
  expect(counts?.unchanged).toBeGreaterThan(8)
})

test('what changed in the pack is changed, told as a further row where it was said on a day', async () => {
  await importFiles(whole)
  const again = {
    ...measure,
    record: { ...measure.record, summary: 'Jeden Dienstag.' },
    updates: [{ on: '2026-02-01', status: 'delayed', record: { reason: 'Raum fehlt.' } }],
    actuals: [{ target: 'stunden', on: '2026-09-30', record: { value: 2 } }],
  }
  const changed = { ...whole, 'programm/a.json': { papers: [paper], measures: [again] } }
  expect((await importFiles(changed)).counts).toMatchObject({ changed: 1, added: 2 })
  expect(
    await app.transaction().execute((tx) => readChanges(tx, 'measure', 'sprechstunde')),
  ).toHaveLength(2)
  const updates = await rows<{ status: string; corrects: string | null; id: string }>(
    'status_update',
  )
  const late = updates.find(({ status }) => status === 'delayed')
  expect(late?.corrects).toBe(updates.find(({ status }) => status === 'running')?.id)
  expect((await importFiles(changed)).counts).toMatchObject({ added: 0, changed: 0 })
  // … and back again.
  expect((await importFiles(whole)).counts).toMatchObject({ changed: 1, added: 2 })
  expect((await importFiles(whole)).counts).toMatchObject({ added: 0, changed: 0 })
})

test('what was edited in the product stays, and the report says so', async () => {
  await importFiles(whole)
  await app.transaction().execute(async (tx) => {
    const kept = (await readDocument(tx, 'measure', 'sprechstunde'))!
    const record = { ...kept.record, title: 'Von Hand' }
    await putDocument({ tx, actor: operator('test'), now: at }, 'measure', {
      ...kept,
      record,
      seen: kept.version,
    })
    await sql`delete from measures.fulfilment`.execute(tx)
  })
  const { counts, findings } = await importFiles(whole)
  expect(counts).toMatchObject({ added: 0, changed: 0 })
  expect(findings.notices.map(({ text: words }) => words)).toEqual([
    'sprechstunde: im Produkt bearbeitet, bleibt.',
    'Verbindungen, die hier gelöst sind und gelöst bleiben: 1.',
  ])
  const kept = await app.transaction().execute((tx) => readDocument(tx, 'measure', 'sprechstunde'))
  expect(kept).toMatchObject({ part: null, record: { title: 'Von Hand' } })
})

test('a measure that the pack no longer has is retired, and comes back', async () => {
  await importFiles(whole)
  const without = { ...whole, 'programm/b.json': {} }
  const { counts, findings } = await importFiles(without)
  expect(counts).toMatchObject({ retired: 1 })
  expect(findings.retired.map(({ text: words }) => words)).toEqual(['fahrt'])
  expect(findings.notices.map(({ text: words }) => words)).toContain(
    'r-1: steht nicht mehr im Paket und bleibt hier.',
  )
  expect((await importFiles(whole)).counts).toMatchObject({ revived: 1, added: 0 })
})

describe('a bad file', () => {
  test('is told place by place, and all that is right goes in', async () => {
    const bad = {
      ...whole,
      'programm/b.json': {
        measures: [
          { ...child, record: { title: 'Fahrdienst', field: 'Verkehr' } },
          { ...child, id: 'Gut Ding', record: { title: 'x', field: 'mobility' } },
          { id: 'gut', record: { title: 'Gut', field: 'other', dueOn: '1.5.2026' } },
          {
            ...{ id: 'bleibt', organisation: 'niemand', parent: 'weg' },
            record: {
              title: 'Bleibt',
              field: 'other',
              targetGroups: ['alte'],
              areas: [{ level: 'ortsteil', id: '9' }],
            },
            updates: [
              { on: '2026-01-01', status: 'fertig' },
              { on: '2026-01-01', status: 'done' },
            ],
            actuals: [{ target: 'fehlt', on: '2026-01-01', record: { value: 1 } }],
          },
          { id: 'bleibt', record: { title: 'Doppelt', field: 'other' } },
        ],
        massnahmen: [],
      },
      'programm/c.json': '{ "measures": [ }',
    }
    const result = await importFiles(bad)
    expect(reasons(result)).toEqual([
      expect.stringMatching(/^programm\/b.json massnahmen: „massnahmen“ ist keine Liste/),
      expect.stringMatching(/^programm\/b.json measures\[0\].record.field: Erlaubt: .*„mobility“/),
      expect.stringMatching(/measures\[1\].id: Nehmen Sie nur Kleinbuchstaben/),
      expect.stringMatching(/measures\[2\].record.dueOn: Schreiben Sie den Tag so: 2026-11-23/),
      expect.stringMatching(/measures\[3\].updates\[0\].status: Erlaubt: „planned“/),
      expect.stringMatching(/^programm\/c.json undefined: Das ist kein gültiges JSON/),
      expect.stringMatching(
        /measures\[4\].id: „bleibt“ gibt es schon: programm\/b.json measures\[3\]/,
      ),
      expect.stringMatching(/measures\[3\].record.areas\[0\]: Das Gebiet „9“ gibt es nicht/),
      expect.stringMatching(
        /measures\[3\].record.targetGroups\[0\]: Die Zielgruppe „alte“ gibt es nicht/,
      ),
      expect.stringMatching(/measures\[3\].actuals\[0\]: Dieses Ziel hat die Maßnahme nicht/),
      expect.stringMatching(/measures\[3\].organisation: Die Organisation „niemand“ gibt es nicht/),
      expect.stringMatching(/measures\[3\].parent: Die Maßnahme „weg“ gibt es nicht/),
    ])
    expect(await rows('measure')).toHaveLength(2)
    expect(await rows('status_update')).toHaveLength(2)
  })

  test('takes nothing away that it brought before', async () => {
    await importFiles(whole)
    const { counts } = await importFiles({ ...whole, 'programm/b.json': '[]' })
    expect(counts).toMatchObject({ retired: 0 })
  })

  test('a quote that is not in the paper is named; so is a paper without a file', async () => {
    const wrong = { ...paper, commitments: [{ quote: 'Wir bauen eine Brücke', corrections }] }
    const missing = { ...paper, id: 'zweites', file: 'texte/fehlt.txt', commitments: [] }
    const result = await importFiles({
      ...whole,
      'programm/a.json': { papers: [wrong, missing], measures: [measure] },
    })
    expect(reasons(result)).toEqual([
      expect.stringMatching(/papers\[0\].commitments\[0\].quote: Dieses Zitat steht nicht im Text/),
      expect.stringMatching(/papers\[1\].file: /),
    ])
    expect(await rows('measure')).toHaveLength(2)
  })
})

test('commitments that somebody worked on stay, also in a newer text', async () => {
  await importFiles(whole)
  await sql`update measures.commitment set split_from = 'sprechstunde' where id = 'sprechstunde'`.execute(
    app,
  )
  const longer = { ...whole, 'programm/texte/programm.txt': `Neue Fassung\n\n${text}` }
  const { findings } = await importFiles(longer)
  expect(findings.notices.map(({ text: words }) => words)).toContain(
    'Versprechen, die im Produkt bearbeitet sind und bleiben: 1.',
  )
  expect(await rows('paper_text')).toHaveLength(2)
  const promises = await rows<{ id: string; start_at: number; quote: string }>('commitment')
  const [promise] = promises.filter(({ id }) => id === 'sprechstunde')
  expect(promise).toMatchObject({ state: 'accepted', text_number: 2 })
  expect(`Neue Fassung\n\n${text}`.startsWith(promise!.quote, promise!.start_at)).toBe(true)
  expect((await importFiles(longer)).counts).toMatchObject({ added: 0, changed: 0 })
})

test('a newer text that somebody read here stays, with all that was proposed of it', async () => {
  await importFiles(whole)
  await sql`insert into measures.paper_text (paper, number, text, sha256, file_name, media_type, read_at)
    values ('programm', 2, 'Wir bauen ein Haus.', 'x', 'neu.txt', 'text/plain', ${at})`.execute(app)
  const { counts, findings } = await importFiles(whole)
  expect(counts).toMatchObject({ added: 0, changed: 0 })
  expect(findings.notices.map(({ text: words }) => words)).toEqual([
    'programm: hier ist eine neuere Fassung gelesen, sie bleibt.',
  ])
})

test('5,000 measures with updates go in within seconds', async () => {
  const measures = Array.from({ length: 5000 }, (_, n) => ({
    ...measure,
    id: `m-${n}`,
    ...(n > 0 && { parent: 'm-0' }),
  }))
  const started = performance.now()
  const { counts } = await importFiles({ 'programm/a.json': { measures } })
  expect(counts).toMatchObject({ added: 15_000 })
  expect(performance.now() - started).toBeLessThan(20_000)
}, 60_000)
