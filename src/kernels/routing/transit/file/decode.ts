import { checksum, ENTRY_BYTES, HEADER_BYTES } from '../../network/encode.ts'
import type { Timetable } from '../timetable.ts'
import { MAGIC, VERSION } from './encode.ts'
import { sectionCount, timetableOf } from './sections.ts'

/** What is wrong with a timetable's file. */
export type TimetableFileFault =
  | { readonly kind: 'notATimetable' }
  | { readonly kind: 'truncated'; readonly missingBytes: number }
  | { readonly kind: 'damaged' }
  /** Written by a newer or older program: build it again. */
  | { readonly kind: 'otherVersion'; readonly version: number; readonly readable: number }

export class UnreadableTimetable extends Error {
  readonly fault: TimetableFileFault

  constructor(fault: TimetableFileFault) {
    super(`not readable as a timetable: ${JSON.stringify(fault)}`)
    this.name = 'UnreadableTimetable'
    this.fault = fault
  }
}

/** The timetable that `encodeTimetable` wrote, in shared memory. Throws `UnreadableTimetable`. */
export function decodeTimetable(bytes: Uint8Array): Timetable {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const magic = new TextDecoder().decode(bytes.subarray(0, MAGIC.length))
  if (magic !== MAGIC) throw new UnreadableTimetable({ kind: 'notATimetable' })
  if (bytes.length < HEADER_BYTES)
    throw new UnreadableTimetable({ kind: 'truncated', missingBytes: HEADER_BYTES - bytes.length })
  const version = view.getUint32(8, true)
  if (version !== VERSION)
    throw new UnreadableTimetable({ kind: 'otherVersion', version, readable: VERSION })
  const missingBytes = view.getFloat64(20, true) - bytes.length
  if (missingBytes > 0) throw new UnreadableTimetable({ kind: 'truncated', missingBytes })
  if (missingBytes !== 0 || view.getUint32(16, true) !== checksum(bytes))
    throw new UnreadableTimetable({ kind: 'damaged' })
  if (view.getUint32(12, true) !== sectionCount) throw new UnreadableTimetable({ kind: 'damaged' })
  return timetableOf(
    Array.from({ length: sectionCount }, (_, index) => {
      const entry = HEADER_BYTES + index * ENTRY_BYTES
      const start = view.getFloat64(entry, true)
      return bytes.subarray(start, start + view.getFloat64(entry + 8, true))
    }),
  )
}
