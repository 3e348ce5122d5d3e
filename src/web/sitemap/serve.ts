import { type Context, Hono } from 'hono'
import type { Door } from '../../platform/operation/index.ts'
import type { Locale } from '../../platform/texts/index.ts'
import { secureHeaders } from '../frame/headers.ts'
import { localePath } from '../frame/locales.ts'
import { chooseEncoding, compress } from '../frame/rendered.ts'
import { publicAddresses } from './addresses.ts'
import { robotsText } from './robots.ts'

interface SitemapParts {
  door: () => Door
  city: () => { locales: Locale[]; demo: boolean }
  /** The public address, without a slash at its end. */
  origin: () => string
}

/** Languages in which every page is there; the others have the pages for people in need. */
const complete: readonly Locale[] = ['de', 'leicht', 'en']
/** The protocol allows 50,000 addresses and 50 MB in one file (sitemaps.org). */
const perFile = 20_000

/** `/robots.txt`, `/sitemap.xml`, and the files it names: `/sitemap/de-1.xml`. */
export function createSitemap(parts: SitemapParts): Hono {
  const pagesOf = addressesBySnapshot(parts.door)
  const languages = () => parts.city().locales.filter((locale) => complete.includes(locale))
  return new Hono()
    .get('/robots.txt', (context) =>
      answer(context, 'text/plain', robotsText({ origin: parts.origin(), ...parts.city() })),
    )
    .get('/sitemap.xml', async (context) => {
      const files = Math.ceil((await pagesOf()).length / perFile)
      const names = languages().flatMap((locale) =>
        Array.from({ length: files }, (_, at) => `/sitemap/${locale}-${at + 1}.xml`),
      )
      const entries = names.map((name) => `<sitemap>${location(parts, name)}</sitemap>`)
      return answer(context, 'application/xml', inXml('sitemapindex', entries))
    })
    .get('/sitemap/:file{[a-z]{2,8}-[1-9]\\d{0,3}\\.xml}', async (context, next) => {
      const [locale = '', number = ''] = context.req.param('file').split(/[-.]/)
      const { locales } = parts.city()
      const from = (Number(number) - 1) * perFile
      const pages = (await pagesOf()).slice(from, from + perFile)
      if (!languages().includes(locale) || pages.length === 0) return await next()
      const entries = pages.map(
        (path) => `<url>${location(parts, localePath(path, locale, locales))}</url>`,
      )
      return answer(context, 'application/xml', inXml('urlset', entries))
    })
}

/** Collected once for each snapshot: machines ask for the files one after the other. */
function addressesBySnapshot(door: () => Door): () => Promise<string[]> {
  let kept: { version: number; addresses: Promise<string[]> } | undefined
  return () => {
    const now = door()
    const snapshot = now.snapshot()
    if (kept?.version !== snapshot.version) {
      const addresses = publicAddresses({ ...now, snapshot: () => snapshot })
      const fresh = { version: snapshot.version, addresses }
      kept = fresh
      addresses.catch(() => {
        if (kept === fresh) kept = undefined
      })
    }
    return kept.addresses
  }
}

const location = ({ origin }: SitemapParts, path: string): string =>
  `<loc>${escaped(new URL(path, origin()).href)}</loc>`

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

const inXml = (element: string, entries: readonly string[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?>
<${element} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${entries.join('\n')}
</${element}>
`

function answer(context: Context, type: string, text: string): Response {
  const encoding = chooseEncoding(context.req.header('accept-encoding'))
  return new Response(compress(new TextEncoder().encode(text), encoding), {
    headers: {
      ...secureHeaders,
      'Content-Type': `${type}; charset=utf-8`,
      'Cache-Control': 'no-cache',
      Vary: 'Accept-Encoding',
      ...(encoding === 'identity' ? {} : { 'Content-Encoding': encoding }),
    },
  })
}
