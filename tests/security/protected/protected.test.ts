import { serialize } from 'node:v8'
import { inflateSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { cityPart } from '../../../src/contexts/city/index.ts'
import { offersPart } from '../../../src/contexts/offers/index.ts'
import { canMakePdf, openPdfMaker } from '../../../src/platform/pdf/index.ts'
import { hasPoppler, textOfPdf } from '../../builders/pdf.ts'
import { readTile, tileAt } from '../../builders/vectorTile.ts'
import { type Hideout, hideouts, needlesOf } from './hideout.ts'
import { laterId, phones } from './plants.ts'
import { apiCalls, crawlPublic, grid, hsdsAddresses, searches } from './publicAddresses.ts'
import { type TwinCity, twinCity } from './twinCity.ts'

/**
 * Where a women’s shelter is must not be told by anything that a stranger can ask for. Two cities differ in
 * nothing but in where theirs is: what both answer must be the same, byte for byte, or the answer depends on
 * the place and could be used to find it.
 */

// Ids of new offers end in chance, which the two cities must share.
vi.mock('node:crypto', async (original) => {
  const real = await original<typeof import('node:crypto')>()
  const randomBytes = (size: number, ...rest: []) =>
    size === 3 ? Buffer.from('zzz') : real.randomBytes(size, ...rest)
  return { ...real, randomBytes }
})

const now = new Date('2026-03-11T10:20:00+01:00')
let cities: [TwinCity, TwinCity]
const pdf = canMakePdf()
  ? openPdfMaker({ worker: new URL('../../../src/pdfWorker.ts', import.meta.url) })
  : undefined

beforeAll(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now })
  const [one, two] = hideouts
  const parts = { now, ...(pdf && { pdf }) }
  cities = [await twinCity(one, parts), await twinCity(two, parts)]
}, 300_000)
afterAll(async () => {
  await pdf?.close()
  vi.useRealTimers()
})

interface Answer {
  status: number
  headers: string
  body: Uint8Array
}

async function ask({ app }: TwinCity, address: string, options?: RequestInit): Promise<Answer> {
  const answer = await app.request(address, options)
  const headers = [...answer.headers].map(([name, value]) => `${name}: ${value}`).join('\n')
  return { status: answer.status, headers, body: new Uint8Array(await answer.arrayBuffer()) }
}

/** An answer as one text, without what chance gives each form. */
async function textOf({ status, headers, body }: Answer): Promise<string> {
  const type = /^content-type: (.*)$/m.exec(headers)?.[1] ?? ''
  if (type === 'application/pdf') return `${status} ${await wordsOfPdf(body)}`
  const text = Buffer.from(body).toString(/^(font|image\/(?!svg))/.test(type) ? 'latin1' : 'utf8')
  const plain = text
    .replaceAll(/name="(?:_\w+|id|began)" value="[^"]*"/g, 'name="" value=""')
    .replaceAll(/\btest_[0-9a-f]{12}\b/g, 'musterstadt')
  // A page that chance wrote on has a mark of its own.
  const kept = plain === text ? headers : headers.replaceAll(/^(etag|content-length): .*$/gm, '')
  return `${status}\n${kept}\n\n${plain}`
}

/** What stands in a PDF: its streams unpacked, and its text as a reader takes it. */
async function wordsOfPdf(bytes: Uint8Array): Promise<string> {
  const raw = Buffer.from(bytes).toString('latin1')
  const streams = [...raw.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)].map(([, data = '']) => {
    try {
      return inflateSync(Buffer.from(data, 'latin1')).toString('latin1')
    } catch {
      return data
    }
  })
  return [raw, ...streams, hasPoppler ? await textOfPdf(bytes) : ''].join('\n')
}

/** When and under which number a PDF was made. */
const withoutMaking = (text: string) =>
  text.replaceAll(
    /\(D:\d{14}[^)]*\)|<(?:xmp:\w+Date)>[^<]*<|\d{4}-\d\d-\d\dT[\d:]+(?:Z|[+-][\d:]+)|<xmpMM:\w+>[^<]*<|\/ID ?\[[^\]]*\]/g,
    '',
  )

/**
 * Asks both cities the same. Gives what in an answer tells the city’s place, and where the two answers begin to
 * differ.
 */
async function examine(requests: readonly (string | readonly [string, RequestInit])[]) {
  const told: string[] = []
  const differing: string[] = []
  for (const request of requests) {
    const [address, options] = typeof request === 'string' ? [request] : request
    const found = await examineOne(address, options)
    told.push(...found.told)
    differing.push(...found.differing)
    if (told.length + differing.length > 9) break
  }
  return { told, differing }
}

