import { z } from 'zod'
import { done, operation } from '../../../platform/operation/index.ts'
import { cityPart } from '../../city/index.ts'
import { wallClock } from '../domain/calendar.ts'
import { offersPart } from '../snapshot/part.ts'
import {
  aboutKind,
  aboutShape,
  cardShape,
  helpLineShape,
  helpLinesIn,
  isCrisisOffer,
  localeShape,
  noteHelpLine,
  noteOffer,
} from './shapes.ts'

const mostOffers = 30

const helpCard = cardShape.extend({ about: aboutShape })

/** Help at once: whom to call, and which doors of the city are open now. */
export const helpNow = operation({
  name: 'offers.helpNow',
  effect: 'readPublic',
  permission: 'public',
  summary: 'Emergency numbers, national help lines and the city’s crisis offers, open ones first.',
  input: z.strictObject({ locale: localeShape }),
  output: z.object({
    emergency: z.array(helpLineShape),
    openOffers: z
      .array(helpCard)
      .describe('Crisis offers of the city that are open now, or answer the phone.'),
    otherOffers: z.array(helpCard).describe('Crisis offers that are closed, or nobody knows.'),
    helpLines: z
      .array(
        helpLineShape.extend({
          situations: z
            .array(z.string())
            .describe('Life situations it is for, the first the nearest: to group by.'),
        }),
      )
      .describe('Reachable ones first.'),
  }),
  run({ snapshot, now }, { locale }) {
    const live = snapshot.get(offersPart)
    const { state } = snapshot.get(cityPart).facts
    const clock = wallClock(now)
    const cards = live.all.filter(isCrisisOffer).map((offer) => ({
      ...noteOffer(offer, live.openState(offer, clock), locale),
      about: aboutKind(offer, locale),
    }))
    const lines = helpLinesIn(state)
    const note = (group: 'emergency' | 'line') =>
      lines
        .filter((line) => line.group === group)
        .map((line) => ({
          ...noteHelpLine(line, clock, state, locale),
          situations: line.situations,
        }))
    // Who answers the phone is as good as an open door.
    const isOpen = ({ open }: { open: { kind: string } }) =>
      open.kind === 'open' || open.kind === 'byPhone'
    return done({
      emergency: note('emergency'),
      openOffers: cards.filter(isOpen).slice(0, mostOffers),
      otherOffers: cards.filter((card) => !isOpen(card)).slice(0, mostOffers),
      helpLines: note('line').sort((a, b) => Number(isOpen(b)) - Number(isOpen(a))),
    })
  },
})
