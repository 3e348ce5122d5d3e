import { listAreas } from '../../../contexts/city/index.ts'
import { type Door, execute } from '../../../platform/operation/index.ts'
import type { NeedSum } from './sums.ts'
import { texts as t } from './texts.ts'

/** Names of areas by 'level id', in the order of levels and names. */
export async function areaNames(door: Door): Promise<ReadonlyMap<string, string>> {
  const outcome = await execute(listAreas, door, {})
  if (!outcome.ok) return new Map()
  return new Map(outcome.value.areas.map(({ level, id, name }) => [`${level} ${id}`, name]))
}

export const noArea = 'ohne'

/** How an address names the area of a sum; several together have no address. */
export const areaKey = ({ level, area }: Pick<NeedSum, 'level' | 'area'>): string =>
  level ? `${level} ${area}` : area === '*' ? '*' : noArea

export function areaName(names: ReadonlyMap<string, string>, key: string): string {
  if (key === noArea) return t.noArea
  return key === '*' ? t.moreAreas : (names.get(key) ?? key)
}
