import { createHash } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { Hono } from 'hono'
import { partHeaders } from '../frame/headers.ts'
import { chooseEncoding, compress, type Encoding } from '../frame/rendered.ts'
import { kernInUse, minified } from './kern.ts'
import { signAsPng, signAsSvg } from './sign.ts'

export interface Assets {
  /** Address of an asset by its plain name: 'nahbei.css' → '/assets/nahbei.1f3b….css'. */
  url(name: string): string
  /** Answers the file names below '/assets', where the server mounts it. */
  serve: Hono
}

interface Asset {
  url: string
  type: string
  bodies: Partial<Record<Encoding, Uint8Array<ArrayBuffer>>> & { identity: Uint8Array<ArrayBuffer> }
  /** Beside those of every asset. */
  headers: Record<string, string>
}

const types: Record<string, string> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  woff2: 'font/woff2',
  json: 'application/json; charset=utf-8',
}

/** The page that names a file may be newer than this process: nobody keeps that it was not there. */
const missing = { ...partHeaders, 'Cache-Control': 'no-store' }

/** Subsets of Fira Sans: Latin with every page, the others only where a page holds such letters. */
const fonts = ['', 'latin-ext-', 'cyrillic-'].flatMap((subset) =>
  [400, 600].map((weight) => ({
    name: `fira-sans-${subset}${weight}.woff2`,
    file: `@fontsource/fira-sans/files/fira-sans-${subset || 'latin-'}${weight}-normal.woff2`,
  })),
)

/**
 * Reads, joins, compresses and names the site's static files once at start. The name holds a hash of the
 * content, so browsers may keep a file for ever and never see an old one.
 */
export function createAssets(): Assets {
  const assets = new Map<string, Asset>()
  const add = (name: string, content: Uint8Array) => {
    assets.set(name, assetOf(name, new Uint8Array(content)))
  }
  const url = (name: string) => {
    const asset = assets.get(name)
    if (!asset) throw new Error(`there is no asset "${name}"; there are ${[...assets.keys()]}`)
    return asset.url
  }
  const require = createRequire(import.meta.url)
  for (const { name, file } of fonts) add(name, readFileSync(require.resolve(file)))
  add('favicon.svg', new TextEncoder().encode(signAsSvg()))
  // The size that iPhones and iPads put on their home screen.
  add('icon-180.png', signAsPng(180))
  add('nahbei.css', new TextEncoder().encode(stylesheet(require, url)))
  // The work area's own styles lie in a second file, so that the public pages stay small.
  add('arbeit.css', new TextEncoder().encode(minified(ownStyles(['{work,signIn}/**/*.css']))))
  // Pages about promises, bodies and checks: whoever looks for help does not load them.
  add(
    'versprochen.css',
    new TextEncoder().encode(minified(ownStyles(['{promises,bodies,checks}/**/*.css']))),
  )
  // Charts and pages of the atlas: what lies in a folder of its own below figures/ and city/.
  add('stadt.css', new TextEncoder().encode(minified(ownStyles(['{figures,city}/*/**/*.css']))))
  // The page of a way to an offer; the lists of results, which many load on slow lines, do without it.
  add('weg.css', new TextEncoder().encode(minified(ownStyles([wayPage]))))
  for (const { name, content } of mapLibre(require)) add(name, content)
  add('karte.css', new TextEncoder().encode(minified(ownStyles(['map/island/*.css']))))
  addScripts(assets, add, url)
  return { url, serve: server(assets) }
}

