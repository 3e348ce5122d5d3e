import { z } from 'zod'
import { done, notFound, operation } from '../../../platform/operation/index.ts'
import { intlLocale } from '../../../platform/texts/index.ts'
import { areaIdShape, cityPart, levelIdShape } from '../../city/index.ts'
import { wallClock } from '../domain/calendar.ts'
import { inLocale, vocabulary } from '../domain/vocabulary.ts'
import { offersPart } from '../snapshot/part.ts'
import { cardShape, localeShape, noteOffer } from './shapes.ts'

/** What help lies within an area. Protected places are in no area’s list, nor in its counts. */
export const listAreaOffers = operation({
  name: 'offers.listAreaOffers',
  effect: 'readPublic',
  permission: 'public',
  summary: 'Offers within an area by kind of help, without protected places.',
  input: z.strictObject({
    level: levelIdShape,
    area: areaIdShape,
    perType: z.int().min(0).max(100).default(5).describe('How many offers of each kind to list.'),
    locale: localeShape,
  }),
  output: z.object({
    total: z.int().describe('Different offers in the area.'),
    types: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        total: z.int(),
        offers: z.array(cardShape).describe('By name.'),
      }),
    ),
  }),
  run({ snapshot, now }, { level, area: id, perType, locale }) {
    const area = snapshot.get(cityPart).area(level, id)
    if (!area) return notFound('area')
    const live = snapshot.get(offersPart)
    const clock = wallClock(now)
    const byType = new Map<string, number[]>()
    const here = live.inArea(area.ordinal)
    for (const index of here)
      for (const type of live.all[index]!.record.types) {
        const same = byType.get(type)
        if (same) same.push(index)
        else byType.set(type, [index])
      }
    const types = [...byType].flatMap(([id, indexes]) => {
      const type = vocabulary.types.get(id)
      if (!type) return []
      const offers = indexes.slice(0, perType).map((index) => {
        const offer = live.all[index]!
        return noteOffer(offer, live.openState(offer, clock), locale)
      })
      return [{ id, name: inLocale(type.name, locale), total: indexes.length, offers }]
    })
    const order = new Intl.Collator(intlLocale(locale))
    return done({
      total: here.length,
      types: types.sort((a, b) => order.compare(a.name, b.name)),
    })
  },
})
