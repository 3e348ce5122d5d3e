import { compareKeptPapers, listKeptPapers } from '../../../../contexts/measures/index.ts'
import { type Layer, layers } from '../../../../kernels/papers/index.ts'
import { type Door, execute, type OutputOf } from '../../../../platform/operation/index.ts'
import { layerNames } from './names.ts'

export type Compared = OutputOf<typeof compareKeptPapers>
export type Pair = Compared['pairs'][number]
export type Relation = Pair['relation']
export interface Side {
  paper: string
  layer?: Layer
}

/** 'papier' or 'papier:quoted', as the address names a paper or a layer of it. */
export function readSide(value: string | null): Side | undefined {
  const [paper, layer] = (value ?? '').split(':')
  if (!paper) return undefined
  const known = layers.find((one) => one === layer)
  return { paper, ...(known ? { layer: known } : {}) }
}

/** The comparison of the address; undefined where it names no two sides. */
export async function comparisonOf(door: Door, query: URLSearchParams) {
  const [older, newer] = [readSide(query.get('a')), readSide(query.get('b'))]
  if (!older || !newer) return undefined
  return await execute(compareKeptPapers, door, { older, newer })
}

/** Papers to choose from; a paper whose layers were told apart is there by layer, too. */
export async function sideChoices(door: Door): Promise<{ value: string; label: string }[]> {
  const listed = await execute(listKeptPapers, door, {})
  if (!listed.ok) return []
  return listed.value.papers.flatMap(({ id, record, layers: known }) => [
    { value: id, label: record.title },
    ...(known.length > 1
      ? known.map((layer) => ({
          value: `${id}:${layer}`,
          label: `${record.title}: ${layerNames[layer]}`,
        }))
      : []),
  ])
}

/** The pairs that the filters of the address leave. */
export function filteredPairs(pairs: readonly Pair[], query: URLSearchParams): Pair[] {
  const relation = query.get('verhaeltnis')
  const field = query.get('thema')
  return pairs.filter(
    (pair) =>
      (!relation || pair.relation === relation) &&
      (!field || [...pair.older, ...pair.newer].some(({ record }) => record.field === field)),
  )
}
