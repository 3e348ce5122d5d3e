export { type Counted, countOne, dailySecret, forget, type Limit, peek } from './limits.ts'
export { createSenderNames } from './sender.ts'
