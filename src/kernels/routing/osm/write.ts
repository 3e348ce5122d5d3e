import { deflateSync } from 'node:zlib'
import { PbfWriter } from 'pbf'

/** What of OpenStreetMap can be written. Degrees (WGS 84); ids are whole numbers, unique for each kind. */
export interface WrittenElements {
  readonly nodes: readonly WrittenNode[]
  readonly ways: readonly WrittenWay[]
  readonly relations?: readonly WrittenRelation[]
}

type WrittenTags = Readonly<Record<string, string>>

export interface WrittenNode {
  readonly id: number
  readonly lon: number
  readonly lat: number
  readonly tags?: WrittenTags
}

export interface WrittenWay {
  readonly id: number
  /** Ids of its nodes along its course. */
  readonly nodes: readonly number[]
  readonly tags?: WrittenTags
}

export interface WrittenRelation {
  readonly id: number
  readonly members: readonly {
    readonly kind: 'node' | 'way' | 'relation'
    readonly id: number
    readonly role: string
  }[]
  readonly tags?: WrittenTags
}

/** Elements in one block; the format asks for at most 8,000. */
const ELEMENTS_A_BLOCK = 8000
/** Nanodegrees in the unit that positions are written in: ten-millionths of a degree. */
const GRANULARITY = 100

/**
 * Elements as a file in OpenStreetMap's binary format (`.osm.pbf`), nodes dense, each kind ordered by id as
 * programs expect it. The same elements give the same bytes.
 * Source: https://wiki.openstreetmap.org/wiki/PBF_Format
 */
export function writeOsmPbf(elements: WrittenElements): Uint8Array {
  const parts = [headerBlock(elements.nodes)]
  for (const nodes of blocks(elements.nodes)) parts.push(dataBlock(nodes, writeDenseNodes))
  for (const ways of blocks(elements.ways)) parts.push(dataBlock(ways, writeWays))
  for (const some of blocks(elements.relations ?? [])) parts.push(dataBlock(some, writeRelations))
  return Buffer.concat(parts)
}

function blocks<T extends { readonly id: number }>(elements: readonly T[]): T[][] {
  const ordered = elements.toSorted((a, b) => a.id - b.id)
  const count = Math.ceil(ordered.length / ELEMENTS_A_BLOCK)
  return Array.from({ length: count }, (_, block) =>
    ordered.slice(block * ELEMENTS_A_BLOCK, (block + 1) * ELEMENTS_A_BLOCK),
  )
}

function headerBlock(nodes: readonly WrittenNode[]): Uint8Array {
  const pbf = new PbfWriter()
  if (nodes.length > 0) pbf.writeMessage(1, writeBoundingBox, nodes)
  pbf.writeStringField(4, 'OsmSchema-V0.6')
  pbf.writeStringField(4, 'DenseNodes')
  pbf.writeStringField(5, 'Sort.Type_then_ID')
  pbf.writeStringField(16, 'nahbei')
  return framed('OSMHeader', pbf.finish())
}

function writeBoundingBox(nodes: readonly WrittenNode[], pbf: PbfWriter): void {
  const nano = (degrees: number) => Math.round(degrees * 1e7) * GRANULARITY
  let [left, right, bottom, top] = [Infinity, -Infinity, Infinity, -Infinity]
  for (const { lon, lat } of nodes) {
    left = Math.min(left, lon)
    right = Math.max(right, lon)
    bottom = Math.min(bottom, lat)
    top = Math.max(top, lat)
  }
  for (const [tag, value] of [left, right, top, bottom].entries()) {
    pbf.writeTag(tag + 1, 0)
    pbf.writeSVarint(nano(value))
  }
}

/** A blob with its header before it: how every block lies in the file. */
function framed(type: string, content: Uint8Array): Uint8Array {
  const blob = new PbfWriter()
  blob.writeVarintField(2, content.length)
  blob.writeBytesField(3, deflateSync(content))
  const body = blob.finish()
  const header = new PbfWriter()
  header.writeStringField(1, type)
  header.writeVarintField(3, body.length)
  const head = header.finish()
  const length = Buffer.alloc(4)
  length.writeUInt32BE(head.length)
  return Buffer.concat([length, head, body])
}

type WriteGroup<T> = (group: { elements: readonly T[]; strings: Strings }, pbf: PbfWriter) => void

function dataBlock<T>(elements: readonly T[], writeGroup: WriteGroup<T>): Uint8Array {
  const strings = new Strings()
  const group = new PbfWriter()
  group.writeMessage(2, writeGroup, { elements, strings })
  const block = new PbfWriter()
  block.writeMessage(1, (all: Strings, pbf) => all.write(pbf), strings)
  return framed('OSMData', Buffer.concat([block.finish(), group.finish()]))
}

/** The texts of a block, each once; position 0 stays empty, as it ends a node's tags. */
class Strings {
  private readonly positions = new Map<string, number>([['', 0]])

  position(text: string): number {
    const known = this.positions.get(text)
    if (known !== undefined) return known
    this.positions.set(text, this.positions.size)
    return this.positions.size - 1
  }

  write(pbf: PbfWriter): void {
    for (const text of this.positions.keys()) pbf.writeStringField(1, text)
  }
}

const differences = (values: readonly number[]) =>
  values.map((value, index) => value - (values[index - 1] ?? 0))

const writeDenseNodes: WriteGroup<WrittenNode> = ({ elements, strings }, pbf) =>
  pbf.writeMessage(
    2,
    (nodes: readonly WrittenNode[], dense) => {
      const tags = nodes.flatMap((node) => [
        ...Object.entries(node.tags ?? {})
          .flat()
          .map((text) => strings.position(text)),
        0,
      ])
      const tenMillionths = (degrees: number) => Math.round(degrees * 1e7)
      dense.writePackedSVarint(1, differences(nodes.map((node) => node.id)))
      dense.writePackedSVarint(8, differences(nodes.map((node) => tenMillionths(node.lat))))
      dense.writePackedSVarint(9, differences(nodes.map((node) => tenMillionths(node.lon))))
      if (tags.some((tag) => tag !== 0)) dense.writePackedVarint(10, tags)
    },
    elements,
  )

function writeTags(tags: WrittenTags | undefined, strings: Strings, pbf: PbfWriter): void {
  const entries = Object.entries(tags ?? {})
  pbf.writePackedVarint(
    2,
    entries.map(([key]) => strings.position(key)),
  )
  pbf.writePackedVarint(
    3,
    entries.map(([, value]) => strings.position(value)),
  )
}

const writeWays: WriteGroup<WrittenWay> = ({ elements, strings }, pbf) => {
  for (const element of elements)
    pbf.writeMessage(
      3,
      (way: WrittenWay, one) => {
        one.writeVarintField(1, way.id)
        writeTags(way.tags, strings, one)
        one.writePackedSVarint(8, differences(way.nodes))
      },
      element,
    )
}

const memberKinds = ['node', 'way', 'relation']

const writeRelations: WriteGroup<WrittenRelation> = ({ elements, strings }, pbf) => {
  for (const element of elements)
    pbf.writeMessage(
      4,
      ({ id, tags, members }: WrittenRelation, one) => {
        one.writeVarintField(1, id)
        writeTags(tags, strings, one)
        one.writePackedVarint(
          8,
          members.map((member) => strings.position(member.role)),
        )
        one.writePackedSVarint(9, differences(members.map((member) => member.id)))
        one.writePackedVarint(
          10,
          members.map((member) => memberKinds.indexOf(member.kind)),
        )
      },
      element,
    )
}
