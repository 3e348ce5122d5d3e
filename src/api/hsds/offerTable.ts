import { Hono } from 'hono'
import { listOfferTable } from '../../contexts/offers/index.ts'
import { type Door, execute } from '../../platform/operation/index.ts'
import { addHeaders, broken, problem } from '../answers.ts'
import { type HsdsParts, pinned } from './api.ts'
import { line } from './csv.ts'
import { bodyOf } from './lines.ts'

/** `/daten/angebote.csv`: every offer in one table, made while it is read. */
export function createOfferTable(parts: Pick<HsdsParts, 'door' | 'log'>): Hono {
  const app = new Hono()
  app.get('/angebote.csv', async (context) => {
    addHeaders(context)
    const door = pinned(parts.door())
    const first = await execute(listOfferTable, door, {})
    if (!first.ok) return problem(context, first.failure)
    context.header('Content-Type', 'text/csv; charset=utf-8')
    context.header('Content-Disposition', 'attachment; filename="angebote.csv"')
    return context.body(bodyOf(linesOf(door)))
  })
  app.onError((error, context) => broken(parts.log, error, context))
  return app
}

async function* linesOf(door: Door): AsyncGenerator<string> {
  for (let page = 1; ; page++) {
    const outcome = await execute(listOfferTable, door, { page })
    if (!outcome.ok) throw new Error(`the table of offers failed: ${outcome.failure.kind}`)
    const { columns, rows, pages } = outcome.value
    yield (page === 1 ? line(columns) : '') + rows.map(line).join('')
    if (page >= pages) return
    await new Promise((resolve) => setImmediate(resolve))
  }
}
