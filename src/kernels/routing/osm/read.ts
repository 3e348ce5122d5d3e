import { PbfReader } from 'pbf'
import { type Blob, blobsOf, readable } from './blobs.ts'
import { UnreadableOsmPbf } from './faults.ts'

export type Tags = ReadonlyMap<string, string>

/** What is told of a file's elements, in its order. Positions in ten-millionths of a degree (WGS 84). */
export interface OsmSink {
  node?(id: number, lon: number, lat: number, tags: Tags): void
  /** `nodes`: ids along the way's course. */
  way?(id: number, nodes: readonly number[], tags: Tags): void
  relation?(id: number, members: readonly OsmMember[], tags: Tags): void
}

export interface OsmMember {
  readonly kind: 'node' | 'way' | 'relation'
  readonly id: number
  readonly role: string
}

export interface OsmHeader {
  /** Time up to which edits are in the file, in seconds since 1970, where the file tells. */
  readonly replicatedAt?: number
  readonly writingProgram?: string
}

const knownFeatures = new Set(['OsmSchema-V0.6', 'DenseNodes', 'LocationsOnWays'])

/**
 * Reads a file in OpenStreetMap's binary format (`.osm.pbf`), block by block as it arrives, and tells the sink of
 * each element. Throws `UnreadableOsmPbf`.
 * Source: https://wiki.openstreetmap.org/wiki/PBF_Format
 */
export async function readOsmPbf(
  bytes: AsyncIterable<Uint8Array>,
  sink: OsmSink,
): Promise<OsmHeader> {
  let header: OsmHeader = {}
  for await (const blob of blobsOf(bytes)) {
    const { type, content, offset } = blob
    if (type === 'OSMHeader') header = readHeaderBlock(blob)
    else {
      const failed = readable(offset, 'damaged', () => new Block(content).tell(sink))
      if (failed) throw failed.error
    }
  }
  return header
}

function readHeaderBlock({ content, offset }: Blob): OsmHeader {
  const header: { replicatedAt?: number; writingProgram?: string } = {}
  const required: string[] = []
  readable(offset, 'damaged', () =>
    new PbfReader(content).readFields((tag, read, pbf) => {
      if (tag === 4) required.push(pbf.readString())
      else if (tag === 16) read.writingProgram = pbf.readString()
      else if (tag === 32) read.replicatedAt = pbf.readVarint(true)
    }, header),
  )
  const unknown = required.find((feature) => !knownFeatures.has(feature))
  if (unknown) throw new UnreadableOsmPbf({ kind: 'feature', feature: unknown }, offset)
  return header
}

const noTags: Tags = new Map()
const memberKinds = ['node', 'way', 'relation'] as const
const utf8 = new TextDecoder()

/** One block of elements: a table of texts, then groups that point into it. */
class Block {
  private readonly rawStrings: Uint8Array[] = []
  private readonly strings: (string | undefined)[] = []
  private readonly groups: Uint8Array[] = []
  private granularity = 100
  private latOffset = 0
  private lonOffset = 0

  constructor(content: Uint8Array) {
    new PbfReader(content).readFields((tag, block: Block, pbf) => {
      if (tag === 1)
        pbf.readMessage((inner) => inner === 1 && block.rawStrings.push(pbf.readBytes()), null)
      else if (tag === 2) block.groups.push(pbf.readBytes())
      else if (tag === 17) block.granularity = pbf.readVarint(true)
      else if (tag === 19) block.latOffset = pbf.readVarint(true)
      else if (tag === 20) block.lonOffset = pbf.readVarint(true)
    }, this)
  }

  /** Tells the sink of the block's elements; what the sink itself throws is given back, as no fault of the file. */
  tell(sink: OsmSink): { error: unknown } | undefined {
    let thrown: { error: unknown } | undefined
    const guarded = <Told extends unknown[]>(tell: ((...told: Told) => void) | undefined) =>
      tell &&
      ((...told: Told): void => {
        if (thrown) return
        try {
          tell.apply(sink, told)
        } catch (error) {
          thrown = { error }
        }
      })
    this.tellAll({
      node: guarded(sink.node),
      way: guarded(sink.way),
      relation: guarded(sink.relation),
    })
    return thrown
  }

  private tellAll({ node, way, relation }: OsmSink): void {
    for (const group of this.groups)
      new PbfReader(group).readFields((tag, _, pbf) => {
        if (tag === 1 && node) this.tellNode(pbf, node)
        else if (tag === 2 && node) this.tellDenseNodes(pbf, node)
        else if (tag === 3 && way) this.tellWay(pbf, way)
        else if (tag === 4 && relation) this.tellRelation(pbf, relation)
      }, null)
  }

