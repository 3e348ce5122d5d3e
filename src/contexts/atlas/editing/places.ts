import { nameKey, nearestNames } from '../../../platform/records/index.ts'
import { type Area, type AreaTree, holdsOn, type Period } from '../../city/index.ts'
import { wholeCity } from '../openData/cells.ts'

/** An area of a level as a row of a table may mean it, with its key in the database; null is the city. */
export interface Place {
  key: number | null
  id: string
  name: string
}

export type FoundPlace = { place: Place; warning?: string } | { problem: string }

const theCity: Place = { key: null, id: wholeCity, name: 'ganze Stadt' }
const cityNames = new Set(
  [wholeCity, 'ganze Stadt', 'gesamte Stadt', 'Gesamtstadt', 'Stadt gesamt', 'Stadt insgesamt'].map(
    (name) => nameKey(name),
  ),
)

/** Digits without the zeros before them, which spreadsheets drop. */
const bare = (id: string) => (/^\d+$/.test(id) ? id.replace(/^0+/, '') : undefined)

/**
 * Finds areas of a level by id or name, on the last day of the period.
 *
 * @param keys keys in the database by ordinal
 * @param hasFigure whether there is a figure of the area in the period already: sources also tell of areas
 *   of the past
 */
export function placeFinder(
  { areas }: Pick<AreaTree, 'areas'>,
  keys: readonly number[],
  level: string,
  hasFigure: (key: number, period: Period) => boolean,
): (text: string, period: Period) => FoundPlace {
  const own = areas.filter((area) => area.level === level)
  const byId = Map.groupBy(own, ({ id }) => id)
  const byName = Map.groupBy(own, ({ name }) => nameKey(name))
  const byBare = Map.groupBy(own, ({ id }) => bare(id))
  const placeOf = (area: Area): Place => ({
    key: keys[area.ordinal]!,
    id: area.id,
    name: area.name,
  })
  const told = (area: Area) => `„${area.name}“ (${area.id})`
  return (text, period) => {
    const said = text.trim()
    if (said === '') return { problem: 'Das Gebiet fehlt.' }
    if (cityNames.has(nameKey(said))) return { place: theCity }
    if (level === wholeCity) return { problem: `„${said}“ ist nicht die ganze Stadt.` }
    const lost = bare(said)
    const shortened = byId.has(said) || lost === undefined ? undefined : byBare.get(lost)
    const meant =
      byId.get(said) ??
      byName.get(nameKey(said)) ??
      shortened ??
      byName.get(nameKey(said, { stripLeadingId: true })) ??
      []
    const then = meant.filter(
      (area) => holdsOn(area, period.until) || hasFigure(keys[area.ordinal]!, period),
    )
    const [area, ...more] = then
    if (area && more.length === 0)
      return meant === shortened
        ? { place: placeOf(area), warning: `Gelesen als ${told(area)}: Führende Nullen fehlen.` }
        : { place: placeOf(area) }
    if (area) return { problem: `„${said}“ ist mehrdeutig: ${then.map(told).join(', ')}.` }
    if (meant[0]) return { problem: `${told(meant[0])} gibt es in diesem Zeitraum nicht.` }
    const names = nearestNames(
      said,
      own.filter((one) => holdsOn(one, period.until)).map(({ name }) => name),
    )
    const hint =
      names.length > 0 ? ` Meinen Sie ${names.map((name) => `„${name}“`).join(' oder ')}?` : ''
    return { problem: `Das Gebiet „${said}“ gibt es auf dieser Ebene nicht.${hint}` }
  }
}
