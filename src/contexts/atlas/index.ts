/** Indicators of the city and its areas, and what is read from them. */
export { atlasImport } from './import/atlasImport.ts'
