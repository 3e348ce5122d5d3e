import type { OfferRecordInput } from '../../../contexts/offers/index.ts'
import type { Random } from '../chance/random.ts'
import type { OfferTemplate } from './template.ts'

/** What changes around an offer: closed for a while, paid for until a day, confirmed by somebody. */

const closures: readonly NonNullable<OfferRecordInput['closure']>[] = [
  { from: '2026-10-12', until: '2027-01-29', note: 'Umbau' },
  { from: '2026-11-02', note: 'Wasserschaden' },
  { from: '2027-02-08', until: '2027-02-19', note: 'Umzug' },
]

/** Few are closed for a while, and never what there is once only. */
export function makeClosure(
  { crisis, count, hours, siting }: OfferTemplate,
  random: Random,
): OfferRecordInput['closure'] {
  const drawn = random.next()
  const open = crisis || count === 1 || hours === 'always' || siting === 'protected'
  return open || drawn >= 0.02 ? undefined : random.pick(closures)
}

const payers = [
  { source: 'Stadt Musterstadt, Sozialetat', until: '2027-12-31' },
  { source: 'Land Nordrhein-Westfalen, Landesprogramm', until: '2026-12-31' },
  { source: 'Europäischer Sozialfonds Plus', until: '2027-06-30' },
  { source: 'Stiftung Kornspeicher Musterstadt', until: '2026-12-31' },
  { source: 'Spenden' },
] as const
const funded: ReadonlySet<OfferTemplate['provider']> = new Set([
  'social',
  'migrant',
  'women',
  'club',
])

export function makeFunding(
  { provider, short }: OfferTemplate,
  random: Random,
): OfferRecordInput['funding'] {
  if (!funded.has(provider) || short || !random.chance(0.3)) return undefined
  return random.sample(payers, random.int(1, 2)).map((payer) => ({ ...payer }))
}

export function checkedBy(
  lastChecked: string | undefined,
  random: Random,
): OfferRecordInput['checkedBy'] {
  const drawn = random.next()
  if (lastChecked === undefined) return undefined
  return drawn < 0.6 ? 'provider' : drawn < 0.9 ? 'city' : 'source'
}
