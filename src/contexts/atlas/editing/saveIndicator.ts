import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import type { Transaction } from '../../../platform/db/database.ts'
import {
  done,
  failed,
  type Issue,
  invalid,
  notFound,
  operation,
  outdated,
} from '../../../platform/operation/index.ts'
import { readFacts, slugOf } from '../../city/index.ts'
import { formulaShape, indicatorsOf } from '../domain/formula.ts'
import { topicsShape } from './listKeptIndicators.ts'
import { type IndicatorRecord, indicatorRecord, recordOf, wordsOf } from './record.ts'
import { indicatorId } from './shapes.ts'
import {
  countColumns,
  readIndicatorRow,
  readIndicatorRows,
  retireIndicatorRow,
  writeIndicator,
} from './store.ts'

/** Says what it is, and is no other's: ids stand in addresses for good. */
const newId = (title: string) =>
  `${slugOf(title).slice(0, 50).replace(/-+$/, '') || 'kennzahl'}-${randomBytes(2).toString('hex')}`

const fromPack = failed({ kind: 'conflict', reason: 'fromPack' })

export const saveIndicator = operation({
  name: 'atlas.saveIndicator',
  effect: 'write',
  permission: 'atlas:edit',
  summary: 'Keeps an indicator that a planner defines, by itself or as a formula over others.',
  publishes: true,
  input: z.strictObject({
    indicator: indicatorId.optional().describe('Left out for a new one.'),
    version: z.int().min(0).describe('The version that was read; 0 for a new one.'),
    record: indicatorRecord,
  }),
  output: z.object({ indicator: z.string(), version: z.int() }),
  async run(call, { indicator, version, record }) {
    const id = indicator ?? newId(record.title.de)
    call.about(id, { formula: record.formula !== undefined })
    const row = indicator ? await readIndicatorRow(call.tx, indicator, { hold: true }) : undefined
    if (indicator && !row) return notFound('indicator')
    if (row && row.part !== 'staff') return fromPack
    const seen = row?.version ?? 0
    if (seen !== version)
      return outdated({ version: seen, fields: row ? { record: recordOf(row) } : {} })
    const issues = await problemsOf(call.tx, id, record)
    if (issues.length > 0) return invalid(...issues)
    await writeIndicator(call.tx, id, record, seen + 1)
    return done({ indicator: id, version: seen + 1 })
  },
})

/** Takes an indicator out of all lists; what was entered for it stays on record. */
export const retireIndicator = operation({
  name: 'atlas.retireIndicator',
  effect: 'write',
  permission: 'atlas:edit',
  summary: 'Takes a planner’s indicator out of the lists and away from the public.',
  publishes: true,
  input: z.strictObject({ indicator: indicatorId, version: z.int().min(1) }),
  output: z.object({}),
  async run(call, { indicator, version }) {
    call.about(indicator)
    const row = await readIndicatorRow(call.tx, indicator, { hold: true })
    if (!row) return notFound('indicator')
    if (row.part !== 'staff') return fromPack
    if (row.version !== version)
      return outdated({ version: row.version, fields: { record: recordOf(row) } })
    const users = (await formulasOver(call.tx)).get(indicator) ?? []
    if (users.length > 0)
      return failed({
        kind: 'conflict',
        reason: 'inFormula',
        current: { version: row.version, fields: { indicators: users } },
      })
    await retireIndicatorRow(call.tx, indicator, call.now.toISOString().slice(0, 10))
    return done({})
  },
})

/** By indicator, the titles of those whose formulas speak of it. */
async function formulasOver(tx: Transaction): Promise<Map<string, string[]>> {
  const users = new Map<string, string[]>()
  for (const row of await readIndicatorRows(tx)) {
    const formula = formulaShape.safeParse(row.formula)
    if (!formula.success) continue
    for (const id of indicatorsOf(formula.data))
      users.set(id, [...(users.get(id) ?? []), wordsOf(row.title)?.de ?? row.id])
  }
  return users
}

/** What a schema cannot say: topics and indicators that there are, no formula of a formula, parts that fit. */
async function problemsOf(tx: Transaction, id: string, record: IndicatorRecord): Promise<Issue[]> {
  const issues: Issue[] = []
  const say = (field: string, problem: string) => issues.push({ field: `record.${field}`, problem })
  if (record.topic !== undefined) {
    const topics = topicsShape.parse((await readFacts(tx)).words.topics)
    if (!topics.some((topic) => topic.id === record.topic))
      say('topic', 'Dieses Thema gibt es nicht mehr. Wählen Sie ein anderes.')
  }
  const { formula } = record
  if (!formula) {
    if (record.combine === 'ratio' && (!record.numerator || !record.denominator))
      say('combine', 'Nennen Sie Zähler und Nenner: Daraus wird der Wert größerer Gebiete.')
    return issues
  }
  if (record.statistic === 'count' && formula.below !== undefined)
    say(
      'statistic',
      'Ein Bruch ist keine Anzahl. Wählen Sie „Rate“, „Anteil“ oder „kein Intervall“.',
    )
  const rows = new Map((await readIndicatorRows(tx)).map((row) => [row.id, row]))
  const users = (await formulasOver(tx)).get(id) ?? []
  if (users.length > 0)
    say('formula', `Diese Kennzahl steht selbst in einer Formel: ${users.join(', ')}.`)
  if ((await countColumns(tx, id)).length > 0)
    say('formula', 'Diese Kennzahl hat eingetragene Werte. Legen Sie für die Formel eine neue an.')
  for (const one of indicatorsOf(formula)) {
    const row = rows.get(one)
    const title = row ? (wordsOf(row.title)?.de ?? one) : one
    if (one === id) say('formula', 'Eine Kennzahl kann nicht aus sich selbst entstehen.')
    else if (!row) say('formula', `Die Kennzahl „${one}“ gibt es nicht mehr.`)
    else if (row.formula !== null)
      say(
        'formula',
        `„${title}“ ist selbst eine Formel. Nehmen Sie die Kennzahlen, aus denen sie entsteht.`,
      )
    else if (row.kind === 'class') say('formula', `„${title}“ hat Stufen, keine Zahlen.`)
  }
  return issues
}
