import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import {
  type OfferRecord,
  offerRecord,
  type WeeklyHours,
} from '../../../contexts/offers/domain/offer.ts'
import { generateMusterstadt } from '../generate.ts'
import { fictionalPhone } from './contact.ts'

const nationalLines = /\b(112|110|116 ?117|116 ?016|116 ?111|116 ?123|0800 111 0 ?\d{3})\b/g

describe('the offers of the made-up city', () => {
  let offers: OfferRecord[]
  beforeAll(() => {
    const { files } = generateMusterstadt({ seed: 'musterstadt', residents: 160_000 })
    const text = [...files.get('angebote/offers.json')!()].join('')
    const raw: unknown = JSON.parse(text)
    offers = offerRecord.array().parse(raw)
  })

  it('are about a thousand, each with an id and a heading of its own', () => {
    expect(offers.length).toBeGreaterThan(950)
    expect(offers.length).toBeLessThan(1150)
    expect(new Set(offers.map((o) => o.id)).size).toBe(offers.length)
    for (const locale of ['de', 'leicht', 'en']) {
      const names = offers.map((o) => o.texts[locale]?.name)
      expect(names).not.toContain(undefined)
      expect(new Set(names).size).toBe(offers.length)
    }
  })

  it('are of every kind of help of the vocabulary, and of no other', () => {
    const used = new Set(offers.flatMap((o) => o.types))
    expect([...used].sort()).toEqual(vocabulary('offer-types').sort())
    const groups = new Set(vocabulary('target-groups'))
    expect(offers.flatMap((o) => o.targetGroups).filter((id) => !groups.has(id))).toEqual([])
  })

  it('have made-up numbers, addresses on the net that belong to nobody, and no other numbers', () => {
    for (const offer of offers) {
      if (offer.phone) expect(offer.phone).toMatch(fictionalPhone)
      if (offer.email) expect(offer.email).toMatch(/^[a-z0-9-]+@[a-z0-9-]+\.example$/)
      if (offer.website) expect(offer.website).toMatch(/^https:\/\/www\.[a-z0-9-]+\.example\//)
      for (const text of Object.values(offer.texts)) {
        const words = Object.values(text).join(' ').replaceAll(nationalLines, '')
        expect(words).not.toMatch(/\d{5,}|\d{3,} \d{3,}/)
        expect(words).not.toMatch(/[{}]|undefined/)
      }
    }
  })

  it('never tell where a protected site is', () => {
    const secret = new Set(['frauenhaus', 'maedchenzuflucht', 'schutzwohnung-maenner'])
    const isSecret = ({ types }: OfferRecord) => types.some((type) => secret.has(type))
    const hidden = offers.filter(isSecret)
    expect(new Set(hidden.flatMap(({ types }) => types))).toEqual(secret)
    for (const { site, moreSites, accessNotes } of hidden) {
      expect(site).toEqual({ place: 'Musterstadt', protected: true })
      expect(moreSites).toBeUndefined()
      expect(accessNotes).toBeUndefined()
    }
    for (const offer of offers) {
      if (isSecret(offer)) continue
      const { site } = offer
      expect(site).toMatchObject({ place: 'Musterstadt' })
      expect(site?.postalCode).toMatch(/^00\d{3}$/)
      expect(site?.lon).toBeGreaterThan(8)
      expect(site?.lat).toBeGreaterThan(51.5)
    }
  })

  it('say in three languages what to do first, wherever it is social or health help', () => {
    const everyday = new Set(
      vocabulary('offer-types').filter((t) =>
        /schule|praxis|apotheke|spielplatz|sport|schwimm|bibliothek|volkshoch|kultur|buergeramt|toilette|krankenhaus|kita|tagespflege|ganztag|psychotherapie/.test(
          t,
        ),
      ),
    )
    const help = offers.filter((o) => !o.types.some((t) => everyday.has(t)))
    expect(help.length).toBeGreaterThan(300)
    for (const { id, texts } of help)
      for (const locale of ['de', 'leicht', 'en'])
        expect(texts[locale]?.howToStart, `${id} ${locale}`).toBeTruthy()
  })

  it('differ in hours, access, languages and the day they were checked', () => {
    const share = (test: (offer: OfferRecord) => boolean) =>
      offers.filter(test).length / offers.length
    expect(share((o) => o.access.wheelchair === undefined)).toBeGreaterThan(0.15)
    expect(share((o) => o.access.wheelchair === 'yes')).toBeGreaterThan(0.2)
    expect(share((o) => o.languages.length > 1)).toBeGreaterThan(0.3)
    expect(share((o) => o.hours?.always === true)).toBeGreaterThan(0.02)
    expect(share((o) => o.hours?.byAppointmentOnly === true)).toBeGreaterThan(0.02)
    expect(share((o) => (o.hours?.exceptions?.length ?? 0) > 0)).toBeGreaterThan(0.05)
    expect(share((o) => (o.lastChecked ?? '9999') < '2025-09-01')).toBeGreaterThan(0.03)
    for (const { lastChecked } of offers)
      if (lastChecked) expect(lastChecked < '2026-11-01').toBe(true)
  })

  it('use what an offer can say: ways, phone hours, groups once a month, seasons, closures, further places', () => {
    const count = (test: (offer: OfferRecord) => boolean) => offers.filter(test).length
    const weekly = (test: (entry: WeeklyHours) => boolean) =>
      count((o) => o.hours?.weekly?.some(test) ?? false)
    expect(count((o) => o.ways === undefined)).toBe(0)
    expect(weekly(({ byPhone }) => byPhone === true)).toBeGreaterThan(30)
    expect(weekly(({ weeksOfMonth }) => weeksOfMonth?.includes(1) ?? false)).toBeGreaterThan(5)
    expect(weekly(({ season }) => season !== undefined)).toBeGreaterThan(5)
    expect(count((o) => o.closure !== undefined)).toBeGreaterThan(2)
    expect(count((o) => o.moreSites !== undefined)).toBeGreaterThan(10)
    expect(count((o) => Object.keys(o.accessNotes ?? {}).length > 0)).toBeGreaterThan(200)
    expect(count((o) => o.funding !== undefined)).toBeGreaterThan(30)
    expect(
      count((o) => o.networks?.includes('Demenznetzwerk Musterstadt') ?? false),
    ).toBeGreaterThan(5)
    for (const { lastChecked, checkedBy } of offers)
      expect(checkedBy === undefined).toBe(lastChecked === undefined)
  })

  it('lead on to offers that are there', () => {
    const ids = new Set(offers.map(({ id }) => id))
    const leading = offers.filter(({ related }) => related)
    expect(leading.length).toBeGreaterThan(50)
    for (const { id, related } of leading)
      for (const other of related ?? []) expect(ids, `${id} leads to ${other}`).toContain(other)
  })

  it('are spoken in the languages that people ask for a midwife in', () => {
    const midwives = offers.filter(({ types }) => types.includes('hebammenhilfe'))
    const spoken = new Set(midwives.flatMap(({ languages }) => languages))
    for (const language of ['ar', 'tr', 'uk', 'ru', 'pl', 'fr']) expect(spoken).toContain(language)
  })

  it('call nobody "du", not even the young', () => {
    for (const { id, texts } of offers)
      for (const locale of ['de', 'leicht'])
        for (const text of Object.values(texts[locale] ?? {}))
          expect(text, id).not.toMatch(/\b(du|dich|dir|deine?[mnrs]?|euch|euer)\b/i)
  })
})

/** The ids of a file of the vocabulary, or of all files of a folder. */
function vocabulary(name: string): string[] {
  const folder = new URL('../../../../vocabulary/', import.meta.url)
  return globSync([`${name}.json`, `${name}/*.json`], { cwd: fileURLToPath(folder) }).flatMap(
    (file) => {
      const entries: { id: string }[] = JSON.parse(readFileSync(new URL(file, folder), 'utf8'))
      return entries.map((entry) => entry.id)
    },
  )
}
