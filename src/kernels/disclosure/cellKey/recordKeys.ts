import { createHmac } from 'node:crypto'

/** Gives a record its key: a whole number from 0 to 2³² − 1, the same for the same id for ever. */
export type RecordKeys = (id: string) => number

/**
 * Record keys from a secret seed: SipHash-2-4 (Aumasson and Bernstein, INDOCRYPT 2012) of the record's id, the key of
 * the hash by HMAC-SHA-256 from the seed. Without the seed they look drawn evenly and independently; with it the same
 * record has the same key in every table and every delivery. Divided by 2³² it is the record key in [0, 1) of the
 * literature. Whoever knows seed and ids can undo the perturbation: the seed stays with the statistics office.
 * @param seed at least 16 bytes
 */
export function recordKeys(seed: Uint8Array): RecordKeys {
  if (seed.length < 16) throw new RangeError(`the seed must have 16 bytes, not ${seed.length}`)
  const key = createHmac('sha256', seed).update('nahbei record key 1').digest()
  return sipHash(key.subarray(0, 16))
}

const encoder = new TextEncoder()

/** Lower 32 bits of SipHash-2-4 of a text in UTF-8 under a key of 16 bytes; all words are halves of 32 bits. */
export function sipHash(key: Uint8Array): RecordKeys {
  const words = new DataView(key.buffer, key.byteOffset, 16)
  const [k0l, k0h] = [words.getInt32(0, true), words.getInt32(4, true)]
  const [k1l, k1h] = [words.getInt32(8, true), words.getInt32(12, true)]
  let bytes = new Uint8Array(64)
  const s = new Int32Array(8)
  return (id) => {
    if (id.length * 3 + 8 > bytes.length) bytes = new Uint8Array(id.length * 6 + 8)
    const { written } = encoder.encodeInto(id, bytes)
    s[0] = k0l ^ 0x70736575
    s[1] = k0h ^ 0x736f6d65
    s[2] = k1l ^ 0x6e646f6d
    s[3] = k1h ^ 0x646f7261
    s[4] = k0l ^ 0x6e657261
    s[5] = k0h ^ 0x6c796765
    s[6] = k1l ^ 0x79746573
    s[7] = k1h ^ 0x74656462
    const end = written & ~7
    bytes.fill(0, written, end + 7)
    bytes[end + 7] = written & 0xff
    for (let at = 0; at <= end; at += 8) {
      const low =
        bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24)
      const high =
        bytes[at + 4]! | (bytes[at + 5]! << 8) | (bytes[at + 6]! << 16) | (bytes[at + 7]! << 24)
      s[6]! ^= low
      s[7]! ^= high
      mix(s, 2)
      s[0]! ^= low
      s[1]! ^= high
    }
    s[4]! ^= 0xff
    mix(s, 4)
    return (s[0]! ^ s[2]! ^ s[4]! ^ s[6]!) >>> 0
  }
}

/** `rounds` of SipRound over v0 … v3, each a low and a high half. */
function mix(s: Int32Array, rounds: number): void {
  let [al, ah, bl, bh] = [s[0]!, s[1]!, s[2]!, s[3]!]
  let [cl, ch, dl, dh] = [s[4]!, s[5]!, s[6]!, s[7]!]
  let sum = 0
  let kept = 0
  for (let round = 0; round < rounds; round++) {
    sum = (al >>> 0) + (bl >>> 0)
    ah = (ah + bh + (sum > 0xffffffff ? 1 : 0)) | 0
    al = sum | 0
    kept = (bl << 13) | (bh >>> 19)
    bh = ((bh << 13) | (bl >>> 19)) ^ ah
    bl = kept ^ al
    kept = al
    al = ah
    ah = kept
    sum = (cl >>> 0) + (dl >>> 0)
    ch = (ch + dh + (sum > 0xffffffff ? 1 : 0)) | 0
    cl = sum | 0
    kept = (dl << 16) | (dh >>> 16)
    dh = ((dh << 16) | (dl >>> 16)) ^ ch
    dl = kept ^ cl
    sum = (al >>> 0) + (dl >>> 0)
    ah = (ah + dh + (sum > 0xffffffff ? 1 : 0)) | 0
    al = sum | 0
    kept = (dl << 21) | (dh >>> 11)
    dh = ((dh << 21) | (dl >>> 11)) ^ ah
    dl = kept ^ al
    sum = (cl >>> 0) + (bl >>> 0)
    ch = (ch + bh + (sum > 0xffffffff ? 1 : 0)) | 0
    cl = sum | 0
    kept = (bl << 17) | (bh >>> 15)
    bh = ((bh << 17) | (bl >>> 15)) ^ ch
    bl = kept ^ cl
    kept = cl
    cl = ch
    ch = kept
  }
  s[0] = al
  s[1] = ah
  s[2] = bl
  s[3] = bh
  s[4] = cl
  s[5] = ch
  s[6] = dl
  s[7] = dh
}
