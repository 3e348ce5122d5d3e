import { z } from 'zod'
import { done, notFound, operation } from '../../../platform/operation/index.ts'
import type { SnapshotReader } from '../../../platform/snapshot/part.ts'
import { cityPart, levelIdShape } from '../../city/index.ts'
import { inLocale, type OfferType, offerFields, vocabulary } from '../domain/vocabulary.ts'
import { localeShape } from '../operations/shapes.ts'
import type { OffersLive } from '../snapshot/live.ts'
import { offersPart } from '../snapshot/part.ts'
import { groundOf } from './ground.ts'

/** Something that offers are counted by: an area, a group, a language. */
interface Column {
  id: string
  /** Undefined where its name is the reader's to say (a language). */
  name?: string
  offers: ReadonlySet<number>
}

const cellShape = z.object({
  offers: z.int(),
  gap: z.boolean().describe('None is recorded where one would be expected; `gapRule` says when.'),
})

/** Which kinds of help are recorded where, for whom, in which languages; and where none is. */
export const showCoverage = operation({
  name: 'offers.showCoverage',
  effect: 'readPublic',
  permission: 'public',
  summary: 'Counts offers by kind of help and area, target group or language, and marks gaps.',
  input: z.strictObject({
    by: z.enum(['area', 'group', 'language']).default('area'),
    field: z.enum(offerFields).describe('The field of work whose kinds of help are counted.'),
    level: levelIdShape
      .optional()
      .describe('For areas; by default small ones that a table can hold.'),
    locale: localeShape,
  }),
  output: z.object({
    by: z.enum(['area', 'group', 'language']),
    field: z.enum(offerFields),
    level: z.string().nullable(),
    levels: z.array(z.string()).describe('Levels to choose from.'),
    gapRule: z
      .enum(['commonInAreas', 'noneForGroup', 'noneInLanguage'])
      .describe(
        'commonInAreas: at least a third of the areas has one, this one has none. noneForGroup: there are such offers, none for this group or for all. noneInLanguage: there are such offers that say their languages, none this one.',
      ),
    columns: z.array(z.object({ id: z.string(), name: z.string().nullable() })),
    rows: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        offers: z.int().describe('In the whole city; 0: none is recorded.'),
        cells: z.array(cellShape).describe('In the order of the columns.'),
      }),
    ),
  }),
  run({ snapshot }, { by, field, level, locale }) {
    const live = snapshot.get(offersPart)
    const city = snapshot.get(cityPart)
    const ground = by === 'area' ? groundOf(snapshot, level) : undefined
    if (by === 'area' && !ground) return notFound('level')
    const types = [...vocabulary.types.values()].filter((type) => type.field === field)
    const columns = columnsOf(snapshot, { by, level, locale, types })
    const isGap = gapRules[by]
    return done({
      by,
      field,
      level: ground?.level ?? null,
      levels: city.levels.map(({ id }) => id).filter((id) => city.areasOn(id).length > 0),
      gapRule: ruleNames[by],
      columns: columns.map(({ id, name }) => ({ id, name: name ?? null })),
      rows: types.map((type) => {
        const own = live.ofType(type.id)
        const counts = columns.map(({ offers }) => own.filter((index) => offers.has(index)).length)
        return {
          id: type.id,
          name: inLocale(type.name, locale),
          offers: own.length,
          cells: counts.map((offers) => ({ offers, gap: isGap({ live, own, counts, offers }) })),
        }
      }),
    })
  },
})

const ruleNames = {
  area: 'commonInAreas',
  group: 'noneForGroup',
  language: 'noneInLanguage',
} as const

interface AskedCell {
  live: OffersLive
  /** The offers of the row. */
  own: readonly number[]
  counts: readonly number[]
  offers: number
}

/** Help that many areas have is expected in each; what there is once in a city is for the whole city. */
const commonShare = 1 / 3

const gapRules: Record<'area' | 'group' | 'language', (cell: AskedCell) => boolean> = {
  area: ({ offers, counts }) =>
    offers === 0 && counts.filter((count) => count > 0).length >= counts.length * commonShare,
  group: ({ offers, own, live }) =>
    offers === 0 &&
    own.length > 0 &&
    own.every((index) => !live.all[index]!.record.targetGroups.includes('alle')),
  language: ({ offers, own, live }) =>
    offers === 0 && own.some((index) => live.all[index]!.record.languages.length > 0),
}

interface Wanted {
  by: 'area' | 'group' | 'language'
  level?: string
  locale: string
  types: readonly OfferType[]
}

function columnsOf(snapshot: SnapshotReader, { by, level, locale, types }: Wanted): Column[] {
  const live = snapshot.get(offersPart)
  if (by === 'area')
    return (groundOf(snapshot, level)?.areas ?? []).map(({ area, offers }) => ({
      id: area.slug,
      name: area.name,
      offers: new Set(offers),
    }))
  const shown = by === 'group' ? types.flatMap(({ id }) => live.ofType(id)) : [...live.all.keys()]
  const byName = new Map<string, Set<number>>()
  for (const index of shown) {
    const { targetGroups, languages } = live.all[index]!.record
    for (const name of by === 'group' ? targetGroups : languages) {
      const offers = byName.get(name)
      if (offers) offers.add(index)
      else byName.set(name, new Set([index]))
    }
  }
  const common = [...byName].sort(([, a], [, b]) => b.size - a.size).slice(0, mostColumns)
  return common.flatMap(([id, offers]) => {
    if (by === 'language') return [{ id, offers }]
    const group = vocabulary.targetGroups.get(id)
    return group ? [{ id, name: inLocale(group.name, locale), offers }] : []
  })
}

/** The most common groups or languages. */
const mostColumns = 24
