import { beforeAll, describe, expect, it } from 'vitest'
import { anAtlas } from '../../../tests/builders/atlas.ts'
import { aCity } from '../../../tests/builders/city.ts'
import { publicDoor } from '../../../tests/builders/door.ts'
import { testDatabase } from '../../../tests/database/index.ts'
import { atlasPart } from '../../contexts/atlas/index.ts'
import { cityPart, states } from '../../contexts/city/index.ts'
import { createLog } from '../../platform/log/log.ts'
import { createWebsite } from '../app.tsx'
import { legalPages } from './index.ts'
import { lands } from './lands.ts'

type Site = ReturnType<typeof createWebsite>

const locales = ['de', 'leicht', 'en']
const paths = legalPages.map(({ path }) => path)

async function aSite(words: Record<string, unknown>): Promise<Site> {
  const { app } = await testDatabase()
  const keys = await aCity()
    .withDistricts()
    .withQuarters()
    .withEvenResidents(2024)
    .withWords({ topics: [{ id: 'arbeit', title: { de: 'Arbeit', en: 'Work' } }], ...words })
    .insertInto(app)
  await anAtlas()
    .withIndicator({ id: 'arbeitslose', title: 'Arbeitslose', topic: 'arbeit' })
    .withValues('arbeitslose', 2024, { 'bezirk 01': 4, 'bezirk 02': 6 })
    .withIndicator({ id: 'ohne-thema', title: 'Ohne Thema' })
    .withValues('ohne-thema', 2024, { 'bezirk 01': 4 })
    .insertInto(app, keys)
  const door = await publicDoor(app, [cityPart, atlasPart])
  return createWebsite({
    door: () => door,
    city: () => ({ name: 'Musterhausen', demo: false, locales: [...locales, 'ar'] }),
    pages: legalPages,
    assets: (name) => `/assets/${name}`,
    log: createLog({ logLevel: 'silent' }),
  })
}

const contact = {
  office: 'Amt für <Soziales>',
  street: 'Am Anger 1',
  postalCode: '01234',
  place: 'Musterhausen',
  phone: '0221 4710-100',
  email: 'amt@example.org',
  website: 'javascript:alert(1)',
}

/** What stands in the page itself, without the frame around it. */
async function mainOf(site: Site, path: string): Promise<string> {
  const answer = await site.request(path)
  expect(answer.status).toBe(200)
  return /<main[^>]*>([\s\S]*)<\/main>/.exec(await answer.text())?.[1] ?? ''
}
const words = (html: string) => html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')

let bare: Site
let own: Site
beforeAll(async () => {
  bare = await aSite({})
  own = await aSite({
    contact,
    arbitration: { name: 'Ombudsstelle', url: 'https://ombud.example' },
    pages: {
      imprint: { de: '# Wer wir sind\n\nDie Stadt.\n\n### Aufsicht\n\n<script>alert(1)</script>' },
      privacy: { de: 'Wir schützen Sie.', ar: 'نحن نحمي بياناتك' },
      accessibility: { de: 'Alles geht. Schreiben Sie an amt@example.org.' },
      easyLanguage: { en: 'Plain English.', leicht: 'Hier ist es leicht.' },
    },
    signLanguageVideos: [
      { title: 'Willkommen', url: 'https://videos.example/1' },
      { title: 'Boese', url: 'javascript:alert(1)' },
    ],
  })
})

describe('every page at the foot of the site', () => {
  const addresses = paths.flatMap((path) => locales.map((locale) => [path, locale] as const))

  it.each(addresses)('%s has one title and no gap between headings in %s', async (path, locale) => {
    for (const site of [bare, own]) {
      const main = await mainOf(site, locale === 'de' ? path : `/${locale}${path}`)
      const levels = [...main.matchAll(/<h([1-6])/g)].map(([, level]) => Number(level))
      expect(levels.filter((level) => level === 1)).toHaveLength(1)
      expect(levels[0]).toBe(1)
      for (const [index, level] of levels.entries())
        expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1)
      expect(words(main)).not.toMatch(/undefined|\[object/)
      expect(main).not.toMatch(/javascript:|<script|style=/)
    }
  })

  it('leads on within its language', async () => {
    const main = await mainOf(own, '/en/daten')
    expect(main).toContain('href="/en/schnittstelle"')
    expect(main).toContain('href="/en/daten/kennzahl/arbeitslose"')
    expect(await mainOf(bare, '/leicht/leichte-sprache')).toContain('href="/leicht/jetzt-hilfe"')
  })
})

describe('a text that the city has written', () => {
  it('stands on the page with its own title, and its HTML as text', async () => {
    const main = await mainOf(own, '/impressum')
    expect(main).toContain('<h1>Wer wir sind</h1>')
    expect(main).toContain('<h2>Aufsicht</h2>')
    expect(main).toContain('&lt;script&gt;')
    expect(main).not.toContain('Diese Angabe fehlt noch')
  })

  it('is shown in German, marked as such, to those who read another language', async () => {
    const english = await mainOf(own, '/en/impressum')
    expect(english).toContain('not in English yet. You are reading it in: Deutsch')
    expect(english).toMatch(/<div class="measure" lang="de" dir="ltr"><p>Die Stadt/)
    expect(english).toContain('<h1 lang="de">Wer wir sind</h1>')
    expect(await mainOf(own, '/leicht/impressum')).toContain('noch nicht in Leichter Sprache')
    const german = await mainOf(own, '/impressum')
    expect(german).not.toContain('lang="de"')
  })

  it('is shown in a language that the rest of the site does not speak', async () => {
    const arabic = await mainOf(own, '/ar/datenschutz')
    expect(arabic).toContain('<div class="measure" lang="ar" dir="rtl"><p>نحن')
    expect(await mainOf(own, '/ar/impressum')).not.toContain('Sie lesen ihn auf')
  })
})

