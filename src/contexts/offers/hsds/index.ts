/** HSDS 3.1 (Open Referral) at the border: its data in, ours out. */
export { hsdsService } from './fromOffer.ts'
export { readHsds } from './read.ts'
