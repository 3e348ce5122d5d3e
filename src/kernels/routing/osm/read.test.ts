import { deflateSync } from 'node:zlib'
import * as fc from 'fast-check'
import { PbfWriter } from 'pbf'
import { describe, expect, it } from 'vitest'
import { type OsmMember, readOsmPbf, UnreadableOsmPbf, writeOsmPbf } from './index.ts'

async function* pieces(bytes: Uint8Array, size = bytes.length || 1) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

async function readAll(bytes: Uint8Array, size?: number) {
  const nodes: object[] = []
  const ways: object[] = []
  const relations: object[] = []
  const header = await readOsmPbf(pieces(bytes, size), {
    node: (id, lon, lat, tags) => nodes.push({ id, lon, lat, tags: Object.fromEntries(tags) }),
    way: (id, refs, tags) => ways.push({ id, nodes: [...refs], tags: Object.fromEntries(tags) }),
    relation: (id, members: readonly OsmMember[], tags) =>
      relations.push({ id, members, tags: Object.fromEntries(tags) }),
  })
  return { header, nodes, ways, relations }
}

const faultOf = async (bytes: Uint8Array) => {
  const error = await readAll(bytes).catch((thrown: unknown) => thrown)
  if (!(error instanceof UnreadableOsmPbf)) throw new Error('was read', { cause: error })
  return { offset: error.offset, ...error.fault }
}

const crossing = {
  nodes: [
    { id: 12_345_678_901, lon: 8.6724335, lat: 49.4093582, tags: { kerb: 'lowered', name: 'Süd' } },
    { id: 7, lon: -0.0000001, lat: -33.5 },
  ],
  ways: [{ id: 5, nodes: [7, 12_345_678_901, 7], tags: { highway: 'steps' } }],
  relations: [
    {
      id: 9,
      members: [
        { kind: 'way' as const, id: 5, role: 'outer' },
        { kind: 'node' as const, id: 7, role: '' },
      ],
      tags: { type: 'multipolygon' },
    },
  ],
}

/** A block as another program may write it. */
function block(type: string, writeBlob: (blob: PbfWriter) => void): Buffer {
  const blob = new PbfWriter()
  writeBlob(blob)
  const body = blob.finish()
  const header = new PbfWriter()
  header.writeStringField(1, type)
  header.writeVarintField(3, body.length)
  const head = header.finish()
  const length = Buffer.alloc(4)
  length.writeUInt32BE(head.length)
  return Buffer.concat([length, head, body])
}

const headerOf = (bytes: Uint8Array) => {
  const length = Buffer.from(bytes).readUInt32BE()
  const size = bytes[4 + length - 1] ?? 0
  return bytes.subarray(0, 4 + length + size)
}

describe('a file of OpenStreetMap', () => {
  it('is read as it was written, nodes first and each kind by id', async () => {
    const read = await readAll(writeOsmPbf(crossing))
    expect(read.nodes).toEqual([
      { id: 7, lon: -1, lat: -335_000_000, tags: {} },
      {
        ...{ id: 12_345_678_901, lon: 86_724_335, lat: 494_093_582 },
        tags: { kerb: 'lowered', name: 'Süd' },
      },
    ])
    expect(read.ways).toEqual([
      { id: 5, nodes: [7, 12_345_678_901, 7], tags: { highway: 'steps' } },
    ])
    expect(read.relations).toEqual(crossing.relations)
    expect(read.header.writingProgram).toBe('nahbei')
  })

  it('reads the same in pieces of any size, with any number of elements', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(fc.integer({ min: 1, max: 2 ** 40 }), { minLength: 1, maxLength: 40 }),
        fc.integer({ min: 1, max: 100 }),
        async (ids, size) => {
          const nodes = ids.map((id, index) => ({
            ...{ id, lon: index / 1000, lat: 50 - index / 1000 },
            tags: index % 3 === 0 ? { ref: String(id) } : undefined,
          }))
          const bytes = writeOsmPbf({ nodes, ways: [{ id: 1, nodes: ids }] })
          const read = await readAll(bytes, size)
          expect(read.nodes).toEqual(
            nodes
              .toSorted((a, b) => a.id - b.id)
              .map(({ id, lon, lat, tags = {} }) => ({
                ...{ id, tags },
                ...{ lon: Math.round(lon * 1e7), lat: Math.round(lat * 1e7) },
              })),
          )
          expect(read.ways).toEqual([{ id: 1, nodes: ids, tags: {} }])
        },
      ),
      { numRuns: 30 },
    )
  })

  it('may hold more elements than a block', async () => {
    const nodes = Array.from({ length: 20_001 }, (_, id) => ({ id: id + 1, lon: 8, lat: 49 }))
    expect((await readAll(writeOsmPbf({ nodes, ways: [] }), 4096)).nodes).toHaveLength(20_001)
  })

  it('may hold nodes that are not dense, raw blocks and blocks of other kinds', async () => {
    const file = Buffer.concat([
      headerOf(writeOsmPbf(crossing)),
      block('Index', (blob) => blob.writeBytesField(1, Buffer.from('what is this'))),
      block('OSMData', (blob) =>
        blob.writeMessage(
          1,
          (_, primitive) => {
            primitive.writeMessage(
              1,
              (__, strings) => {
                for (const text of ['', 'barrier', 'gate']) strings.writeStringField(1, text)
              },
              null,
            )
            primitive.writeMessage(
              2,
              (__, group) =>
                group.writeMessage(
                  1,
                  (___, node) => {
                    node.writeTag(1, 0)
                    node.writeSVarint(77)
                    node.writePackedVarint(2, [1])
                    node.writePackedVarint(3, [2])
                    node.writeTag(8, 0)
                    node.writeSVarint(49_000)
                    node.writeTag(9, 0)
                    node.writeSVarint(8000)
                  },
                  null,
                ),
              null,
            )
            primitive.writeVarintField(17, 1_000_000)
          },
          null,
        ),
      ),
    ])
    expect((await readAll(file)).nodes).toEqual([
      { id: 77, lon: 80_000_000, lat: 490_000_000, tags: { barrier: 'gate' } },
    ])
  })
})

