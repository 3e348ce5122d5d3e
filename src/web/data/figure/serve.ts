import { type Context, Hono } from 'hono'
import { LRUCache } from 'lru-cache'
import { openDataAddresses } from '../../../contexts/atlas/index.ts'
import { logBroken } from '../../../platform/log/log.ts'
import type { PngMaker } from '../../../platform/png/index.ts'
import { type Locale, mainLocale, textsFor } from '../../../platform/texts/index.ts'
import { type FigureName, figureNames } from '../../city/indicator/FigureActions.tsx'
import { partHeaders } from '../../frame/headers.ts'
import { localePath, splitLocale } from '../../frame/locales.ts'
import { chooseEncoding, compress } from '../../frame/rendered.ts'
import type { WebParts } from '../../render.tsx'
import { makePicture } from './make.ts'
import { pictureTexts } from './texts.ts'

/** In pixels. */
const pngWidth = 1200
/** What is kept of pictures at most, in bytes: some hundred maps. */
const mostKept = 48 * 1024 * 1024
/** The choices that a picture knows; anything else in the address changes nothing. */
const choices = ['ebene', 'zeit', 'gebiet', 'einteilung', 'grenzen']

export interface PictureParts extends WebParts {
  /** Without it pictures are there as SVG only. */
  png?: PngMaker
}

type Made = { ok: true; bytes: Uint8Array<ArrayBuffer> } | { ok: false; status: number }

const headers = {
  ...partHeaders,
  // A drawing that is opened by itself runs nothing and loads nothing.
  'Content-Security-Policy': "default-src 'none'; style-src 'none'; frame-ancestors *",
  // Pictures are for everybody's pages.
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'Access-Control-Allow-Origin': '*',
}

/** `/daten/grafik/:id/karte.svg?ebene=&zeit=…`: figures of indicators as pictures, to be used anywhere. */
export function createPictures(parts: PictureParts): Hono {
  const kept = new LRUCache<string, Uint8Array<ArrayBuffer>>({
    maxSize: mostKept,
    sizeCalculation: (bytes) => Math.max(1, bytes.length),
  })
  const app = new Hono()
  const path = `/daten/grafik/:id{[a-z0-9_-]+}/:file{(${figureNames.join('|')})\\.(svg|png)}`
  for (const pattern of [path, `/:locale{[a-z]{2,8}}${path}`])
    app.get(pattern, async (context, next) => {
      const { pathname } = new URL(context.req.url)
      const { locales } = parts.city()
      const { locale, path: plain } = splitLocale(pathname, locales)
      return plain.startsWith('/daten/grafik/') ? await answer(context, locale) : await next()
    })
  return app

  async function answer(context: Context, asked: Locale): Promise<Response> {
    const door = parts.door()
    const [figure = '', ending = ''] = (context.req.param('file') ?? '').split('.')
    const id = context.req.param('id') ?? ''
    const given = new URL(context.req.url).searchParams
    const query = new URLSearchParams()
    for (const name of choices) {
      const value = given.get(name)?.slice(0, 200)
      if (value) query.set(name, value)
    }
    const snapshot = door.snapshot()
    const tag = `W/"${snapshot.version}-${snapshot.publishedAt.getTime().toString(36)}-${ending}"`
    const known = context.req.header('if-none-match')
    if (known?.includes(tag.slice(2)))
      return new Response(null, { status: 304, headers: { ...headers, ETag: tag } })
    const locale = textsFor(pictureTexts, asked) === pictureTexts.de ? mainLocale : asked
    const key = [snapshot.version, locale, id, figure, ending, query].join(' ')
    const bytes = kept.get(key)
    const made = bytes ? ({ ok: true, bytes } as const) : await make()
    if (!made.ok) {
      const later: Record<string, string> = made.status === 404 ? {} : { 'Retry-After': '5' }
      return new Response(null, {
        status: made.status,
        headers: { ...headers, ...later, 'Cache-Control': 'no-store' },
      })
    }
    if (!bytes) kept.set(key, made.bytes)
    // A PNG is compressed in itself.
    const encoding =
      ending === 'svg' ? chooseEncoding(context.req.header('accept-encoding')) : 'identity'
    return new Response(compress(made.bytes, encoding), {
      headers: {
        ...headers,
        ...(encoding === 'identity' ? {} : { 'Content-Encoding': encoding }),
        Vary: 'Accept-Encoding',
        'Content-Type': ending === 'svg' ? 'image/svg+xml; charset=utf-8' : 'image/png',
        'Content-Disposition': `inline; filename="${id}-${figure}.${ending}"`,
        'Cache-Control': 'no-cache',
        ETag: tag,
      },
    })

    async function make(): Promise<Made> {
      const { name, locales } = parts.city()
      const address = localePath(openDataAddresses.indicatorPageAddress(id), locale, locales)
      const picture = await makePicture(door, {
        id,
        figure: figure as FigureName, // the pattern allows no other
        query,
        locale,
        address: (parts.origin?.() ?? '') + address,
        cityName: name,
      })
      if (!picture.ok) return { ok: false, status: 404 }
      const { svg } = picture.value
      if (ending === 'svg') return { ok: true, bytes: new TextEncoder().encode(svg) }
      if (!parts.png) return { ok: false, status: 404 }
      const png = await parts.png.make(svg, pngWidth, parts.network?.(context))
      if (png.kind === 'made') return { ok: true, bytes: png.bytes }
      if (png.kind === 'failed') logBroken(parts.log, png.error)
      return { ok: false, status: png.kind === 'tooMany' ? 429 : 503 }
    }
  }
}
