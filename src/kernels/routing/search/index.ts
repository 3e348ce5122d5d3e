export { buildHierarchy, customise } from './hierarchy/customise.ts'
export type { Hierarchy } from './hierarchy/hierarchy.ts'
export { type Order, orderJunctions, type Topology } from './hierarchy/order.ts'
export { NearestSweep, nearestPlaces } from './sweep.ts'
