export { type OsmPbfFault, UnreadableOsmPbf } from './faults.ts'
export {
  type OsmHeader,
  type OsmMember,
  type OsmSink,
  readOsmPbf,
  type Tags,
} from './read.ts'
export { countOf, type Incline, inclineOf, metresOf, valueIn, yesOrNo } from './tags.ts'
export {
  type WrittenElements,
  type WrittenNode,
  type WrittenRelation,
  type WrittenWay,
  writeOsmPbf,
} from './write.ts'
