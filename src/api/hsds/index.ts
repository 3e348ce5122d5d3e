export { createHsdsApi } from './api.ts'
export { createOfferTable } from './offerTable.ts'
