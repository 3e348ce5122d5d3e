import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Hono } from 'hono'
import { type Locale, localeFacts, textsFor } from '../../platform/texts/index.ts'
import { aidTexts } from '../frame/aidTexts.ts'
import { secureHeaders } from '../frame/headers.ts'
import { localePath } from '../frame/locales.ts'
import { frameTexts } from '../frame/texts.ts'

interface OfflineParts {
  /** Address of an asset by its plain name. */
  assets: (name: string) => string
  city: () => { name: string; locales: Locale[] }
}

/** What pages look like and what they do without a network. */
const shellNames = [
  'nahbei.css',
  'fira-sans-400.woff2',
  'fira-sans-600.woff2',
  'favicon.svg',
  'leave.js',
  'aloud.js',
  'offline.js',
  'keep.js',
  'device.js',
]
const source = readFileSync(join(import.meta.dirname, 'serviceWorker.js'), 'utf8')

/** The service worker and the manifest with which a browser installs the site like an app. */
export function createOffline({ assets, city }: OfflineParts): Hono {
  const shell = shellNames.map(assets)
  const version = createHash('sha256').update(shell.join('\n')).digest('hex').slice(0, 12)
  return new Hono()
    .get('/dienst.js', () => {
      const { locales } = city()
      const prefixes = locales.map((locale) => localePath('/', locale, locales).replace(/\/$/, ''))
      const build = JSON.stringify({ version, shell, prefixes })
      return answer('text/javascript; charset=utf-8', `const build = ${build}\n${source}`)
    })
    .get('/app.webmanifest', () => manifest(city(), assets, city().locales[0] ?? 'de'))
    .get('/:locale/app.webmanifest', (context, next) => {
      const locale = context.req.param('locale')
      return city().locales.includes(locale) ? manifest(city(), assets, locale) : next()
    })
}

async function manifest(
  { name, locales }: ReturnType<OfflineParts['city']>,
  assets: OfflineParts['assets'],
  locale: Locale,
): Promise<Response> {
  const t = textsFor(frameTexts, locale)
  const aids = textsFor(aidTexts, locale)
  const { tag, direction } = localeFacts(locale)
  const link = (path: string) => localePath(path, locale, locales)
  const content = {
    id: '/',
    name: `nahbei ${name}`,
    short_name: 'nahbei',
    description: t.claim,
    lang: tag,
    dir: direction,
    start_url: link('/'),
    scope: '/',
    display: 'standalone',
    background_color: '#ffffff',
    theme_color: '#ffffff',
    icons: [{ src: assets('favicon.svg'), sizes: 'any', type: 'image/svg+xml', purpose: 'any' }],
    shortcuts: [
      { name: t.helpNow, url: link('/jetzt-hilfe') },
      { name: aids.keepList, url: link('/hilfe/merkliste') },
    ],
  }
  return answer('application/manifest+json', JSON.stringify(content))
}

/** Asked for anew each time: a new version of the pages needs a new worker. */
const answer = (type: string, body: string) =>
  new Response(body, {
    headers: { ...secureHeaders, 'Content-Type': type, 'Cache-Control': 'no-cache' },
  })
