import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { type OfferRecord, offerRecord } from '../../../contexts/offers/domain/offer.ts'
import { generateMusterstadt } from '../generate.ts'
import { fictionalPhone } from './contact.ts'

/** Every kind of help that the papers name, as a type of the vocabulary. */
const askedFor = `
  suchtberatung suchtpraevention drogenhilfe gluecksspiel-und-mediensucht suchttherapie rauchfrei
  gesundheitsamt gesundheitsstuetzpunkt medizinisches-versorgungszentrum arztpraxis apotheke krankenhaus
  notdienstpraxis impfberatung schuleingangsuntersuchung zahngesundheit betriebliche-gesundheit
  gesundheitskurs krisendienst kontakt-und-beratungsstelle sozialpsychiatrischer-dienst
  psychiatrische-klinik hebammenzentrale hebammenhilfe schwangerschaftsberatung fruehe-hilfen
  zentrum-plus begegnungsstaette seniorenberatung seniorensicherheit zwar-gruppe besuchsdienst
  praeventiver-hausbesuch pflegeberatung angehoerigengruppe tagespflege kurzzeitpflege pflegeheim
  ambulanter-pflegedienst demenzberatung alltagshilfe essen-auf-raedern wohnberatung seniorenwohnung
  gemeinschaftliches-wohnen mehrgenerationenhaus behindertenberatung barrierefreie-toilette
  stadtteilladen repair-cafe stadtteilzentrum stadtteilbuero sozialberatung raum-im-quartier
  freiwilligenagentur beschaeftigungsfoerderung arbeitslosenzentrum jobcenter anerkennungsberatung
  verbraucherberatung schuldnerberatung teilhabepass wohnungsnotfallhilfe notschlafstelle tagestreff
  streetwork probewohnen unterkunft-gefluechtete frauenhaus frauenberatung humanitaere-sprechstunde
  welcome-point migrationsberatung sprachmittlung sprachkurs integrationskurs migrantenorganisation
  kita ganztagsbetreuung alleinerziehende familienzentrum jugendzentrum selbsthilfegruppe
  selbsthilfekontaktstelle spielplatz sportanlage grundschule weiterfuehrende-schule bibliothek
  sozialamt asylberatung
`
  .trim()
  .split(/\s+/)

const nationalLines = /\b(112|110|116 ?117|116 ?016|116 ?111|116 ?123|0800 111 0 ?\d{3})\b/g

describe('the offers of the made-up city', () => {
  let offers: OfferRecord[]
  beforeAll(() => {
    const { files } = generateMusterstadt({ seed: 'musterstadt', residents: 160_000 })
    const text = [...files.get('angebote/offers.json')!()].join('')
    const raw: unknown = JSON.parse(text)
    offers = offerRecord.array().parse(raw)
  })

  it('are about nine hundred, each with an id and a heading of its own', () => {
    expect(offers.length).toBeGreaterThan(850)
    expect(offers.length).toBeLessThan(1000)
    expect(new Set(offers.map((o) => o.id)).size).toBe(offers.length)
    for (const locale of ['de', 'leicht', 'en']) {
      const names = offers.map((o) => o.texts[locale]?.name)
      expect(names).not.toContain(undefined)
      expect(new Set(names).size).toBe(offers.length)
    }
  })

  it('are of every kind that the papers ask for, in words of the vocabulary', () => {
    const known = new Set(vocabulary('offer-types'))
    const used = new Set(offers.flatMap((o) => o.types))
    expect(askedFor.filter((type) => !used.has(type))).toEqual([])
    expect([...used].filter((type) => !known.has(type))).toEqual([])
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
    const hidden = offers.filter((o) => o.types.includes('frauenhaus'))
    expect(hidden.length).toBeGreaterThan(0)
    for (const { site } of hidden) expect(site).toEqual({ place: 'Musterstadt', protected: true })
    for (const { site, types } of offers) {
      if (types.includes('frauenhaus')) continue
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
