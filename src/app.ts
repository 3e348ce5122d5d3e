import { type Context, Hono } from 'hono'
import { createApi, refuseCaller } from './api/api.ts'
import { createOpenData, createValueTable } from './api/data/index.ts'
import { createHsdsApi, createOfferTable } from './api/hsds/index.ts'
import { createOparlApi } from './api/oparl/index.ts'
import type { OpenCity } from './city.ts'
import { operations, pages } from './composition.ts'
import { cityPart } from './contexts/city/index.ts'
import { findSession, type SignOn, sessionPort } from './contexts/people/index.ts'
import { networkAsking } from './platform/http/clientAddress.ts'
import { readCookie } from './platform/http/cookies.ts'
import { isRobot } from './platform/http/isRobot.ts'
import { plainBodiesOnly } from './platform/http/plainBodies.ts'
import { limitReads, type ReadLimit } from './platform/http/readLimit.ts'
import { strictTransport } from './platform/http/strictTransport.ts'
import { createSenderNames } from './platform/limits/index.ts'
import type { Log } from './platform/log/log.ts'
import { countMails } from './platform/mail/index.ts'
import { type Actor, type Count, type Door, publicActor } from './platform/operation/index.ts'
import type { PdfMaker } from './platform/pdf/index.ts'
import type { PngMaker } from './platform/png/index.ts'
import type { SnapshotReader } from './platform/snapshot/part.ts'
import { createWebsite } from './web/app.tsx'
import { createAssets } from './web/assets/index.ts'
import { createPictures } from './web/data/index.ts'
import { createEmbed } from './web/embed/index.ts'
import { createTiles } from './web/map/index.ts'
import { createMonitoring } from './web/monitoring.ts'
import { createOffline } from './web/offline/serve.ts'
import { createTooManyPage, type WebParts } from './web/render.tsx'
import { createSitemap } from './web/sitemap/index.ts'

export interface AppParts {
  city: Pick<OpenCity, 'id' | 'database'>
  snapshot: () => SnapshotReader
  log: Log
  /** The public address, without a slash at its end. */
  origin: () => string
  /** As it was set; without it the API's description names its addresses without a host. */
  baseUrl?: string
  /** The city's own sign-on, where it has one. */
  signOn?: SignOn
  /** Makes PDFs, where this machine can. */
  pdf?: PdfMaker
  /** Draws pictures; without it they are there as SVG only. */
  png?: PngMaker
  /** Counts what people look for. */
  count?: Count
  /** How many proxies of the city's own stand before this server. */
  proxyHops?: number
  /** How much one sender may read; by default as much as anybody needs. */
  reads?: Pick<ReadLimit, 'perSecond' | 'burst'>
}

/** What programs look for is nobody's need. */
const countFor = ({ req }: Context, count?: Count): Count | undefined =>
  count && !isRobot((name) => req.header(name)) ? count : undefined

/** Every address of the product. */
export function composeApp(parts: AppParts): Hono {
  const { city, snapshot, log, origin, baseUrl = '', signOn, proxyHops = 0 } = parts
  const { database } = city
  const sender = createSenderNames(database, { proxyHops, log })
  const door = (context?: Context): Door => ({
    city: city.id,
    actor: publicActor,
    now: () => new Date(),
    snapshot,
    database,
    origin: origin(),
    count: context && countFor(context, parts.count),
  })
  async function actorOf(context: Context): Promise<Actor> {
    const token = readCookie(context, 'session', origin().startsWith('https:'))
    if (!token) return publicActor
    const found = await findSession(database, token, new Date())
    return found.state === 'signedIn' ? found.me.actor : publicActor
  }
  const facts = () => snapshot().get(cityPart).facts
  const assets = createAssets()
  const monitoring = createMonitoring({ door, log, mails: () => countMails(database) })
  const api = createApi({
    door: async (context) => ({
      ...door(context),
      actor: await actorOf(context),
      // Only writes are limited by it.
      ...(context.req.method === 'POST' ? { sender: await sender(context) } : {}),
    }),
    operations,
    city: () => facts().name,
    baseUrl: () => baseUrl,
    log,
  })
  const hsdsParts = { door, city: () => facts().name, origin, log }
  const webParts: WebParts = {
    door,
    city: facts,
    pages,
    assets: assets.url,
    log,
    origin,
    signOn,
    pdf: parts.pdf,
    sender,
    network: (context) => networkAsking(context, proxyHops),
    sessions: sessionPort(database),
  }
  const tooManyPage = createTooManyPage(webParts)
  const refuse = (context: Context, seconds: number) =>
    (/^\/(api|hsds|oparl)\//.test(context.req.path) ? refuseCaller : tooManyPage)(context, seconds)
  return new Hono()
    .use('*', monitoring.observe)
    .use('*', strictTransport(origin))
    .use('*', limitReads({ ...parts.reads, proxyHops, refuse }))
    .use('*', plainBodiesOnly)
    .route('/', monitoring.endpoints)
    .route('/assets', assets.serve)
    .route('/karte/kacheln', createTiles({ door }))
    .route('/api/v1', createValueTable({ door, log }))
    .route('/api/v1', api)
    .route('/hsds/v3', createHsdsApi(hsdsParts))
    .route('/oparl/v1.1', createOparlApi({ door, log }))
    .route('/daten', createOfferTable(hsdsParts))
    .route('/daten', createOpenData({ door, origin, log }))
    .route('/', createOffline({ assets: assets.url, city: facts }))
    .route('/', createSitemap({ door, city: facts, origin }))
    .route('/', createEmbed(webParts))
    .route('/', createPictures({ ...webParts, png: parts.png }))
    .route('/', createWebsite(webParts))
}
