import { checksum, ENTRY_BYTES, HEADER_BYTES, MAGIC, VERSION } from './encode.ts'
import type { Network } from './network.ts'
import { networkOf, sectionNames } from './sections.ts'

/** What is wrong with a network's file. */
export type NetworkFileFault =
  | { readonly kind: 'notANetwork' }
  | { readonly kind: 'truncated'; readonly missingBytes: number }
  | { readonly kind: 'damaged' }
  /** Written by a newer or older program: build it again. */
  | { readonly kind: 'otherVersion'; readonly version: number; readonly readable: number }

export class UnreadableNetwork extends Error {
  readonly fault: NetworkFileFault

  constructor(fault: NetworkFileFault) {
    super(`not readable as a network: ${JSON.stringify(fault)}`)
    this.name = 'UnreadableNetwork'
    this.fault = fault
  }
}

/** The network that `encodeNetwork` wrote, in shared memory. Throws `UnreadableNetwork`. */
export function decodeNetwork(bytes: Uint8Array): Network {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const magic = new TextDecoder().decode(bytes.subarray(0, MAGIC.length))
  if (magic !== MAGIC) throw new UnreadableNetwork({ kind: 'notANetwork' })
  if (bytes.length < HEADER_BYTES)
    throw new UnreadableNetwork({ kind: 'truncated', missingBytes: HEADER_BYTES - bytes.length })
  const version = view.getUint32(8, true)
  if (version !== VERSION)
    throw new UnreadableNetwork({ kind: 'otherVersion', version, readable: VERSION })
  const missingBytes = view.getFloat64(20, true) - bytes.length
  if (missingBytes > 0) throw new UnreadableNetwork({ kind: 'truncated', missingBytes })
  if (missingBytes !== 0 || view.getUint32(16, true) !== checksum(bytes))
    throw new UnreadableNetwork({ kind: 'damaged' })
  if (view.getUint32(12, true) !== sectionNames.length)
    throw new UnreadableNetwork({ kind: 'damaged' })
  return networkOf(
    sectionNames.map((_, index) => {
      const entry = HEADER_BYTES + index * ENTRY_BYTES
      const start = view.getFloat64(entry, true)
      return bytes.subarray(start, start + view.getFloat64(entry + 8, true))
    }),
  )
}
