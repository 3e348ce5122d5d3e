export { graphOf } from './graph.ts'
export { type InTheWay, inTheWay } from './obstacles.ts'
export { type Person, persons } from './persons.ts'
export { type Profile, profiles } from './profiles.ts'
