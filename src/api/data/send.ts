import type { Context } from 'hono'
import type { KeptFile } from './store.ts'

/** How the files of this program are written; raised when they change while the data does not. */
const edition = 1

/** A tag of everything that can change what is behind an address. */
export const tagOf = ({ version, publishedAt }: { version: number; publishedAt: Date }) =>
  `W/"${edition}-${version}-${publishedAt.getTime().toString(36)}"`

export interface FileNote {
  /** Media type. */
  type: string
  /** Offered to be saved under this name; without it, shown. */
  name?: string
  tag: string
}

/** Whether the caller has it already. */
export function isKnown(context: Context, tag: string): boolean {
  const known = context.req.header('if-none-match')?.split(',') ?? []
  const plain = (one: string) => one.trim().replace(/^W\//, '')
  return known.some((one) => plain(one) === plain(tag))
}

export function sendHeaders(context: Context, { type, name, tag }: FileNote) {
  context.header('Content-Type', type)
  if (name) context.header('Content-Disposition', `attachment; filename="${name}"`)
  context.header('ETag', tag)
  // Kept, and asked for anew each time: what is withdrawn is gone at once.
  context.header('Cache-Control', 'no-cache')
  context.header('Vary', 'Accept, Accept-Encoding')
  context.header('Access-Control-Expose-Headers', 'ETag, Link, Content-Disposition')
}

export function sendFile(context: Context, { bytes, packed }: KeptFile): Response {
  if (!packed) {
    context.header('Content-Length', String(bytes.length))
    return context.body(bytes)
  }
  if (takesGzip(context)) {
    context.header('Content-Encoding', 'gzip')
    context.header('Content-Length', String(bytes.length))
    return context.body(bytes)
  }
  return context.body(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip')))
}

const takesGzip = ({ req }: Context): boolean =>
  (req.header('accept-encoding') ?? '')
    .split(',')
    .map((one) => one.trim().toLowerCase())
    .some((one) => /^(gzip|\*)(;|$)/.test(one) && !/;\s*q=0(\.0*)?$/.test(one))
