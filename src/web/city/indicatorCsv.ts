import { queryValues } from '../../contexts/atlas/index.ts'
import { execute } from '../../platform/operation/index.ts'
import { type PageAnswer, type PageRequest, page } from '../frame/page.ts'
import { csvAddress } from './addresses.ts'

/** `/stadt/kennzahl/:id.csv`: where the table was once; it lies with the other files now. */
export const indicatorCsv = page({
  method: 'get',
  path: '/stadt/kennzahl/:file{[a-z0-9_-]+\\.csv}',
  answer: lead,
})

async function lead({ door, params, query }: PageRequest): Promise<PageAnswer> {
  const id = (params.file ?? '').replace(/\.csv$/, '')
  const known = await execute(queryValues, door, { indicators: [id], limit: 1 })
  if (!known.ok) return { kind: 'failure', failure: known.failure }
  const [ebene, zeit] = [query.get('ebene') || undefined, query.get('zeit') || undefined]
  return { kind: 'leave', url: csvAddress(id, { ebene, zeit }) }
}
