import { z } from 'zod'
import { done, notFound, operation } from '../../../platform/operation/index.ts'
import { type Area, type CityLive, cityPart } from '../../city/index.ts'
import { offersPart, vocabulary } from '../../offers/index.ts'
import { impactCheckRecord } from '../domain/impactCheck.ts'
import { areaRef } from '../domain/shared.ts'
import { measuresPart } from '../snapshot/part.ts'
import { checkId, checkStates } from './shapes.ts'

const ageShape = z.object({ from: z.number(), below: z.number().nullable(), count: z.number() })

/**
 * What the city knows of the areas of a project: who lives there, which offers are there, which promises and
 * measures touch them. It is laid beside the answers; nobody has to look it up.
 */
export const checkEvidence = operation({
  name: 'measures.checkEvidence',
  effect: 'readPublic',
  permission: 'public',
  summary: 'Residents, offers and measures of areas, to lay beside a check of social effects.',
  input: z.strictObject({ areas: z.array(areaRef).max(200) }),
  output: z.object({
    areas: z.array(
      z.object({
        level: z.string(),
        id: z.string(),
        name: z.string(),
        slug: z.string(),
        residents: z.number().nullable(),
        residentsOn: z.string().nullable(),
        ages: z.array(ageShape),
        offers: z.int(),
      }),
    ),
    /** Kinds of help with the most offers there, by id of the vocabulary. */
    offerTypes: z.array(z.object({ type: z.string(), name: z.string(), offers: z.int() })),
    measures: z.array(z.object({ id: z.string(), title: z.string() })),
    promises: z.array(z.object({ id: z.string(), title: z.string() })),
  }),
  run({ snapshot }, input) {
    const city = snapshot.get(cityPart)
    const offers = snapshot.get(offersPart)
    const live = snapshot.get(measuresPart)
    const areas = input.areas.flatMap(({ level, id }) => city.area(level, id) ?? [])
    const asked = new Set(areas.map((area) => `${area.level} ${area.id}`))
    const touches = (record: { areas: readonly { level: string; id: string }[] }) =>
      record.areas.some(({ level, id }) => asked.has(`${level} ${id}`))
    const there = [...new Set(areas.flatMap(({ ordinal }) => offers.inArea(ordinal)))]
    const counts = new Map<string, number>()
    for (const index of there)
      for (const type of offers.all[index]?.record.types ?? [])
        counts.set(type, (counts.get(type) ?? 0) + 1)
    return done({
      areas: areas.map((area) => ({
        ...noteResidents(city, area),
        offers: offers.inArea(area.ordinal).length,
      })),
      offerTypes: [...counts]
        .sort(([, a], [, b]) => b - a)
        .slice(0, 12)
        .map(([type, count]) => ({
          type,
          name: vocabulary.types.get(type)?.name.de ?? type,
          offers: count,
        })),
      measures: live.plain.measures
        .filter(({ record }) => touches(record))
        .map(({ id, record }) => ({ id, title: record.title })),
      promises: live.plain.commitments
        .filter(({ record }) => touches(record))
        .map(({ id, record }) => ({ id, title: record.title })),
    })
  },
})

function noteResidents(city: CityLive, area: Area) {
  const total = city.residents.latest(area.ordinal)
  const ages = city.residents.latestAges(area.ordinal)
  return {
    level: area.level,
    id: area.id,
    name: area.name,
    slug: area.slug,
    residents: total?.count ?? null,
    residentsOn: total?.period.until ?? null,
    ages: (ages?.ages ?? []).map(({ ageFrom, ageBelow, count }) => ({
      from: ageFrom,
      below: ageBelow > 150 ? null : ageBelow,
      count,
    })),
  }
}

/** Finished checks and projects that went without one, as the public reads them. */
export const listPublicChecks = operation({
  name: 'measures.listPublicChecks',
  effect: 'readPublic',
  permission: 'public',
  summary:
    'Checks of social effects that are public, and projects that were not checked, with the reason.',
  input: z.strictObject({}),
  output: z.object({
    checks: z.array(
      z.object({
        id: z.string(),
        state: z.string(),
        project: z.string(),
        office: z.string(),
        signedOn: z.string().nullable(),
        skippedBecause: z.string().nullable(),
      }),
    ),
  }),
  run: ({ snapshot }) =>
    done({
      checks: snapshot.get(measuresPart).plain.checks.map(({ id, state, record, signedOn }) => ({
        id,
        state,
        project: record.project,
        office: record.office,
        signedOn,
        skippedBecause: record.skippedBecause ?? null,
      })),
    }),
})

export const showPublicCheck = operation({
  name: 'measures.showPublicCheck',
  effect: 'readPublic',
  permission: 'public',
  summary: 'One public check of the social effects of a project.',
  input: z.strictObject({ check: checkId }),
  output: z.object({
    id: z.string(),
    state: z.enum(checkStates),
    record: impactCheckRecord.omit({ internal: true }),
    signedOn: z.string().nullable(),
  }),
  run({ snapshot }, { check }) {
    const found = snapshot.get(measuresPart).checks.get(check)
    const state = checkStates.find((one) => one === found?.state)
    if (!found || !state) return notFound('check')
    return done({ id: found.id, state, record: found.record, signedOn: found.signedOn })
  },
})
