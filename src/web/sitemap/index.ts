export { createSitemap } from './serve.ts'
