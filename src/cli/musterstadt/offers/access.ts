import type { AccessFeature } from '../../../contexts/offers/index.ts'
import type { Random } from '../chance/random.ts'
import type { OfferTemplate, Variant } from './template.ts'

type State = 'yes' | 'limited' | 'no'

/** Chance that somebody has looked, then chances of yes and of limited; what nobody looked at is absent. */
const building: readonly [AccessFeature, known: number, yes: number, limited: number][] = [
  ['wheelchair', 0.75, 0.55, 0.22],
  ['accessibleToilet', 0.5, 0.48, 0.12],
  ['lift', 0.35, 0.5, 0.05],
  ['accessibleParking', 0.3, 0.55, 0.1],
  ['inductionLoop', 0.12, 0.35, 0],
  ['tactileGuidance', 0.16, 0.3, 0.2],
  ['assistanceDog', 0.2, 0.9, 0],
  ['automaticDoor', 0.2, 0.45, 0],
  ['seating', 0.15, 0.9, 0.1],
  ['changingTable', 0.15, 0.5, 0],
  ['quietRoom', 0.06, 0.5, 0.2],
]

/** What is known of the access to an offer. */
export function makeAccess(
  template: OfferTemplate,
  variant: Variant | undefined,
  random: Random,
): Partial<Record<AccessFeature, State>> {
  const looked = template.accessKnown ?? 0.85
  const access: Partial<Record<AccessFeature, State>> = {}
  for (const [feature, known, yes, limited] of building) {
    const draw = random.next()
    if (random.next() > known * looked) continue
    access[feature] = draw < yes ? 'yes' : draw < yes + limited ? 'limited' : 'no'
  }
  return { ...access, ...template.access, ...variant?.access }
}
