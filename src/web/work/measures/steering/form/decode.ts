import { randomBytes } from 'node:crypto'
import type { MeasureRecord, saveMeasure } from '../../../../../contexts/measures/index.ts'
import type { InputOf, Issue } from '../../../../../platform/operation/index.ts'
import { areasOf } from '../../parts/AreaChoices.tsx'
import { readEuros, readNumber } from '../../parts/numbers.ts'
import { readLink } from './links.ts'
import { rowsOf } from './rows.ts'

export type MeasureInput = InputOf<typeof saveMeasure>
type Typed = MeasureInput['record']

/** The form as a measure, and what in it cannot be read. What the form does not hold stays as it was. */
export function measureOf(
  form: URLSearchParams,
  criteria: readonly string[],
  kept?: MeasureRecord,
): { input: Omit<MeasureInput, 'version'>; issues: Issue[] } {
  const issues: Issue[] = []
  const read = reader(form, issues)
  const { text, all, lines, number } = read
  const record = {
    title: text('title') ?? '',
    summary: text('summary'),
    leicht: text('leicht'),
    reference: text('reference'),
    kind: text('kind'),
    field: text('field') ?? 'other',
    role: text('role') ?? 'own',
    owner: text('owner'),
    partners: lines('partners'),
    areas: areasOf(form, 'areas'),
    targetGroups: all('targetGroups'),
    lifeSituations: all('lifeSituations'),
    goals: all('goals'),
    criteria: criteria.flatMap((criterion) => {
      const answer = text(`criteria.${criterion}.answer`)
      return answer ? { criterion, answer, reason: text(`criteria.${criterion}.reason`) } : []
    }),
    from: text('from'),
    dueOn: text('dueOn'),
    everyMonths: number('everyMonths') ?? 0,
    milestones: read.rows('milestones', (at) => ({
      id: text(`${at}.id`) ?? newId(),
      title: text(`${at}.title`) ?? '',
      dueOn: text(`${at}.dueOn`),
      doneOn: text(`${at}.doneOn`),
      reason: text(`${at}.reason`),
    })),
    targets: read.rows('targets', (at) => targetOf(at, read, kept)),
    funding: read.rows('funding', (at) => fundingOf(at, read)),
    links: read.rows('links', (at) => {
      const link = readLink(text(`${at}.target`) ?? '')
      if (!link) issues.push({ field: `${at}.target`, problem: noAddress })
      return { kind: 'page', id: '-', ...link, label: text(`${at}.label`) }
    }),
    weight: number('weight'),
    decisions: read.rows('decisions', (at) => ({
      on: text(`${at}.on`) ?? '',
      words: text(`${at}.words`) ?? '',
      source: sourceOf(at, read),
    })),
    hidden: all('hidden'),
    internal: {
      notes: text('internal.notes'),
      risks: read.rows('internal.risks', (at) => ({
        words: text(`${at}.words`) ?? '',
        likelihood: text(`${at}.likelihood`) ?? 'medium',
        damage: text(`${at}.damage`) ?? 'medium',
        answer: text(`${at}.answer`),
      })),
      askAccounts: kept?.internal.askAccounts ?? [],
    },
  }
  return {
    input: {
      // The operation's schema looks at it.
      record: given(record) as Typed,
      organisation: text('organisation') ?? null,
      parent: text('parent') ?? null,
      public: form.get('public') === 'ja',
      commitments: all('commitments'),
    },
    issues,
  }
}

const noAddress =
  'Schreiben Sie die Adresse einer Seite, zum Beispiel https://… oder /hilfe/angebot/…'
const noNumber = 'Schreiben Sie eine Zahl wie 1.234,5.'
const noMoney = 'Schreiben Sie einen Betrag in Euro wie 1.234,50.'

const newId = () => randomBytes(4).toString('hex')

type Reader = ReturnType<typeof reader>

function reader(form: URLSearchParams, issues: Issue[]) {
  const text = (name: string) => form.get(name)?.replace(/\r\n/g, '\n').trim() || undefined
  const readAs =
    (read: (typed: string | null) => number | undefined | 'wrong', problem: string) =>
    (name: string): number | undefined => {
      const value = read(form.get(name))
      if (value !== 'wrong') return value
      issues.push({ field: name, problem })
      return undefined
    }
  return {
    text,
    all: (name: string) => [...new Set(form.getAll(name).filter(Boolean))],
    lines: (name: string) =>
      (form.get(name) ?? '')
        .split(/\r?\n/)
        .map((line) => line.trim())
        .filter(Boolean),
    number: readAs(readNumber, noNumber),
    money: readAs(readEuros, noMoney),
    rows: <T>(at: string, one: (at: string) => T): T[] =>
      rowsOf(form, at).map((row) => one(`${at}.${row}`)),
  }
}

function sourceOf(at: string, { text }: Reader) {
  const label = text(`${at}.source.label`)
  const url = text(`${at}.source.url`)
  return label || url ? { label: label ?? url, url } : undefined
}

function targetOf(at: string, { text, number, lines }: Reader, kept: MeasureRecord | undefined) {
  const id = text(`${at}.id`) ?? newId()
  const before = kept?.targets.find((one) => one.id === id)
  const value = number(`${at}.baseline.value`)
  return {
    id,
    label: text(`${at}.label`) ?? '',
    kind: text(`${at}.kind`) ?? 'count',
    unit: text(`${at}.unit`),
    numerator: text(`${at}.numerator`),
    denominator: text(`${at}.denominator`),
    direction: text(`${at}.direction`) ?? 'up',
    baseline:
      value === undefined
        ? undefined
        : { value, on: text(`${at}.baseline.on`), source: text(`${at}.baseline.source`) },
    goal: number(`${at}.goal`),
    goalOn: text(`${at}.goalOn`),
    indicator: text(`${at}.indicator`),
    areas: before?.areas ?? [],
    // What was reached is kept by the ids of items: one that is still called so keeps its id.
    items: lines(`${at}.items`).map(
      (label) => before?.items.find((item) => item.label === label) ?? { id: newId(), label },
    ),
    method: text(`${at}.method`),
  }
}

function fundingOf(at: string, { text, number, money, rows }: Reader) {
  const amounts = (row: string) => ({
    planned: money(`${row}.planned`),
    granted: money(`${row}.granted`),
    spent: money(`${row}.spent`),
  })
  return {
    id: text(`${at}.id`) ?? newId(),
    source: text(`${at}.source`) ?? '',
    kind: text(`${at}.kind`) ?? 'other',
    ...amounts(at),
    years: rows(`${at}.years`, (row) => ({ year: number(`${row}.year`) ?? 0, ...amounts(row) })),
    from: text(`${at}.from`),
    to: text(`${at}.to`),
    stops: text(`${at}.stops`),
    rounds: rows(`${at}.rounds`, (row) => ({
      name: text(`${row}.name`) ?? '',
      deadline: text(`${row}.deadline`),
      bidOn: text(`${row}.bidOn`),
      amount: money(`${row}.amount`),
      outcome: text(`${row}.outcome`) ?? 'open',
      outcomeOn: text(`${row}.outcomeOn`),
      words: text(`${row}.words`),
    })),
  }
}

/** Without fields that say nothing: the record has no `undefined`. */
function given(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(given)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) =>
      inner === undefined ? [] : [[key, given(inner)]],
    ),
  )
}
