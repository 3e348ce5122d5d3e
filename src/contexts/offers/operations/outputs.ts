import type { z } from 'zod'
import type { findOffers } from './findOffers.ts'
import type { listLifeSituations } from './listVocabulary.ts'
import type { showOffer } from './showOffer.ts'

/** Answers as surfaces take them in. */
export type OutputOfFindOffers = z.output<(typeof findOffers)['output']>
export type OutputOfLifeSituations = z.output<(typeof listLifeSituations)['output']>
export type OutputOfShowOffer = z.output<(typeof showOffer)['output']>
