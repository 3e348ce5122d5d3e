import { checksum, ENTRY_BYTES, HEADER_BYTES } from '../../network/encode.ts'
import type { Timetable } from '../timetable.ts'
import { sectionsOf } from './sections.ts'

/** First bytes of a timetable's file. */
export const MAGIC = 'NAHBEITT'
/** Rises whenever an older program could not read a newer file rightly. */
export const VERSION = 1

/**
 * A timetable with its whole calendar as one file, built as a network's: header, table of sections, sections at
 * multiples of 8 bytes, little-endian. The same timetable gives the same bytes.
 */
export function encodeTimetable(timetable: Timetable): Uint8Array {
  const sections = sectionsOf(timetable)
  let length = HEADER_BYTES + sections.length * ENTRY_BYTES
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
