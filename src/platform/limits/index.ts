export { type Counted, countOne, forget, type Limit, peek } from './limits.ts'
export { createSenderNames } from './sender.ts'