/** The map that moves, its worker apart: served as they come, when a person opens a map. */
const mapLibre = (require: NodeJS.Require) =>
  [
    { name: 'maplibre.js', file: 'maplibre-gl/dist/maplibre-gl.mjs' },
    { name: workerName, file: 'maplibre-gl/dist/maplibre-gl-worker.mjs' },
  ].map(({ name, file }) => {
    const script = readFileSync(require.resolve(file), 'utf8')
    return {
      name,
      content: new TextEncoder().encode(script.replace(/^\/\/# sourceMapping.*$/m, '')),
    }
  })

const workerName = 'maplibre-worker.js'
/** A worker has a policy of its own: it fetches tiles. */
const workerHeaders = {
  'Content-Security-Policy': "default-src 'none'; connect-src 'self'; script-src 'self'",
}

/**
 * Our own scripts. One may import another ("from './picture.js'") or name any asset ("asset('karte.css')"): both
 * become addresses, which hold the hash of what they lead to.
 */
function addScripts(
  assets: ReadonlyMap<string, Asset>,
  add: (name: string, content: Uint8Array) => void,
  url: (name: string) => string,
): void {
  const web = join(import.meta.dirname, '..')
  const files = new Map(
    globSync(['assets/scripts/*.js', 'map/island/*.js'], { cwd: web })
      .sort()
      .map((file) => [basename(file), join(web, file)]),
  )
  const addressOf = (name: string): string => {
    if (!assets.has(name)) addScript(name)
    return url(name)
  }
  const addScript = (name: string) => {
    const file = files.get(name)
    if (!file) return
    const script = slim(readFileSync(file, 'utf8'))
      .replace(/(?<=^import .* from )'\.\/([\w-]+\.js)'$/gm, (_, other: string) =>
        JSON.stringify(addressOf(other)),
      )
      .replace(/\basset\('([\w.-]+)'\)/g, (_, other: string) => JSON.stringify(addressOf(other)))
    add(name, new TextEncoder().encode(script))
  }
  for (const name of files.keys()) addressOf(name)
}

/** A script without the lines that only we read, a quarter of its bytes. Names stay, so that faults can be found. */
const slim = (script: string): string =>
  script
    .replace(/^[ \t]*\/\*[\s\S]*?\*\/\n/gm, '')
    .replace(/^[ \t]*\/\/.*\n/gm, '')
    .replace(/^[ \t]+/gm, '')

/** KERN in use, the site's own styles, then the styles that lie beside pages, in the order of their paths. */
function stylesheet(require: NodeJS.Require, url: (name: string) => string): string {
  const own = ownStyles(
    [
      'assets/styles/*.css',
      '{home,help,keep,sheet,offline,legal}/**/*.css',
      '{figures,city}/*.css',
    ],
    [wayPage],
  )
  const kern = readFileSync(require.resolve('@kern-ux/native/dist/kern.css'), 'utf8')
  const joined = minified(`${kernInUse(kern, own)}\n${own}`)
  return joined.replace(/url\(["']([\w.-]+)["']\)/g, (_, name: string) => `url(${url(name)})`)
}

const wayPage = 'help/wayPage.css'

function ownStyles(patterns: string[], except: string[] = []): string {
  const web = join(import.meta.dirname, '..')
  return patterns
    .flatMap((pattern) => globSync(pattern, { cwd: web }).sort())
    .filter((file) => !except.includes(file))
    .map((file) => readFileSync(join(web, file), 'utf8'))
    .join('\n')
}

function assetOf(name: string, content: Uint8Array<ArrayBuffer>): Asset {
  const [, stem = '', extension = ''] = /^(.*)\.(\w+)$/.exec(name) ?? []
  const type = types[extension]
  if (!type) throw new Error(`no media type is known for the asset "${name}"`)
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 12)
  const bodies: Asset['bodies'] = { identity: content }
  const headers = name === workerName ? workerHeaders : {}
  if (extension !== 'woff2' && extension !== 'png' && content.length <= largestAtStart) {
    bodies.gzip = new Uint8Array(gzipSync(content, { level: 9 }))
    const quality = { [constants.BROTLI_PARAM_QUALITY]: 11 }
    bodies.br = new Uint8Array(brotliCompressSync(content, { params: quality }))
  }
  return { url: `/assets/${stem}.${hash}.${extension}`, type, bodies, headers }
}

/** In bytes. Larger files are compressed when they are first asked for: that takes longer than a start may. */
const largestAtStart = 300_000
const isLarge = ({ bodies, type }: Asset) =>
  type.startsWith('text/') && bodies.identity.length > largestAtStart

function server(assets: Map<string, Asset>): Hono {
  const byFile = new Map([...assets.values()].map((asset) => [basename(asset.url), asset]))
  return new Hono().get('/:file', (context) => {
    const asset = byFile.get(context.req.param('file'))
    if (!asset) return new Response(null, { status: 404, headers: missing })
    const wanted = chooseEncoding(context.req.header('accept-encoding'))
    if (isLarge(asset)) asset.bodies[wanted] ??= compress(asset.bodies.identity, wanted)
    const encoding = asset.bodies[wanted] ? wanted : 'identity'
    const headers: Record<string, string> = {
      ...partHeaders,
      ...asset.headers,
      'Content-Type': asset.type,
      'Cache-Control': 'public, max-age=31536000, immutable',
      Vary: 'Accept-Encoding',
    }
    if (encoding !== 'identity') headers['Content-Encoding'] = encoding
    return new Response(asset.bodies[encoding] ?? asset.bodies.identity, { headers })
  })
}
