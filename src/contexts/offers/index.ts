export { offersImport } from './import/offersImport.ts'
