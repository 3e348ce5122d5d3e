import { exportOutlines, exportValues, listDataSets } from '../../contexts/atlas/index.ts'
import { showCity } from '../../contexts/city/index.ts'
import {
  type Door,
  execute,
  type Operation,
  type OutputOf,
} from '../../platform/operation/index.ts'
import { partOf, type Values } from './formats/table.ts'

/** What files are made of, read through the one door. */

/** A door that keeps to one snapshot, so that the parts of one file fit together. */
export function pinned(door: Door): Door {
  const snapshot = door.snapshot()
  return { ...door, snapshot: () => snapshot }
}

/** For what cannot be refused: its input is ours, and everybody may read it. */
async function sure<Op extends Operation>(
  op: Op,
  door: Door,
  input: object,
): Promise<OutputOf<Op>> {
  const outcome = await execute(op, door, input)
  if (!outcome.ok) throw new Error(`${op.name} refused a file: ${outcome.failure.kind}`)
  return outcome.value as OutputOf<Op> // what its own schema gave
}

export const dataSetsOf = (door: Door) => sure(listDataSets, door, {})
export const cityOf = (door: Door) => sure(showCity, door, {})

/** The values of an indicator that may stand together in one file. */
export async function valuesOf(
  door: Door,
  id: string,
  apart: boolean,
  level?: string,
): Promise<Values> {
  return partOf(await sure(exportValues, door, { id, ...(level ? { level } : {}) }), apart)
}

/** Ids of the indicators that have values of this part. */
export async function idsOf(door: Door, apart: boolean): Promise<string[]> {
  const { dataSets } = await dataSetsOf(door)
  return dataSets
    .filter((one) => (apart ? one.apart : one.open) !== null)
    .map(({ indicator }) => indicator.id)
}

export async function outlinesOf(door: Door, level: string, validOn?: string) {
  const { areas } = await sure(exportOutlines, door, { level, ...(validOn ? { validOn } : {}) })
  return areas
}
