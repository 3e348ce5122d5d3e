/** Offers are kept in the product: drafts, review, publishing, history, and the source beside it. */
export { countWaitingOffers } from './countWaitingOffers.ts'
export { dropDraft, returnDraft } from './decideDraft.ts'
export type { FieldChange } from './fields.ts'
export { changesBetween } from './fields.ts'
export { listChanges } from './listChanges.ts'
export { listKeptOffers } from './listKeptOffers.ts'
export { previewOffer } from './previewOffer.ts'
export { publishOffer } from './publishOffer.ts'
export { reopenOffer, retireOffer } from './retireOffer.ts'
export { revealPlace } from './revealPlace.ts'
export { saveDraft } from './saveDraft.ts'
export { settleSource } from './settleSource.ts'
export type { ChangeNote } from './shapes.ts'
export { showKeptOffer, showSecretPlace } from './showKeptOffer.ts'
export {
  freshnesses,
  lineOrders,
  type OfferState,
  offerStates,
  type RevisionKind,
} from './store.ts'
export { submitOffer } from './submitOffer.ts'
export { undoChange } from './undoChange.ts'
export { editingWords } from './words.ts'
