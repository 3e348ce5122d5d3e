import { Hono } from 'hono'
import { listOfferTable } from '../../contexts/offers/index.ts'
import { type Door, execute } from '../../platform/operation/index.ts'
import { addHeaders, broken, problem } from '../answers.ts'
import { type HsdsParts, pinned } from './api.ts'
import { line } from './csv.ts'
import { bodyOf } from './lines.ts'

/**
 * `/daten/angebote.csv`: the offers in one table, made while it is read. What comes from OpenStreetMap lies in
 * `/daten/osm/angebote.csv`: its licence (ODbL 1.0) keeps it apart from other data.
 */
export function createOfferTable(parts: Pick<HsdsParts, 'door' | 'log'>): Hono {
  const app = new Hono()
  for (const part of ['open', 'openStreetMap'] as const)
    app.get(part === 'open' ? '/angebote.csv' : '/osm/angebote.csv', async (context) => {
      addHeaders(context)
      const door = pinned(parts.door())
      const first = await execute(listOfferTable, door, { part })
      if (!first.ok) return problem(context, first.failure)
      context.header('Content-Type', 'text/csv; charset=utf-8')
      context.header(
        'Content-Disposition',
        `attachment; filename="${part === 'open' ? '' : 'osm-'}angebote.csv"`,
      )
      return context.body(bodyOf(linesOf(door, part)))
    })
  app.onError((error, context) => broken(parts.log, error, context))
  return app
}

async function* linesOf(door: Door, part: 'open' | 'openStreetMap'): AsyncGenerator<string> {
  for (let page = 1; ; page++) {
    const outcome = await execute(listOfferTable, door, { page, part })
    if (!outcome.ok) throw new Error(`the table of offers failed: ${outcome.failure.kind}`)
    const { columns, rows, pages } = outcome.value
    yield (page === 1 ? line(columns) : '') + rows.map(line).join('')
    if (page >= pages) return
    await new Promise((resolve) => setImmediate(resolve))
  }
}