async function examineOne(address: string, options?: RequestInit) {
  const told: string[] = []
  const differing: string[] = []
  const [one = '', two = ''] = await Promise.all(
    cities.map(async (city) => withoutMaking(await textOf(await ask(city, address, options)))),
  )
  for (const [city, text] of [
    [cities[0], one],
    [cities[1], two],
  ] as const) {
    // Some answers say again what was asked; those must be the same in both.
    const leak = echoes(city.at, address) ? undefined : tellingIn(text, needlesOf(city.at))
    if (leak) told.push(`${address}: ${leak}`)
  }
  if (one !== two) differing.push(`${address}: ${whereTheyDiffer(one, two)}`)
  return { told, differing, text: one }
}

const nothing = { told: [], differing: [] }

/** In the body, where that differs, for headers have its sum. */
function whereTheyDiffer(one: string, two: string): string {
  const bodies = [one, two].map((text) => text.slice(text.indexOf('\n\n')))
  const [a = '', b = ''] = bodies[0] === bodies[1] ? [one, two] : bodies
  let at = 0
  while (a[at] === b[at]) at++
  return `${a.slice(Math.max(0, at - 60), at + 60)} | ${b.slice(Math.max(0, at - 60), at + 60)}`
}

function tellingIn(text: string, needles: RegExp): string | undefined {
  const hit = needles.exec(text)
  return hit ? text.slice(Math.max(0, hit.index - 60), hit.index + 80) : undefined
}

const quarters = () => cities[0].snapshot.get(cityPart).areas.map(({ name }) => name)
const planted = ({ snapshot }: TwinCity) =>
  snapshot
    .get(offersPart)
    .all.filter(
      ({ record: { id, texts } }) =>
        id.startsWith('zuflucht') || texts.de?.name.startsWith('Zuflucht'),
    )

describe('help at a secret place', () => {
  it('came in by every way, and is there for whoever needs it', async () => {
    for (const city of cities) {
      const shown = planted(city).map(({ record: { texts }, isProtected }) => [
        texts.de?.name,
        isProtected,
      ])
      expect(Object.fromEntries(shown)).toEqual(
        Object.fromEntries(
          [
            'Zuflucht Arten',
            'Zuflucht HSDS',
            'Zuflucht HSDS geschützt',
            'Zuflucht Häuser',
            'Zuflucht Neu',
            'Zuflucht später doppel',
            'Zuflucht später formular',
            'Zuflucht später mehrere',
            'Zuflucht später quelle',
            'Zuflucht später tabelle',
            // Its own name told the place: it goes by what it is.
            'Hilfe bei Gewalt',
          ].map((name) => [name, true]),
        ),
      )
      const page = await (await city.app.request('/hilfe/angebot/zuflucht-haeuser')).text()
      expect(page).toContain(phones.rows)
      expect(page).toContain('Rufen Sie an. Wir holen Sie ab.')
      expect(page).toContain('Die Adresse ist geheim')
      expect(page).toContain('Netz gegen Gewalt')
    }
  })

  it('is recognised where it is told, in whichever spelling', async () => {
    for (const { at, db } of cities) {
      const rows = await db.owner.selectFrom('offers.offer').select('record').execute()
      expect(tellingIn(JSON.stringify(rows), needlesOf(at))).toBeDefined()
      const told = [
        `frauenhaus-${at.street.toLowerCase()}`,
        encodeURIComponent(at.house),
        Buffer.from(`in der ${at.street}`).toString('base64'),
        JSON.stringify({ lat: at.lat.toFixed(3), lon: at.lon.toFixed(3) }),
        `<circle cx="${at.lon}" cy="1"/>`,
        `${at.cyrillic}`,
      ]
      for (const text of told) expect(tellingIn(text, needlesOf(at)), text).toBeDefined()
    }
  })
})

describe('the snapshot that the public reads', () => {
  it('holds no word and no number of the place, and is the same wherever that is', async () => {
    const plain = await Promise.all(
      cities.map(({ db, snapshot }) => offersPart.load(db.app, snapshot)),
    )
    for (const [i, { at }] of cities.entries()) {
      const { texts, numbers } = contentsOf(plain[i])
      expect(texts.length).toBeGreaterThan(1000)
      expect(tellingIn(texts.join('\n'), needlesOf(at))).toBeUndefined()
      const near = numbers.filter(
        (one) => Math.min(...[at.lon, at.lat].map((x) => Math.abs(x - one))) < 1e-5,
      )
      expect(near).toEqual([])
    }
    expect(serialize(plain[0]).equals(serialize(plain[1]))).toBe(true)
  })
})

