import { createHash } from 'node:crypto'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { LRUCache } from 'lru-cache'

export type Encoding = 'br' | 'gzip' | 'identity'

/** A rendered page in the forms browsers ask for, each made when it is first asked for. */
export class Rendered {
  readonly etag: string
  readonly #bodies = new Map<Encoding, Uint8Array<ArrayBuffer>>()

  constructor(
    readonly html: string,
    readonly status: number,
  ) {
    const body = new TextEncoder().encode(html)
    // Weak, because the compressed forms share it. Hashing bytes is faster than hashing text.
    this.etag = `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`
    this.#bodies.set('identity', body)
  }

  body(encoding: Encoding): Uint8Array<ArrayBuffer> {
    let body = this.#bodies.get(encoding)
    if (!body) {
      body = compress(this.#bodies.get('identity')!, encoding)
      this.#bodies.set(encoding, body)
    }
    return body
  }

  get size(): number {
    let size = 0
    for (const body of this.#bodies.values()) size += body.byteLength
    return size
  }
}

/** Quality 5 is where brotli stops being quick; pages are kept, so each is compressed once. */
export function compress(
  body: Uint8Array<ArrayBuffer>,
  encoding: Encoding,
): Uint8Array<ArrayBuffer> {
  if (encoding === 'identity') return body
  const packed =
    encoding === 'gzip'
      ? gzipSync(body, { level: 6 })
      : brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } })
  return new Uint8Array(packed)
}

export function chooseEncoding(acceptEncoding: string | undefined): Encoding {
  if (!acceptEncoding) return 'identity'
  const offered = acceptEncoding.split(',').map((part) => part.trim().split(';'))
  const accepts = (name: string) =>
    offered.some(([coding, quality]) => coding === name && quality?.trim() !== 'q=0')
  if (accepts('br')) return 'br'
  return accepts('gzip') ? 'gzip' : 'identity'
}

/** Pages kept in memory: by snapshot version and path, so a newer snapshot never meets an old page. */
export class PageStore {
  readonly #pages: LRUCache<string, Rendered>

  /** @param megabytes how much is kept at most */
  constructor(megabytes = 96) {
    this.#pages = new LRUCache({
      maxSize: megabytes * 1024 * 1024,
      // Compressed forms come later; three times the text is a safe bound.
      sizeCalculation: (rendered) => rendered.html.length * 3 + 500,
    })
  }

  get(version: number, path: string): Rendered | undefined {
    return this.#pages.get(`${version} ${path}`)
  }

  set(version: number, path: string, rendered: Rendered, keepForSeconds: number): void {
    this.#pages.set(`${version} ${path}`, rendered, { ttl: keepForSeconds * 1000 })
  }
}
