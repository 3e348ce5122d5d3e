import type { PackInput } from '../../contexts/city/index.ts'
import type { OfferRecordInput } from '../../contexts/offers/index.ts'

/** Offers in our own shape, one a line, so that a change of one is a change of one line. */
export function* offersFile(offers: Iterable<OfferRecordInput>): Iterable<string> {
  let before = '[\n'
  for (const offer of offers) {
    yield `${before}${JSON.stringify(offer)}`
    before = ',\n'
  }
  yield '\n]\n'
}

export const offerSections: PackInput['offers'] = [
  { file: 'angebote/offers.json', format: 'json', source: 'angebote' },
]