const upTo = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, step) => from + step)

/** Every text and number in a value, however deep. */
function contentsOf(value: unknown, into = { texts: [] as string[], numbers: [] as number[] }) {
  if (typeof value === 'string') into.texts.push(value)
  else if (typeof value === 'number') into.numbers.push(value)
  else if (ArrayBuffer.isView(value))
    for (const one of value as Float64Array) into.numbers.push(one)
  else if (value instanceof Map || value instanceof Set) contentsOf([...value], into)
  else if (Array.isArray(value)) for (const one of value) contentsOf(one, into)
  else if (typeof value === 'object' && value !== null) contentsOf(Object.entries(value), into)
  return into
}

describe('what a stranger can ask for', () => {
  it('on every page and in every file that links lead to', { timeout: 600_000 }, async () => {
    const [one] = cities
    const found = { told: [] as string[], differing: [] as string[] }
    const addresses = await crawlPublic(async (address) => {
      const { told, differing, text } = await examineOne(address)
      found.told.push(...told)
      found.differing.push(...differing)
      return { type: /^content-type: (.*)$/m.exec(text)?.[1] ?? '', text }
    })
    expect(found).toEqual(nothing)
    expect(addresses.length).toBeGreaterThan(1000)
    for (const listed of ['/robots.txt', '/sitemap/de-1.xml', '/sitemap/en-1.xml'])
      expect(addresses).toContain(listed)
    const more = planted(one).flatMap(({ record: { id } }) =>
      [
        '',
        '/blatt',
        '/blatt?gross=1',
        '/blatt.pdf',
        '/kalender.ics',
        '/qr.svg',
        '/a11y.json',
        '/stimmt-nicht',
      ].flatMap((part) =>
        ['', '/leicht', '/en', '/ar'].map((prefix) => `${prefix}/hilfe/angebot/${id}${part}`),
      ),
    )
    const gone = [
      'zuflucht-eigene',
      laterId('ende'),
      'zuflucht-entwurf-7a7a7a',
      `x-${one.at.street}`,
    ].map((id) => `/hilfe/angebot/${id}`)
    const rest = [...more, ...gone].filter((address) => !addresses.includes(address))
    expect(more.length).toBeGreaterThan(200)
    expect(await examine(rest)).toEqual(nothing)
  })

  it('by searching for the place and around it', { timeout: 600_000 }, async () => {
    expect(await examine(searches(hideouts, quarters()))).toEqual(nothing)
  })

  it('of the API and of HSDS', { timeout: 600_000 }, async () => {
    const [one] = cities
    const addresses = [...apiCalls(one.snapshot, hideouts), ...hsdsAddresses(hideouts)]
    expect(await examine(addresses)).toEqual(nothing)
  })

  it('by measuring from 200 places', { timeout: 600_000 }, async () => {
    const board = { west: 8.107, south: 51.575, east: 8.294, north: 51.681 }
    const addresses = grid(board)
    expect(addresses.length).toBeGreaterThanOrEqual(190)
    expect(await examine(addresses)).toEqual(nothing)
    const [city] = cities
    for (const address of addresses.slice(0, 40)) {
      const { offers } = JSON.parse(Buffer.from((await ask(city, address)).body).toString())
      const secret = offers.filter((offer: { protected: boolean }) => offer.protected)
      expect(secret.length).toBeGreaterThan(0)
      for (const offer of secret)
        expect(offer).toMatchObject({ metres: null, place: null, way: null })
    }
    // Of places that are no secret it tells the way: the attack has something to measure with.
    const open = await ask(city, '/api/v1/offers/find-offers?lon=8.2&lat=51.62&order=way&page=2')
    const { offers } = JSON.parse(Buffer.from(open.body).toString())
    const walks = offers.map(
      ({ way }: { way: { walk: { best: number } } | null }) => way?.walk.best,
    )
    expect(walks.filter((seconds: unknown) => typeof seconds === 'number')).not.toEqual([])
  })

  it('on every tile of the map', { timeout: 600_000 }, async () => {
    const corners = [
      { lon: 8.107, lat: 51.681 },
      { lon: 8.294, lat: 51.575 },
    ] as const
    const layers = ['offers.de', 'offers.ar', 'areas.stadtteil']
    const addresses = layers.flatMap((layer) => [
      `/karte/kacheln/${layer}.json`,
      ...[0, 8, 10, 12, 13, 14].flatMap((z) => {
        const [from, to] = corners.map((corner) => tileAt(corner, z))
        return upTo(from!.x, to!.x).flatMap((x) =>
          upTo(from!.y, to!.y).map((y) => `/karte/kacheln/${layer}/${z}/${x}/${y}.pbf`),
        )
      }),
    ])
    expect(addresses.length).toBeGreaterThan(200)
    expect(await examine(addresses)).toEqual(nothing)
    const { body } = await ask(cities[0], addresses[1]!)
    const { offers = [] } = readTile(body)
    expect(offers.length).toBeGreaterThan(5)
    expect(offers.filter(({ name }) => String(name).startsWith('Zuflucht'))).toEqual([])
  })

  it('with forms, broken requests and methods of other kinds', async () => {
    const { at } = cities[0]
    const form = { 'content-type': 'application/x-www-form-urlencoded' }
    const requests: [string, RequestInit][] = [
      [
        '/hilfe/blatt',
        { method: 'POST', headers: form, body: 'angebot=zuflucht-haeuser&angebot=zuflucht-arten' },
      ],
      ['/hilfe/blatt.pdf', { method: 'POST', headers: form, body: 'angebot=zuflucht-haeuser' }],
      [
        '/hilfe/angebot/zuflucht-haeuser/stimmt-nicht',
        { method: 'POST', headers: form, body: 'kind=x' },
      ],
      ['/api/v1/offers/show-offer?id=zuflucht-haeuser&unbekannt=1', {}],
      ['/api/v1/offers/report-mistake', { method: 'POST', body: '{}' }],
      ['/hilfe/angebot/zuflucht-haeuser', { method: 'HEAD' }],
      ['/hilfe/angebot/zuflucht-haeuser', { method: 'OPTIONS' }],
      [`/hilfe/angebot/${encodeURIComponent(at.house)}`, {}],
    ]
    expect(await examine(requests)).toEqual(nothing)
  })

  it('is in no log of all these questions, nor in what the imports complained about', () => {
    for (const { at, logged, reports } of cities) {
      expect(logged().length).toBeGreaterThan(10_000)
      expect(tellingIn(logged(), needlesOf(at))).toBeUndefined()
      expect(reports.length).toBeGreaterThan(5)
      expect(tellingIn(reports.join('\n'), needlesOf(at))).toBeUndefined()
    }
  })

  it('is in no mail, and not behind the link of one', async () => {
    for (const { at, app, db } of cities) {
      const mails = await db.owner
        .selectFrom('platform.mail')
        .select(['recipient', 'subject', 'body'])
        .execute()
      expect(mails.length).toBeGreaterThan(0)
      const text = JSON.stringify(mails)
      expect(tellingIn(text, needlesOf(at))).toBeUndefined()
      const links = text.match(/\/angebot-bestaetigen\/[\w-]+/g) ?? []
      expect(links).not.toEqual([])
      const pages = await Promise.all(links.map(async (link) => (await app.request(link)).text()))
      expect(pages.join()).toContain('Zuflucht')
      expect(tellingIn(pages.join(), needlesOf(at))).toBeUndefined()
    }
  })
})

/** Some answers say what they were asked. */
const echoes = (at: Hideout, address: string) =>
  needlesOf(at).test(decodeURIComponent(address.replaceAll('+', ' ')))

describe('what staff can open who are not in the know', () => {
  it.each(['planner', 'reader', 'auditor', 'provider'])('tells a %s nothing', async (who) => {
    for (const { at, app, strangers } of cities) {
      const headers = { cookie: `nahbei-sitzung=${strangers[who]}` }
      const known = new Set(['/arbeit', '/arbeit/angebote', '/arbeit/protokoll'])
      const texts: string[] = []
      for (const address of known) {
        const answer = await app.request(address, { headers })
        const text = await answer.text()
        texts.push(text)
        const told = tellingIn(text, needlesOf(at))
        expect(told, address).toBeUndefined()
        for (const [, next = ''] of text.matchAll(/href="(\/arbeit[^"#]*)/g))
          if (known.size < 400) known.add(next.replaceAll('&amp;', '&'))
      }
      expect(texts.length).toBeGreaterThan(3)
    }
  })
})
