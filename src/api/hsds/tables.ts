import type { Context, Hono } from 'hono'
import {
  type HsdsTable,
  hsdsTables,
  listHsdsServices,
  listHsdsTaxonomies,
  listHsdsTerms,
  rowsOf,
  sharedTables,
} from '../../contexts/offers/index.ts'
import type { Door, Operation } from '../../platform/operation/index.ts'
import { problem, withTag } from '../answers.ts'
import type { HsdsParts } from './api.ts'
import { line } from './csv.ts'
import { languageOf } from './language.ts'
import { bodyOf, itemsOf } from './lines.ts'

/** The same data as tables: a data package (Frictionless) with one CSV file for each table of HSDS. */
export function serveTables(app: Hono, parts: HsdsParts): void {
  app.get('/datapackage.json', (context) => {
    context.header('Content-Type', 'application/json')
    return withTag(context, JSON.stringify(dataPackage(parts.city())))
  })
  app.get('/:file{[a-z_]+\\.csv}', (context) => {
    const name = context.req.param('file').replace(/\.csv$/, '')
    const table = tableNames.find((one) => one === name)
    if (!table) return problem(context, { kind: 'notFound', what: 'table' })
    return answerTable(context, table, parts.door())
  })
}

const tableNames = Object.keys(hsdsTables) as HsdsTable[] // its keys are the names

function answerTable(context: Context, table: HsdsTable, door: Door): Response {
  const language = languageOf(context)
  const snapshot = door.snapshot()
  const texts = csvOf(table, { ...door, snapshot: () => snapshot }, language)
  context.header('Content-Type', 'text/csv; charset=utf-8')
  context.header('Content-Disposition', `attachment; filename="${table}.csv"`)
  context.header('Content-Language', language)
  return context.body(bodyOf(texts))
}

async function* csvOf(table: HsdsTable, door: Door, language: string): AsyncGenerator<string> {
  const columns: readonly string[] = hsdsTables[table]
  const lineOf = (row: Readonly<Record<string, unknown>>) => line(columns.map((name) => row[name]))
  yield line(columns)
  const own = { taxonomies: listHsdsTaxonomies, taxonomy_terms: listHsdsTerms } as const
  const list = table === 'taxonomies' || table === 'taxonomy_terms' ? own[table] : undefined
  if (list) {
    for await (const items of itemsOf(list as Operation, door, { language }))
      yield items.map(lineOf).join('')
    return
  }
  const seen = sharedTables.has(table) ? new Set<unknown>() : undefined
  const services = itemsOf(listHsdsServices as Operation, door, { language, full: true })
  for await (const items of services) {
    const rows = items.flatMap((service) => rowsOf(table, service))
    yield rows
      .filter(({ id }) => {
        if (seen?.has(id)) return false
        seen?.add(id)
        return true
      })
      .map(lineOf)
      .join('')
  }
}

const numbers = new Set([
  'latitude',
  'longitude',
  'minimum_age',
  'maximum_age',
  'amount',
  'extension',
  'interval',
])

function dataPackage(city: string) {
  return {
    profile: 'tabular-data-package',
    name: 'hsds',
    title: `HSDS 3.1: ${city}`,
    resources: tableNames.map((table) => ({
      name: table,
      path: `${table}.csv`,
      profile: 'tabular-data-resource',
      format: 'csv',
      mediatype: 'text/csv',
      encoding: 'utf-8',
      schema: {
        fields: hsdsTables[table].map((name) => ({
          name,
          type: numbers.has(name) ? 'number' : 'string',
        })),
        primaryKey: 'id',
      },
    })),
  }
}
