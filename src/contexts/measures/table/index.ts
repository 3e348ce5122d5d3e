import { exportMeasures, importMeasures, previewMeasures } from './table.ts'

export const measureTableOperations = [exportMeasures, previewMeasures, importMeasures]
export { idTitle as measureIdTitle } from './columns.ts'
export { mostMeasures } from './table.ts'
export { exportMeasures, importMeasures, previewMeasures }
