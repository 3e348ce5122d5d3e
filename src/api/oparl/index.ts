export { createOparlApi } from './api.ts'
