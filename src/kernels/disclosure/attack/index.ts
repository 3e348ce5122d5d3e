export { attack } from './attack.ts'
export type {
  Attack,
  Containment,
  ExposureReason,
  Finding,
  Interval,
  Path,
  Publication,
  PublishedCell,
  PublishedRatio,
  Relation,
} from './publication.ts'
export { type Named, sentencesOf } from './sentences.de.ts'
