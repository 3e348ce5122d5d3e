import type { Database } from '../../src/platform/db/database.ts'

/** A square of the drawing board that test cities lie on, some 700 m wide, counted from the south-west. */
export function square(column: number, row: number, width = 1, height = 1) {
  const west = 6.7 + column * 0.01
  const south = 51.2 + row * 0.01
  const east = 6.7 + (column + width) * 0.01
  const north = 51.2 + (row + height) * 0.01
  // Every corner of the board's grid along the way, so that neighbours share vertices.
  const ring: [number, number][] = []
  for (let i = 0; i < width; i++) ring.push([west + i * 0.01, south])
  for (let i = 0; i < height; i++) ring.push([east, south + i * 0.01])
  for (let i = 0; i < width; i++) ring.push([east - i * 0.01, north])
  for (let i = 0; i < height; i++) ring.push([west, north - i * 0.01])
  ring.push([west, south])
  const rounded = ring.map(([lon, lat]) => [Number(lon.toFixed(6)), Number(lat.toFixed(6))])
  return { type: 'MultiPolygon', coordinates: [[rounded]] }
}

/** A point within a square of the drawing board. */
export const within = (column: number, row: number) => ({
  lon: 6.7 + (column + 0.5) * 0.01,
  lat: 51.2 + (row + 0.5) * 0.01,
})

interface AreaPlan {
  level: string
  id: string
  name: string
  parent?: string
  validFrom?: string
  validUntil?: string
  geometry?: unknown
  retiredOn?: string
}

interface ResidentsPlan {
  area: string
  year: number
  count: number | null
  sex?: 'all' | 'f' | 'm'
  ageFrom?: number
  ageBelow?: number
}

/** Builds a city in a database: `aCity().withDistricts().withQuarters().insertInto(app)`. */
export function aCity() {
  const levels: { id: string; one: string; many: string }[] = []
  const areas: AreaPlan[] = []
  const residents: ResidentsPlan[] = []
  const crosswalk: { from: string; to: string; share: number; basis: 'area' | 'residents' }[] = []
  let words: Record<string, unknown> = {}
  const builder = {
    withWords(more: Record<string, unknown>) {
      words = { ...words, ...more }
      return builder
    },
    withLevel(id: string, one: string, many: string) {
      levels.push({ id, one, many })
      return builder
    },
    withArea(plan: AreaPlan) {
      areas.push(plan)
      return builder
    },
    /** Two districts, side by side, each two squares by two. */
    withDistricts() {
      return builder
        .withLevel('bezirk', 'Bezirk', 'Bezirke')
        .withArea({ level: 'bezirk', id: '01', name: 'Nordstadt', geometry: square(0, 0, 2, 2) })
        .withArea({ level: 'bezirk', id: '02', name: 'Südstadt', geometry: square(2, 0, 2, 2) })
    },
    /** Four quarters in each district: 0101 … 0104 and 0201 … 0204. */
    withQuarters({ validFrom }: { validFrom?: string } = {}) {
      builder.withLevel('quartier', 'Quartier', 'Quartiere')
      const names = [
        ['Am Anger', 'Bachviertel', 'Centrum', 'Düsselhöfe'],
        ['Eichenstraße', 'Feldmark', 'Gartenstadt', 'Hafen'],
      ]
      names.forEach((row, district) => {
        row.forEach((name, quarter) => {
          builder.withArea({
            level: 'quartier',
            id: `0${district + 1}0${quarter + 1}`,
            name,
            parent: `bezirk 0${district + 1}`,
            validFrom,
            geometry: square(2 * district + (quarter % 2), quarter >> 1),
          })
        })
      })
      return builder
    },
    /** `count` residents of an area, named 'level id', at the end of a year. */
    withResidents(plan: ResidentsPlan) {
      residents.push(plan)
      return builder
    },
    /** 1,000 residents in every quarter of `withQuarters`, 200 of them children. */
    withEvenResidents(year = 2024) {
      for (const quarter of quarterNames) {
        const area = `quartier ${quarter}`
        builder.withResidents({ area, year, count: 1000 })
        builder.withResidents({ area, year, count: 200, ageFrom: 0, ageBelow: 18 })
        builder.withResidents({ area, year, count: 600, ageFrom: 18, ageBelow: 65 })
        builder.withResidents({ area, year, count: 200, ageFrom: 65, ageBelow: 999 })
      }
      return builder
    },
    withCrosswalk(from: string, to: string, share: number, basis: 'area' | 'residents' = 'area') {
      crosswalk.push({ from, to, share, basis })
      return builder
    },
    /** @returns keys of the areas by 'level id', of areas of the past by 'level id until' */
    async insertInto(database: Database): Promise<Map<string, number>> {
      await database
        .insertInto('city.city')
        .values({
          id: 'musterhausen',
          name: 'Musterhausen',
          state: 'NW',
          locales: ['de', 'leicht', 'en'],
          words: JSON.stringify(words),
        })
        .execute()
      await database
        .insertInto('city.source')
        .values({
          id: 'statistik',
          title: 'Einwohnerregister',
          publisher: 'Amt für Statistik',
          licence: 'CC BY 4.0',
          date: '2024-12-31',
        })
        .execute()
      if (levels.length > 0)
        await database
          .insertInto('city.level')
          .values(
            levels.map(({ id, one, many }, position) => ({
              id,
              position,
              name_one: JSON.stringify(one),
              name_many: JSON.stringify(many),
            })),
          )
          .execute()
      const keys = new Map<string, number>()
      for (const area of areas) {
        const { key } = await database
          .insertInto('city.area')
          .values({
            level: area.level,
            id: area.id,
            name: area.name,
            parent: area.parent === undefined ? null : keys.get(area.parent)!,
            valid_from: area.validFrom ?? null,
            valid_until: area.validUntil ?? null,
            geometry: area.geometry ? JSON.stringify(area.geometry) : null,
            area_m2: 700_000,
            source: 'statistik',
            retired_on: area.retiredOn ?? null,
          })
          .returning('key')
          .executeTakeFirstOrThrow()
        const past = area.validUntil ? ` ${area.validUntil}` : ''
        keys.set(`${area.level} ${area.id}${past}`, key)
      }
      if (residents.length > 0)
        await database
          .insertInto('city.residents')
          .values(
            residents.map(({ area, year, count, sex, ageFrom, ageBelow }) => ({
              area: keys.get(area)!,
              period_from: `${year}-12-31`,
              period_until: `${year}-12-31`,
              sex: sex ?? 'all',
              age_from: ageFrom ?? 0,
              age_below: ageBelow ?? 999,
              count,
              source: 'statistik',
              part: 'residents',
            })),
          )
          .execute()
      if (crosswalk.length > 0)
        await database
          .insertInto('city.crosswalk')
          .values(
            crosswalk.map(({ from, to, share, basis }) => ({
              from_area: keys.get(from)!,
              to_area: keys.get(to)!,
              share_of_from: share,
              share_of_to: share,
              basis,
            })),
          )
          .execute()
      return keys
    },
  }
  return builder
}

export const quarterNames = ['0101', '0102', '0103', '0104', '0201', '0202', '0203', '0204']
