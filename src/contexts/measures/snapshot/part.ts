import type { SnapshotPart } from '../../../platform/snapshot/index.ts'
import { atlasPart } from '../../atlas/index.ts'
import { cityPart } from '../../city/index.ts'
import { MeasuresLive } from './live.ts'
import { loadMeasures, type MeasuresPlain } from './load.ts'

/** Papers, promises, measures, bodies and packages as the public sees them. Revived after the atlas. */
export const measuresPart: SnapshotPart<MeasuresPlain, MeasuresLive> = {
  name: 'measures',
  load: loadMeasures,
  revive: (plain, reader) => new MeasuresLive(plain, reader.get(cityPart), reader.get(atlasPart)),
}