  private text(position: number): string {
    const known = this.strings[position]
    if (known !== undefined) return known
    const raw = this.rawStrings[position]
    if (!raw) throw new Error(`no text at position ${position} of ${this.rawStrings.length}`)
    const text = utf8.decode(raw)
    this.strings[position] = text
    return text
  }

  private tags(keys: readonly number[], values: readonly number[]): Tags {
    if (keys.length === 0) return noTags
    const tags = new Map<string, string>()
    for (const [index, key] of keys.entries())
      tags.set(this.text(key), this.text(values[index] ?? -1))
    return tags
  }

  private position(value: number, offset: number): number {
    return Math.round((offset + this.granularity * value) / 100)
  }

  private tellNode(pbf: PbfReader, tell: NonNullable<OsmSink['node']>): void {
    const node = { id: 0, lat: 0, lon: 0, keys: [] as number[], values: [] as number[] }
    pbf.readMessage((tag, read) => {
      if (tag === 1) read.id = pbf.readSVarint()
      else if (tag === 2) pbf.readPackedVarint(read.keys)
      else if (tag === 3) pbf.readPackedVarint(read.values)
      else if (tag === 8) read.lat = pbf.readSVarint()
      else if (tag === 9) read.lon = pbf.readSVarint()
    }, node)
    const lon = this.position(node.lon, this.lonOffset)
    tell(node.id, lon, this.position(node.lat, this.latOffset), this.tags(node.keys, node.values))
  }

  private tellDenseNodes(pbf: PbfReader, tell: NonNullable<OsmSink['node']>): void {
    const ids: number[] = []
    const lats: number[] = []
    const lons: number[] = []
    const keysAndValues: number[] = []
    pbf.readMessage((tag) => {
      if (tag === 1) pbf.readPackedSVarint(ids)
      else if (tag === 8) pbf.readPackedSVarint(lats)
      else if (tag === 9) pbf.readPackedSVarint(lons)
      else if (tag === 10) pbf.readPackedVarint(keysAndValues)
    }, null)
    if (lats.length !== ids.length || lons.length !== ids.length)
      throw new Error(
        `${ids.length} nodes with ${lats.length} latitudes, ${lons.length} longitudes`,
      )
    let [id, lat, lon, at] = [0, 0, 0, 0]
    for (let index = 0; index < ids.length; index++) {
      id += ids[index]!
      lat += lats[index]!
      lon += lons[index]!
      let tags = noTags
      if (at < keysAndValues.length && keysAndValues[at] !== 0) {
        const own = new Map<string, string>()
        for (; at < keysAndValues.length && keysAndValues[at] !== 0; at += 2)
          own.set(this.text(keysAndValues[at]!), this.text(keysAndValues[at + 1] ?? -1))
        tags = own
      }
      at++
      tell(id, this.position(lon, this.lonOffset), this.position(lat, this.latOffset), tags)
    }
  }

  private tellWay(pbf: PbfReader, tell: NonNullable<OsmSink['way']>): void {
    const way = { id: 0, keys: [] as number[], values: [] as number[], nodes: [] as number[] }
    pbf.readMessage((tag, read) => {
      if (tag === 1) read.id = pbf.readVarint(true)
      else if (tag === 2) pbf.readPackedVarint(read.keys)
      else if (tag === 3) pbf.readPackedVarint(read.values)
      else if (tag === 8) pbf.readPackedSVarint(read.nodes)
    }, way)
    tell(way.id, summed(way.nodes), this.tags(way.keys, way.values))
  }

  private tellRelation(pbf: PbfReader, tell: NonNullable<OsmSink['relation']>): void {
    const read = {
      ...{ id: 0, keys: [] as number[], values: [] as number[] },
      ...{ roles: [] as number[], ids: [] as number[], kinds: [] as number[] },
    }
    pbf.readMessage((tag) => {
      if (tag === 1) read.id = pbf.readVarint(true)
      else if (tag === 2) pbf.readPackedVarint(read.keys)
      else if (tag === 3) pbf.readPackedVarint(read.values)
      else if (tag === 8) pbf.readPackedVarint(read.roles)
      else if (tag === 9) pbf.readPackedSVarint(read.ids)
      else if (tag === 10) pbf.readPackedVarint(read.kinds)
    }, null)
    const members = summed(read.ids).map((id, index): OsmMember => {
      const kind = memberKinds[read.kinds[index] ?? -1]
      if (!kind) throw new Error(`relation ${read.id} has a member of unknown kind`)
      return { kind, id, role: this.text(read.roles[index] ?? -1) }
    })
    tell(read.id, members, this.tags(read.keys, read.values))
  }
}

function summed(values: number[]): number[] {
  let sum = 0
  for (let index = 0; index < values.length; index++) {
    sum += values[index]!
    values[index] = sum
  }
  return values
}
