import { type Context, Hono } from 'hono'
import { queryValues } from '../../contexts/atlas/index.ts'
import type { Log } from '../../platform/log/log.ts'
import {
  type Door,
  decodeQuery,
  execute,
  inputSchema,
  type OutputOf,
  operationPath,
} from '../../platform/operation/index.ts'
import { addHeaders, broken, problem, withTag } from '../answers.ts'
import { csvLine } from './formats/csv.ts'

/**
 * `/api/v1/atlas/query-values` as CSV, where `format=csv` or `Accept: text/csv` asks for it. The next page
 * stands in the header Link (RFC 8288), since rows leave no room for it.
 */
export function createValueTable(parts: { door: () => Door; log: Log }): Hono {
  const app = new Hono()
  app.get(operationPath(queryValues), async (context, next) => {
    if (!wantsCsv(context)) return await next()
    addHeaders(context)
    context.header('Access-Control-Expose-Headers', 'ETag, Link')
    context.header('Vary', 'Accept')
    const query = new URL(context.req.url).searchParams
    const input = { ...decodeQuery(query, inputSchema(queryValues)), format: 'csv' }
    const outcome = await execute(queryValues, parts.door(), input)
    if (!outcome.ok) return problem(context, outcome.failure)
    if (outcome.value.next) context.header('Link', `<${outcome.value.next}>; rel="next"`)
    context.header('Content-Type', 'text/csv; charset=utf-8; header=present')
    return withTag(context, tableOf(outcome.value.values))
  })
  app.onError((error, context) => broken(parts.log, error, context))
  return app
}

/** `format` says it for sure; else CSV has to be named before any JSON. */
function wantsCsv({ req }: Context): boolean {
  const format = req.query('format')
  if (format) return format === 'csv'
  const accepted = (req.header('accept') ?? '').toLowerCase().split(',')
  const place = (type: string) => accepted.findIndex((one) => one.trim().startsWith(type))
  const csv = place('text/csv')
  const json = place('application/json')
  return csv >= 0 && (json < 0 || csv < json)
}

type Row = OutputOf<typeof queryValues>['values'][number]

/** Names as the API's JSON has them. */
const columns: Record<string, (row: Row) => string | number | boolean | null> = {
  indicator: ({ indicator }) => indicator,
  level: ({ level }) => level,
  area: ({ area }) => area?.id ?? null,
  areaName: ({ area }) => area?.name ?? null,
  areaFrom: ({ area }) => area?.validFrom ?? null,
  areaUntil: ({ area }) => area?.validUntil ?? null,
  from: ({ period }) => period.from,
  until: ({ period }) => period.until,
  value: ({ value }) => value,
  numerator: ({ numerator }) => numerator,
  denominator: ({ denominator }) => denominator,
  lower: ({ lower }) => lower,
  upper: ({ upper }) => upper,
  state: ({ state }) => state,
  unit: ({ unit }) => unit,
  source: ({ source }) => source,
  licence: ({ licence }) => licence,
  openStreetMap: ({ openStreetMap }) => String(openStreetMap),
}

const tableOf = (rows: readonly Row[]): string =>
  csvLine(Object.keys(columns)) +
  rows.map((row) => csvLine(Object.values(columns).map((of) => of(row)))).join('')
