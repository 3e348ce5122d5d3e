export { createOpenData } from './api.ts'
export { createValueTable } from './valueTable.ts'