describe('a page whose text the city has not written', () => {
  it('says what is missing, for the operator to fill in', async () => {
    const main = words(await mainOf(bare, '/impressum'))
    expect(main).toContain('Diese Angabe fehlt noch: Name, Anschrift, Telefon und E-Mail')
    expect(words(await mainOf(bare, '/en/impressum'))).toContain('This is still missing: name')
  })

  it('names the contact as text, with safe links only', async () => {
    const site = await aSite({ contact })
    const main = await mainOf(site, '/impressum')
    expect(main).toContain('Amt für &lt;Soziales&gt;')
    expect(main).toContain('href="tel:02214710100"')
    expect(main).toContain('href="mailto:amt@example.org"')
    expect(words(main)).toContain('01234 Musterhausen')
    expect(words(main)).not.toContain('Diese Angabe fehlt noch: Name, Anschrift')
  })

  it('tells the truth of the program about data protection, with the authority of the Land', async () => {
    const main = await mainOf(bare, '/datenschutz')
    expect(words(main)).toContain('Wir setzen auf diesen Seiten keine Cookies')
    expect(words(main)).toContain(
      'löschen wir Ihren Kontakt nach 30 Tagen, Ihren Text und unsere Antwort nach einem Jahr',
    )
    const english = words(await mainOf(bare, '/en/datenschutz'))
    expect(english).toContain('contact 30 days after the report has been dealt with')
    expect(words(main)).toContain('Artikel 6 Absatz 1 Buchstabe e')
    expect(main).toContain('Informationsfreiheit Nordrhein-Westfalen')
    expect(main).toContain('href="https://www.ldi.nrw.de/"')
    const answer = await bare.request('/datenschutz')
    expect(answer.headers.get('set-cookie')).toBeNull()
  })
})

describe('the accessibility statement', () => {
  it('says how it was made, what is not accessible, and who helps further', async () => {
    const main = await mainOf(bare, '/barrierefreiheit')
    expect(words(main)).toMatch(/Selbstbewertung vom \d+\. \S+ \d{4}/)
    expect(words(main)).toContain('Videos in Deutscher Gebärdensprache fehlen noch')
    expect(main).toContain('BITVNRW')
    expect(main).toContain('href="https://www.lbbp.nrw.de/ombudsstelle"')
    expect(words(main)).toContain('Diese Angabe fehlt noch: die Stelle, der Sie eine Barriere')
  })

  it('adds to a city’s own text the ways to complain that it leaves out', async () => {
    const main = await mainOf(own, '/barrierefreiheit')
    expect(main).toContain('href="https://ombud.example"')
    expect(main).not.toContain('Barriere melden')
  })
})

describe('the page on Leichte Sprache', () => {
  it('explains the site in Leichte Sprache in whatever language it is read', async () => {
    const german = await mainOf(bare, '/leichte-sprache')
    expect(german).toContain('lang="de-simple"')
    expect(german).toContain('href="/leicht"')
    for (const topic of ['So suchen Sie Hilfe', 'Jetzt Hilfe', 'So ändern Sie die Sprache'])
      expect(words(german)).toContain(topic)
    expect(await mainOf(bare, '/leicht/leichte-sprache')).not.toContain('lang="de-simple"')
  })

  it('takes the city’s words where it has some', async () => {
    const english = words(await mainOf(own, '/en/leichte-sprache'))
    expect(english).toContain('Plain English.')
    expect(english).toContain('Hier ist es leicht.')
    expect(english).not.toContain('So suchen Sie Hilfe')
  })
})

describe('the page on sign language', () => {
  it('lists the videos of the city', async () => {
    const main = await mainOf(own, '/gebaerdensprache')
    expect(main).toContain('<a href="https://videos.example/1">Willkommen</a>')
    expect(main).not.toContain('Boese')
  })

  it('says that there are none yet', async () => {
    expect(words(await mainOf(bare, '/gebaerdensprache'))).toContain('noch keine Videos')
  })
})

describe('the page on data', () => {
  it('names sources with licence, publisher and date, and the ways to the data', async () => {
    const main = await mainOf(bare, '/daten')
    expect(words(main)).toMatch(
      /Einwohnerregister Herausgeber: Amt für Statistik Lizenz: CC BY 4.0 Stand: 31. Dezember 2024/,
    )
    expect(words(main)).toContain('2 Bezirke, 8 Quartiere')
    expect(words(main)).toContain('8.000, Stand 31. Dezember 2024')
    expect(main).toContain('href="/api/v1/openapi.json"')
    for (const ending of ['csv', 'xlsx', 'geojson', 'parquet', 'jsonstat.json'])
      expect(main).toContain(`href="/daten/kennzahl/arbeitslose.${ending}"`)
    for (const path of [
      'kennzahlen.parquet',
      'kennzahlen.zip',
      'kennzahlen/bezirk.geojson',
      'katalog.ttl',
    ])
      expect(main).toContain(`href="/daten/${path}"`)
    expect(main).not.toContain('/daten/osm/')
    expect(words(main)).toContain('curl')
    expect(words(main)).toContain('Weitere Kennzahlen')
  })
})

it('knows every Land that a pack can name', () => {
  expect(Object.keys(lands).sort()).toEqual([...states].sort())
})
