import { slugOf } from '../pack/slug.ts'
import type { Area } from './area.ts'

/**
 * Gives every area a slug that is unique within its level: id and name. Where an old area has the
 * slug of a younger one, it also says until when it held: '01-mitte-bis-2020'.
 */
export function assignSlugs<T extends Omit<Area, 'slug'>>(areas: readonly T[]): string[] {
  const slugs = new Array<string>(areas.length)
  const taken = new Set<string>()
  const youngestFirst = areas
    .map((_, index) => index)
    .sort((a, b) => endOf(areas[b]!).localeCompare(endOf(areas[a]!)) || a - b)
  for (const index of youngestFirst) {
    const area = areas[index]!
    const id = slugOf(area.id)
    const name = slugOf(area.name)
    const plain = (name === '' || name === id ? id : `${id}-${name}`) || 'gebiet'
    const dated = area.validUntil ? `${plain}-bis-${area.validUntil.slice(0, 4)}` : plain
    let slug = taken.has(`${area.level} ${plain}`) ? dated : plain
    for (let n = 2; taken.has(`${area.level} ${slug}`); n++) slug = `${dated}-${n}`
    taken.add(`${area.level} ${slug}`)
    slugs[index] = slug
  }
  return slugs
}

const endOf = (area: { validUntil: string | null }) => area.validUntil ?? '9999-12-31'
