import type { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aCity } from '../../../tests/builders/city.ts'
import { publicDoor } from '../../../tests/builders/door.ts'
import { offer } from '../../../tests/builders/offer.ts'
import { hasPoppler, infoOfPdf, textOfPdf } from '../../../tests/builders/pdf.ts'
import { testDatabase } from '../../../tests/database/index.ts'
import { cityPart } from '../../contexts/city/index.ts'
import { offersPart } from '../../contexts/offers/index.ts'
import { createLog } from '../../platform/log/log.ts'
import { canMakePdf, openPdfMaker, type PdfMaker } from '../../platform/pdf/index.ts'
import { createWebsite } from '../app.tsx'
import type { SheetContent } from './content.ts'
import { sheetPages } from './pages.tsx'
import { makeSheetPdf } from './pdf.ts'

const pdfWorker = new URL('../../pdfWorker.ts', import.meta.url)
const maker = openPdfMaker({ worker: pdfWorker })
const makers = [maker]
afterAll(() => Promise.all(makers.map((one) => one.close())))

let site: Hono
let withoutPdf: Hono
let fullUp: Hono
let eager: Hono

const advice = '/hilfe/angebot/schuldnerberatung-anger'

beforeAll(async () => {
  const { app } = await testDatabase()
  await aCity().withDistricts().withQuarters().insertInto(app)
  await offer('Schuldnerberatung Anger')
    .ofType('schuldnerberatung')
    .at(0, 0)
    .by('Hilfeverein')
    .openOnWeekdays()
    .free()
    .speaking('de', 'tr')
    .with({ phone: '0221 4710 101', lastChecked: '2025-05-02' })
    .says({ summary: 'Rat bei Schulden.', bring: 'Alle Briefe.', howToStart: 'Rufen Sie an.' })
    .says({ name: 'استشارة الديون' }, 'ar')
    .insertInto(app)
  await offer('Frauenhaus')
    .ofType('frauenhaus')
    .at(1, 1, 'Geheimweg', '40777')
    .openAlways()
    .with({ phone: '0221 4710 102' })
    .insertInto(app)
  await offer('Alte Tafel').ofType('tafel').gone('2025-03-31').insertInto(app)
  for (let i = 1; i <= 13; i++) await offer(`Kita ${i}`).ofType('kita').insertInto(app)
  const door = await publicDoor(app, [cityPart, offersPart])
  const website = (pdf?: PdfMaker, network?: string) =>
    createWebsite({
      door: () => door,
      city: () => ({ name: 'Musterhausen', demo: false, locales: ['de', 'leicht', 'en', 'ar'] }),
      pages: sheetPages,
      assets: (name) => `/assets/${name}`,
      log: createLog({ logLevel: 'silent' }),
      pdf,
      network: () => network,
    })
  site = website(canMakePdf() ? maker : undefined)
  withoutPdf = website()
  fullUp = website({ make: async () => ({ kind: 'busy' }), close: async () => {} })
  const oneAtMost = openPdfMaker({ worker: pdfWorker, mostOfOne: 1 })
  makers.push(oneAtMost)
  eager = website(oneAtMost, '198.51.100.7')
})

const get = async (path: string, from = site) => read(await from.request(path))
const post = async (path: string, fields: [string, string][], from = site) =>
  read(
    await from.request(path, {
      method: 'POST',
      body: new URLSearchParams(fields),
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    }),
  )
