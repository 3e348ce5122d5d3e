import type {
  LiveBody,
  LiveCheck,
  LiveCommitment,
  LiveMeasure,
  LiveMeeting,
  LivePackage,
  LivePaper,
  LiveRecommendation,
  MeasuresPlain,
} from './load.ts'
import type { AtlasLive, CityLive } from './neighbours.ts'

/** Groups records by a key each may have several of. */
function groupBy<T>(
  records: readonly T[],
  keys: (record: T) => readonly string[],
): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const record of records)
    for (const key of keys(record)) {
      const group = groups.get(key)
      if (group) group.push(record)
      else groups.set(key, [record])
    }
  return groups
}

const byId = <T extends { id: string }>(records: readonly T[]) =>
  new Map(records.map((record) => [record.id, record]))

/** What of `measures` is public, as the operations read it. */
export class MeasuresLive {
  readonly plain: MeasuresPlain
  readonly city: CityLive
  readonly atlas: AtlasLive
  readonly papers: ReadonlyMap<string, LivePaper>
  readonly commitments: ReadonlyMap<string, LiveCommitment>
  readonly measures: ReadonlyMap<string, LiveMeasure>
  readonly packages: ReadonlyMap<string, LivePackage>
  readonly bodies: ReadonlyMap<string, LiveBody>
  readonly meetings: ReadonlyMap<string, LiveMeeting>
  readonly recommendations: ReadonlyMap<string, LiveRecommendation>
  readonly checks: ReadonlyMap<string, LiveCheck>
  readonly #ofPaper: Map<string, LiveCommitment[]>
  readonly #ofMeasure: Map<string, LiveCommitment[]>
  readonly #children: Map<string, LiveMeasure[]>
  readonly #recommendedFor: Map<string, LiveRecommendation[]>

  constructor(plain: MeasuresPlain, city: CityLive, atlas: AtlasLive) {
    this.plain = plain
    this.city = city
    this.atlas = atlas
    this.papers = byId(plain.papers)
    this.commitments = byId(plain.commitments)
    this.measures = byId(plain.measures)
    this.packages = byId(plain.packages)
    this.bodies = byId(plain.bodies)
    this.meetings = byId(plain.meetings)
    this.recommendations = byId(plain.recommendations)
    this.checks = byId(plain.checks)
    this.#ofPaper = groupBy(plain.commitments, ({ paper }) => [paper])
    this.#ofMeasure = groupBy(plain.commitments, ({ measures }) => measures)
    this.#children = groupBy(plain.measures, ({ parent }) => (parent === null ? [] : [parent]))
    this.#recommendedFor = groupBy(plain.recommendations, ({ measures }) => measures)
  }

  /** The promises of a paper in the order in which they stand there. */
  commitmentsOf(paper: string): readonly LiveCommitment[] {
    return this.#ofPaper.get(paper) ?? []
  }

  promisesOf(measure: string): readonly LiveCommitment[] {
    return this.#ofMeasure.get(measure) ?? []
  }

  childrenOf(measure: string): readonly LiveMeasure[] {
    return this.#children.get(measure) ?? []
  }

  recommendationsFor(measure: string): readonly LiveRecommendation[] {
    return this.#recommendedFor.get(measure) ?? []
  }
}
