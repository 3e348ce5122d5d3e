import { crc32 } from 'node:zlib'
import type { Network } from './network.ts'
import { sectionNames, sectionsOf } from './sections.ts'

/** First bytes of a network's file. */
export const MAGIC = 'NAHBEIST'
/** Rises whenever an older program could not read a newer file rightly. */
export const VERSION = 1
/** Bytes before the sections: magic, version, count of sections, checksum, length of the whole file. */
export const HEADER_BYTES = 28
/** Bytes for each section in the table: position and length, both in bytes. */
export const ENTRY_BYTES = 16

/**
 * A network as one file: header, table of sections, sections at multiples of 8 bytes, little-endian. The same network
 * gives the same bytes.
 */
export function encodeNetwork(network: Network): Uint8Array {
  const sections = sectionsOf(network)
  let length = HEADER_BYTES + sectionNames.length * ENTRY_BYTES
  const starts = sections.map((section) => {
    const start = Math.ceil(length / 8) * 8
    length = start + section.byteLength
    return start
  })
  const bytes = new Uint8Array(length)
  const view = new DataView(bytes.buffer)
  bytes.set(new TextEncoder().encode(MAGIC))
  view.setUint32(8, VERSION, true)
  view.setUint32(12, sections.length, true)
  view.setFloat64(20, length, true)
  for (const [index, section] of sections.entries()) {
    const entry = HEADER_BYTES + index * ENTRY_BYTES
    view.setFloat64(entry, starts[index]!, true)
    view.setFloat64(entry + 8, section.byteLength, true)
    bytes.set(section, starts[index]!)
  }
  view.setUint32(16, checksum(bytes), true)
  return bytes
}

/** CRC-32 of all that follows the checksum itself. */
export const checksum = (bytes: Uint8Array) => crc32(bytes.subarray(20))
