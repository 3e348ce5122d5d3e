import {
  createHash,
  createSign,
  generateKeyPairSync,
  type KeyObject,
  randomBytes,
} from 'node:crypto'
import { isoCBOR } from '@simplewebauthn/server/helpers'

/**
 * An authenticator in software, with one ES256 key for each passkey it makes. What it signs can be bent in
 * every way that an attacker might try (WebAuthn Level 3, § 6).
 */

export interface SoftwarePasskey {
  id: string
  userHandle: string
  key: KeyObject
  counter: number
}

export interface Bent {
  origin?: string
  rpId?: string
  userVerified?: boolean
  counter?: number
  challenge?: string
  userHandle?: string
  /** Format of what it says of its maker, with certificates that prove nothing. */
  attestation?: string
}

interface Options {
  challenge: string
}

const sha256 = (data: string | Uint8Array) => createHash('sha256').update(data).digest()

function clientData(type: string, options: Options, bent: Bent): Buffer {
  const { origin = 'http://localhost:3000', challenge = options.challenge } = bent
  return Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }))
}

/** Hash of the RP ID, flags (present, verified, with a key), counter. */
function authenticatorData(bent: Bent, counter: number, withKey: boolean): Buffer {
  const flags = 0x01 | (bent.userVerified === false ? 0 : 0x04) | (withKey ? 0x40 : 0)
  const rest = Buffer.alloc(5)
  rest.writeUInt8(flags)
  rest.writeUInt32BE(bent.counter ?? counter, 1)
  return Buffer.concat([sha256(bent.rpId ?? 'localhost'), rest])
}

const madeUp: [string, number | Uint8Array[]][] = [
  ['alg', -7],
  ['x5c', [new Uint8Array([1, 2, 3])]],
]

/** A new passkey, and the answer to `navigator.credentials.create` as `toJSON()` gives it. */
export function createPasskey(given: unknown, bent: Bent = {}) {
  const options = given as Options & { user: { id: string } } // what the product gave for the browser
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const id = randomBytes(32)
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' })
  // COSE_Key (RFC 9052): type EC2, algorithm ES256, curve P-256, x, y.
  const coseKey = isoCBOR.encode(
    new Map<number, number | Uint8Array>([
      [1, 2],
      [3, -7],
      [-1, 1],
      [-2, new Uint8Array(Buffer.from(x, 'base64url'))],
      [-3, new Uint8Array(Buffer.from(y, 'base64url'))],
    ]),
  )
  const length = Buffer.alloc(2)
  length.writeUInt16BE(id.length)
  const aaguid = Buffer.alloc(16)
  const data = Buffer.concat([authenticatorData(bent, 1, true), aaguid, length, id, coseKey])
  const attestation = isoCBOR.encode(
    new Map<string, string | Uint8Array | Map<string, string | number | Uint8Array[]>>([
      ['fmt', bent.attestation ?? 'none'],
      ['attStmt', new Map(bent.attestation ? madeUp : [])],
      ['authData', new Uint8Array(data)],
    ]),
  )
  const passkey: SoftwarePasskey = {
    id: id.toString('base64url'),
    userHandle: options.user.id,
    key: privateKey,
    counter: bent.counter ?? 1,
  }
  const answer = {
    id: passkey.id,
    rawId: passkey.id,
    type: 'public-key' as const,
    response: {
      clientDataJSON: clientData('webauthn.create', options, bent).toString('base64url'),
      attestationObject: Buffer.from(attestation).toString('base64url'),
      transports: ['internal'],
    },
  }
  return { passkey, answer }
}

/** The answer to `navigator.credentials.get` as `toJSON()` gives it. Counts one up. */
export function signWith(passkey: SoftwarePasskey, given: unknown, bent: Bent = {}) {
  const options = given as Options // what the product gave for the browser
  passkey.counter += 1
  const client = clientData('webauthn.get', options, bent)
  const data = authenticatorData(bent, passkey.counter, false)
  const signature = createSign('sha256')
    .update(Buffer.concat([data, sha256(client)]))
    .sign(passkey.key)
  return {
    id: passkey.id,
    rawId: passkey.id,
    type: 'public-key' as const,
    response: {
      clientDataJSON: client.toString('base64url'),
      authenticatorData: data.toString('base64url'),
      signature: signature.toString('base64url'),
      userHandle: bent.userHandle ?? passkey.userHandle,
    },
  }
}
