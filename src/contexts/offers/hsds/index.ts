/** HSDS 3.1 (Open Referral) at the border: its data in, ours out. */
export { type HsdsWriting, hsdsService } from './fromOffer.ts'
export { readHsds } from './read.ts'
export { type HsdsOffers, type HsdsOptions, offersOfHsds } from './toOffers.ts'