describe('a file that cannot be read', () => {
  it('is told apart when it is something else', async () => {
    const xml = Buffer.from('<?xml version="1.0"?><osm version="0.6"></osm>')
    expect(await faultOf(xml)).toMatchObject({ kind: 'notPbf' })
    expect(await faultOf(new Uint8Array(0))).toMatchObject({ kind: 'notPbf' })
    expect(await faultOf(Buffer.from([0, 0]))).toMatchObject({ kind: 'notPbf' })
    const other = block('Other', (blob) => blob.writeBytesField(1, Buffer.from('x')))
    expect(await faultOf(other)).toMatchObject({ kind: 'notPbf' })
  })

  it('is told to end too early, and where', async () => {
    const whole = writeOsmPbf(crossing)
    const header = headerOf(whole).length
    expect(await faultOf(whole.subarray(0, whole.length - 3))).toMatchObject({
      ...{ kind: 'truncated', missingBytes: 3 },
    })
    expect(await faultOf(whole.subarray(0, header + 2))).toMatchObject({
      ...{ kind: 'truncated', offset: header },
    })
  })

  it('is told to be damaged where a byte is wrong', async () => {
    const whole = Buffer.from(writeOsmPbf(crossing))
    const header = headerOf(whole).length
    whole[header + 40] = (whole[header + 40] ?? 0) ^ 0xff
    expect(await faultOf(whole)).toMatchObject({ kind: 'damaged', offset: header })
  })

  it('never fails otherwise, whatever bytes are wrong', async () => {
    const whole = writeOsmPbf(crossing)
    await fc.assert(
      fc.asyncProperty(
        fc.nat(whole.length - 1),
        fc.integer({ min: 1, max: 255 }),
        async (at, flip) => {
          const wrong = Buffer.from(whole)
          wrong[at] = (wrong[at] ?? 0) ^ flip
          await readAll(wrong).catch((error: unknown) => {
            if (!(error instanceof UnreadableOsmPbf)) throw error
          })
        },
      ),
    )
  })

  it('is not blamed for what goes wrong in who listens', async () => {
    const listening = readOsmPbf(pieces(writeOsmPbf(crossing)), {
      way() {
        throw new RangeError('too many ways')
      },
    })
    await expect(listening).rejects.toThrow(new RangeError('too many ways'))
  })

  it('is told to be packed by a method that is not known here', async () => {
    const whole = writeOsmPbf(crossing)
    const lz4 = block('OSMData', (blob) => blob.writeBytesField(6, Buffer.from('packed')))
    expect(await faultOf(Buffer.concat([headerOf(whole), lz4]))).toMatchObject({
      ...{ kind: 'compression', method: 'LZ4' },
    })
  })

  it('is told to need a feature that is not known here', async () => {
    const history = block('OSMHeader', (blob) => {
      const header = new PbfWriter()
      header.writeStringField(4, 'HistoricalInformation')
      blob.writeBytesField(3, deflateSync(header.finish()))
    })
    expect(await faultOf(history)).toMatchObject({
      ...{ kind: 'feature', feature: 'HistoricalInformation' },
    })
  })
})