async function read(response: Response) {
  const bytes = new Uint8Array(await response.arrayBuffer())
  return {
    status: response.status,
    headers: response.headers,
    bytes,
    html: new TextDecoder().decode(bytes),
  }
}
const wordsOf = (html: string) =>
  html
    .replace(/^[\s\S]*<article/, '<article')
    .replace(/<\/article>[\s\S]*$/, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
const arabicSheet: SheetContent = {
  locale: 'ar',
  title: 'مساعد',
  city: 'Musterhausen',
  large: false,
  notes: { title: 'موعد', hint: 'أسئلة:' },
  foot: ['قد تتغير المواعيد.', '2025'],
  entries: [
    {
      name: { text: 'مساعد', locale: 'ar' },
      organisation: 'Hilfeverein',
      summary: null,
      phone: { title: 'الهاتف', number: '0221 4710 101' },
      facts: [{ title: 'العنوان', lines: [{ text: 'Beispielweg 1', locale: 'de' }] }],
      sketch: null,
      online: {
        title: 'على الإنترنت',
        address: 'https://example.org/ar',
        svg: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"></svg>',
        alt: 'QR',
      },
      provenance: '2025',
    },
  ],
}
const ticked = (...ids: string[]) => ids.map((id): [string, string] => ['angebot', id])

describe('the sheet of one offer', () => {
  it('says what, how to start, when, where and what to bring', async () => {
    const { status, html } = await get(`${advice}/blatt`)
    expect(status).toBe(200)
    const words = wordsOf(html)
    for (const part of [
      'Schuldnerberatung Anger',
      'Hilfeverein',
      '0221 4710 101',
      'Rufen Sie an.',
      'Montag bis Freitag: 9–17 Uhr',
      'Beispielweg 1',
      '40210 Musterhausen',
      'Alle Briefe.',
      'Deutsch, Türkisch',
      'kostenlos',
      'Zuletzt geprüft: 2. Mai 2025',
      'Gedruckt am 1. Juni 2025',
    ])
      expect(words).toContain(part)
    expect(html).toContain('alt="Karte von')
    expect(html).toContain('alt="QR-Code mit der Adresse http://localhost/hilfe/angebot/schuldner')
    expect(html).not.toMatch(/ style=/)
  })

  it('comes in large type and without a sketch, as asked for', async () => {
    const { html } = await get(`${advice}/blatt?gewaehlt=1&gross=1`)
    expect(html).toContain('sheet--large')
    expect(html).not.toContain('alt="Karte von')
  })

  it('has no address of a place that is kept secret, and is kept nowhere', async () => {
    const { html, headers } = await get('/hilfe/angebot/frauenhaus/blatt')
    expect(html).toContain('Die Adresse ist geheim')
    expect(html).not.toMatch(/Geheimweg|40777|alt="Karte von/)
    expect(html).toContain('<title>Musterhausen</title>')
    expect(headers.get('cache-control')).toBe('no-store')
    expect(headers.get('nahbei-discreet')).toBe('yes')
  })

  it('is not there for an offer that is not', async () => {
    expect((await get('/hilfe/angebot/nichts/blatt')).status).toBe(404)
    expect((await get('/hilfe/angebot/nichts/blatt.pdf')).status).toBe(404)
    expect((await get('/hilfe/angebot/alte-tafel/blatt')).status).toBe(404)
  })
})

describe('the sheet of several offers', () => {
  it('holds the ticked ones, says which are gone, and leaves no trace in an address', async () => {
    const { html, headers } = await post('/hilfe/blatt', [
      ...ticked('schuldnerberatung-anger', 'kita-1', 'kita-1', 'alte-tafel', '../../etc'),
    ])
    expect(html.match(/class="sheet__entry"/g)).toHaveLength(2)
    expect(html).toContain('Alte Tafel gibt es nicht mehr')
    expect(html).not.toMatch(/(href|action)="[^"]*(kita-1|schuldner)[^"]*blatt/)
    expect(html).toMatch(/formaction="\/en\/hilfe\/blatt"/)
    expect(headers.get('cache-control')).toBe('no-store')
  })

  it('holds twelve at most, and says so', async () => {
    const { html } = await post(
      '/hilfe/blatt',
      ticked(...Array.from({ length: 13 }, (_, index) => `kita-${index + 1}`)),
    )
    expect(html.match(/class="sheet__entry"/g)).toHaveLength(12)
    expect(html).toContain('höchstens 12 Angebote')
  })

  it('says how to choose, where nothing is chosen', async () => {
    for (const { status, html } of [await post('/hilfe/blatt', []), await get('/hilfe/blatt')]) {
      expect(status).toBe(200)
      expect(html).toContain('noch kein Angebot ausgewählt')
    }
  })
})

describe.runIf(canMakePdf())('the PDF', () => {
  it('is a tagged PDF/UA-1 of one page under a neutral name, kept by nobody', async () => {
    const { status, headers, bytes } = await get(`${advice}/blatt.pdf`)
    expect(status).toBe(200)
    expect(headers.get('content-type')).toBe('application/pdf')
    expect(headers.get('content-disposition')).toBe('attachment; filename="blatt-de.pdf"')
    expect(headers.get('cache-control')).toBe('no-store')
    const raw = Buffer.from(bytes).toString('latin1')
    expect(raw).toMatch(/pdfuaid:part>\s*1</)
    expect(raw).toMatch(/\/Lang ?\(de/)
  })

  it.runIf(hasPoppler)('says the same as the page', async () => {
    const { bytes } = await get(`${advice}/blatt.pdf`)
    const text = await textOfPdf(bytes)
    for (const part of ['Schuldnerberatung Anger', '0221 4710 101', 'Beispielweg 1', 'Notizen'])
      expect(text).toContain(part)
    expect(await infoOfPdf(bytes)).toMatch(/Tagged:\s+yes[\s\S]*Pages:\s+1\b[\s\S]*A4/)
  })

  it.runIf(hasPoppler)('is written in Arabic, in its own letters and direction', async () => {
    const made = await makeSheetPdf(maker, arabicSheet)
    if (made.kind !== 'made') throw new Error(made.kind)
    const text = await textOfPdf(made.bytes)
    // Letters without dots: those are drawn apart, which the tool that reads does not know.
    for (const part of ['مساعد', 'موعد', '0221 4710 101', 'Beispielweg 1'])
      expect(text).toContain(part)
    expect(Buffer.from(made.bytes).toString('latin1')).toMatch(/\/Lang ?\(ar/)
  })

  it.runIf(hasPoppler)('takes more pages in large type', async () => {
    const large = await get(`${advice}/blatt.pdf?gross=1`)
    expect(await infoOfPdf(large.bytes)).toMatch(/Pages:\s+[2-4]\b/)
  })

  it.runIf(hasPoppler)('has no address of a place that is kept secret', async () => {
    const { bytes } = await post('/hilfe/blatt.pdf', ticked('frauenhaus', 'kita-1'))
    const text = await textOfPdf(bytes)
    expect(text).toContain('Frauenhaus')
    expect(text).toContain('Die Adresse ist geheim')
    expect(text).not.toMatch(/Geheimweg|40777/)
    expect(Buffer.from(bytes).toString('latin1')).not.toMatch(/Geheimweg|40777/)
  })

  it('is not offered where it cannot be made, and says when too many are being made', async () => {
    expect((await get(`${advice}/blatt`)).html).toContain(`formaction="${advice}/blatt.pdf"`)
    expect((await get(`${advice}/blatt`, withoutPdf)).html).not.toContain('blatt.pdf')
    expect((await get(`${advice}/blatt.pdf`, withoutPdf)).status).toBe(404)
    const busy = await get(`${advice}/blatt.pdf`, fullUp)
    expect(busy.status).toBe(503)
    expect(busy.headers.get('retry-after')).toBe('5')
    expect(busy.html).toContain('viele Blätter')
  })

  it('asks who wants many at once to wait for the others', async () => {
    const answers = await Promise.all([1, 2].map(() => get(`${advice}/blatt.pdf`, eager)))
    const refused = answers.find(({ status }) => status === 429)
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 429])
    expect(refused?.headers.get('retry-after')).toBe('5')
    expect(refused?.html).toContain('Ihre anderen Blätter werden noch gemacht')
    expect((await get(`${advice}/blatt.pdf`, eager)).status).toBe(200)
  })
})
