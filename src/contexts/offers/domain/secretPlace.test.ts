import { describe, expect, it } from 'vitest'
import { type OfferRecord, offerRecord } from './offer.ts'
import { publicOffers } from './publicOffer.ts'
import { idTells, placeTeller } from './secretPlace.ts'

const site = {
  name: 'Haus Abendstern',
  street: 'Rosenwinkelgasse',
  houseNumber: '17',
  postalCode: '40777',
  lon: 6.7812345,
  lat: 51.2298765,
}
const named = { texts: { de: { name: 'Frauenhaus' } } }
const tells = placeTeller([site], named)

describe('a secret place', () => {
  it.each([
    'In der Rosenwinkel-Gasse 17',
    'ROSENWINKELGASSE',
    'R\u00adosenwinkel\u00adgasse',
    'https://karte.example/?q=Rosenwinkel%20Gasse',
    'info@rosenwinkelgasse.example',
    '40777 Musterstadt',
    'الرمز البريدي ٤٠٧٧٧',
    'im Haus Abendstern, 2. Stock',
    'bei 51,2299 und 6,781',
    'https://karte.example/@51.2298,6.7812,18z',
    'вул. Розенвинкельгассе',
    'на Розенвинкель-гассе',
    'شارع روزنفينكل رقم',
    'شارع روزن فينكل',
  ])('is told by "%s"', (text) => {
    expect(tells(text)).toBe(true)
  })

  it.each([
    'Rufen Sie an. Wir holen Sie ab.',
    'Eine Rose am Winkel der Gasse',
    '407771',
    'Tel. 0221 51229',
    'Musterstadt liegt bei 51.6, 8.2',
    'Kostet 6,78 Euro',
    'اتصلي بنا ليلاً ونهاراً. لا أحد يعرف مكان البيت.',
    'Телефонуйте нам. Ми заберемо вас і ваших дітей.',
    undefined,
  ])('is not told by "%s"', (text) => {
    expect(tells(text)).toBe(false)
  })

  it.each([
    ['Tannenspringerweg', 'на Танненшпрингервег'],
    ['Tannenspringerweg', 'شارع تاننشبرينجر'],
    ['Schillerplatz', 'Шиллерплац, 3'],
    ['Lindenauer Str.', 'ул. Линденауэр'],
    ['Lindenauer Straße', 'شارع ليندناور'],
  ])('in the %s is told by "%s"', (street, text) => {
    expect(placeTeller([{ street }], named)(text)).toBe(true)
  })

  it('whose house is called as the offer itself is no secret by that name', () => {
    const known = { texts: { de: { name: 'Frauenhaus Haus Abendstern' } } }
    expect(placeTeller([site], known)('Das Haus Abendstern hilft.')).toBe(false)
  })

  it('is told by an id that was made of its address', () => {
    expect(idTells('haus-rosenwinkelgasse-17', [site])).toBe(true)
    expect(idTells('frauenhaus-40777', [site])).toBe(true)
    expect(idTells('frauenhaus-001', [site])).toBe(false)
  })
})

describe('what the public may see of an offer that became secret after it was written', () => {
  const kept = (more: Partial<OfferRecord>, marked = false) => ({
    record: offerRecord.parse({ id: 'a', ...named, site, ...more }),
    protected: marked,
    openedOn: null,
    seenOn: null,
    source: null,
    updatedOn: '2026-01-01',
  })
  const telling = 'Rosenwinkelgasse 17'

  it.each([
    ['the row', kept({}, true)],
    ['a site', kept({ moreSites: [{ ...site, protected: true }] })],
    ['its kind', kept({ types: ['frauenhaus'] })],
  ])('has no place and no word of it, be it marked by %s', (_, { record, ...row }) => {
    const [shown] = publicOffers([
      {
        ...row,
        record: offerRecord.parse({
          ...record,
          texts: {
            de: { name: 'Frauenhaus', summary: telling, howToStart: 'Rufen Sie an.' },
            leicht: { name: `Haus in der ${telling}` },
          },
          types: [...record.types, 'frauenberatung'],
          phone: '0221 4710',
          organisation: { id: 'x', name: `Verein ${telling}` },
          website: `https://x.example/${telling.replace(' ', '-')}`,
          networks: ['Netz', telling],
          funding: [{ source: telling }, { source: 'Land' }],
          closure: { from: '2026-01-01', note: telling },
          cost: { kind: 'free', note: telling },
          hours: {
            weekly: [{ days: [1], opens: '09:00', closes: '12:00', note: telling }],
            exceptions: [{ from: '2026-01-01', until: '2026-01-01', closed: true, note: telling }],
          },
          accessNotes: { lift: 'Im Hof links' },
        }),
      },
    ])
    expect(JSON.stringify(shown)).not.toMatch(/rosenwinkel|40777|51\.2|6\.78|Abendstern|Hof/i)
    expect(shown?.record).toMatchObject({
      texts: { de: { name: 'Frauenhaus', howToStart: 'Rufen Sie an.' } },
      phone: '0221 4710',
      networks: ['Netz'],
      funding: [{ source: 'Land' }],
      closure: { from: '2026-01-01' },
      cost: { kind: 'free' },
      hours: { weekly: [{ days: [1], opens: '09:00', closes: '12:00' }] },
    })
    expect(shown?.record.texts.leicht?.name).toBeTruthy()
  })

  it('is left out as a whole where nothing but its place names it', () => {
    expect(publicOffers([kept({ id: 'rosenwinkelgasse-17' }, true)])).toEqual([])
    expect(publicOffers([kept({ texts: { de: { name: telling } } }, true)])).toEqual([])
  })
})
