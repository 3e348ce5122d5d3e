export { attack } from './attack.ts'
export type {
  Attack,
  Containment,
  ExposureReason,
  Finding,
  Path,
  PossibleValues,
  Publication,
  PublishedCell,
  PublishedRatio,
  PublishedSum,
} from './publication.ts'
export { type Named, sentencesOf } from './sentences.de.ts'
