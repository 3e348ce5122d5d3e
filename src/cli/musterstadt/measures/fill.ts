import type { Town } from '../map/town.ts'

/** Names and ids of the areas of today, the same for a town each time. */
export interface Places {
  quarters: readonly { id: string; name: string }[]
  districts: readonly { id: string; name: string }[]
}

export const placesOf = ({
  quarters,
  districts,
}: Pick<Town, 'quarters' | 'districts'>): Places => ({
  quarters: quarters.filter(({ until }) => until === undefined).map(named),
  districts: districts.map(named),
})

const named = ({ id, name }: { id: string; name: string }) => ({ id, name })

/**
 * Puts names and ids of a town in the place of marks: `{q5}` and `{d2}` are names of a quarter and a district,
 * `{Q5}` and `{D2}` their ids, `{n}` the number of quarters. A smaller town begins again from the first.
 */
export function fill(text: string, { quarters, districts }: Places): string {
  return text.replace(/\{(?:([qdQD])(\d+)|n)\}/g, (_, kind: string | undefined, at: string) => {
    if (kind === undefined) return String(quarters.length)
    const list = kind.toLowerCase() === 'q' ? quarters : districts
    const area = list[Number(at) % list.length]
    if (!area) throw new Error('a town without areas')
    return kind === kind.toLowerCase() ? area.name : area.id
  })
}
