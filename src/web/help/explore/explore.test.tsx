import { beforeAll, describe, expect, it } from 'vitest'
import { aCity } from '../../../../tests/builders/city.ts'
import { publicDoor } from '../../../../tests/builders/door.ts'
import { offer } from '../../../../tests/builders/offer.ts'
import { testDatabase } from '../../../../tests/database/index.ts'
import { cityPart } from '../../../contexts/city/index.ts'
import { offersPart } from '../../../contexts/offers/index.ts'
import { createLog } from '../../../platform/log/log.ts'
import { createWebsite } from '../../app.tsx'
import { explorePages } from './index.ts'

let site: ReturnType<typeof createWebsite>
beforeAll(async () => {
  const { app } = await testDatabase()
  await aCity().withDistricts().withQuarters().insertInto(app)
  const midwife = offer('Hebammenpraxis').ofType('hebammenhilfe').by('Storch')
  await midwife
    .at(0, 0)
    .with({ networks: ['Gut aufwachsen'] })
    .insertInto(app)
  await offer('Hebammen am Bach').ofType('hebammenhilfe').at(1, 0).insertInto(app)
  await offer('Hebammen im Süden').ofType('hebammenhilfe').at(2, 0).insertInto(app)
  await offer('Frauenhaus').ofType('frauenhaus').at(3, 1).protected().insertInto(app)
  const playground = (name: string, x: number, state?: 'yes' | 'limited' | 'no') =>
    offer(name)
      .ofType('spielplatz')
      .at(x, 0)
      .with({ access: state ? { wheelchair: state } : {} })
      .insertInto(app)
  await playground('Am Tor', 0, 'yes')
  await playground('Nah', 1, 'no')
  await playground('Fern', 3, 'limited')
  await playground('Ungesehen', 2)
  const door = await publicDoor(app, [cityPart, offersPart])
  site = createWebsite({
    door: () => door,
    city: () => ({ name: 'Musterhausen', demo: false, locales: ['de', 'leicht', 'en'] }),
    pages: explorePages,
    assets: (name) => `/assets/${name}`,
    log: createLog({ logLevel: 'silent' }),
  })
})

async function read(path: string) {
  const answer = await site.request(path)
  const html = await answer.text()
  const text = html
    .replace(/^[\s\S]*<main[^>]*>|<\/main>[\s\S]*$/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
  return { status: answer.status, html, text }
}

describe('phases of life', () => {
  it('go from birth to farewell', async () => {
    const { text } = await read('/hilfe/lebensphasen')
    expect(text).toMatch(/Schwangerschaft und Geburt.*3 Angebote.*Grundschule.*Abschied und Trauer/)
  })

  it('show what there is, and what nobody has recorded', async () => {
    const { text, html } = await read('/hilfe/lebensphasen/geburt')
    expect(html).toContain('href="/hilfe/art/hebammenhilfe"')
    const [there, missing] = text.split('Dazu ist noch kein Angebot verzeichnet:')
    expect(there).toContain('3 Angebote')
    expect(missing).toContain('Stillberatung')
    expect((await read('/hilfe/lebensphasen/unsinn')).status).toBe(404)
  })

  it('are there in easy language and English', async () => {
    expect((await read('/leicht/hilfe/lebensphasen')).text).toContain('Grund-Schule')
    expect((await read('/en/hilfe/lebensphasen')).text).toContain('Primary school')
  })
})

it('names who works together', async () => {
  const { text, html } = await read('/hilfe/netzwerke')
  expect(text).toMatch(/Gut aufwachsen Mitglieder Storch/)
  expect(html).toContain('href="/hilfe?netz=Gut+aufwachsen"')
})

describe('the table of what is where', () => {
  it('counts by quarter and marks gaps in words', async () => {
    const { text, html } = await read('/hilfe/was-gibt-es-wo?feld=family')
    expect(text).toMatch(
      /Hebammenhilfe 3 1 1 kein Angebot verzeichnet|Lücke: kein Angebot verzeichnet/,
    )
    expect(html).toContain('href="/hilfe/art/hebammenhilfe?ort=Am+Anger"')
    expect(text).toMatch(/Stillberatung kein Angebot verzeichnet/)
  })

  it('can be by group and language, and takes a foolish address kindly', async () => {
    for (const query of ['nach=gruppe', 'nach=sprache', 'feld=x&nach=y&ebene=z'])
      expect((await read(`/hilfe/was-gibt-es-wo?${query}`)).status, query).toBe(200)
  })

  it('has a protected offer in no area, and a neutral title', async () => {
    const { html, text } = await read('/hilfe/was-gibt-es-wo?feld=protection&nach=gebiet')
    expect(text).toMatch(/Frauenhaus 1 (kein Angebot verzeichnet ){8}/)
    expect(html.match(/<title>(.*?)<\/title>/)?.[1]).not.toContain('Was gibt es wo')
  })
})

describe('who can get in', () => {
  it('ranks what is missing by the way to the next place that has it, and keeps apart what nobody has checked', async () => {
    const { text, html } = await read('/hilfe/zugang?art=spielplatz&merkmal=wheelchair')
    expect(text).toContain('1 von 4 Orten haben es')
    expect(text).toContain('Bei 1 Ort hat noch niemand nachgesehen.')
    const table = text.slice(text.indexOf('Alle Orte'))
    expect(table).toMatch(
      /Fern.*teilweise.*Nah.*fehlt.*Ungesehen.*nicht geprüft.*Am Tor.*vorhanden/,
    )
    expect(html.match(/class="access-map__(yes|no|limited|unknown)"/g)).toHaveLength(4)
  })

  it('neither lists nor draws a secret place, and says so', async () => {
    const { text, html } = await read('/hilfe/zugang?art=frauenhaus&merkmal=wheelchair')
    expect(text).toContain('Orte mit geheimer Adresse stehen hier nicht.')
    expect(text).not.toContain('Alle Orte')
    expect(html).not.toContain('access-map__')
  })

  it('is there in easy language, and knows no kind that does not exist', async () => {
    expect((await read('/leicht/hilfe/zugang')).text).toContain('zum Teil')
    expect((await read('/hilfe/zugang?art=unsinn')).status).toBe(404)
  })
})
