/** A secret place, with everything by which somebody could tell it. Words that occur nowhere else. */
export interface Hideout {
  street: string
  houseNumber: string
  postalCode: string
  /** How the house is called. */
  house: string
  lon: number
  lat: number
  /** What is next to it. */
  beside: string
  /** The street as it is written in other letters. */
  cyrillic: string
  arabic: string
}

/** Two places in the city, far from each other, in different quarters. */
export const hideouts: readonly [Hideout, Hideout] = [
  {
    street: 'Rosenwinkelgasse',
    houseNumber: '1723b',
    postalCode: '00993',
    house: 'Haus Abendstern',
    lon: 8.2043177,
    lat: 51.6291733,
    beside: 'Bäckerei Mondschein',
    cyrillic: 'Розенвинкельгассе',
    arabic: 'روزنفينكل',
  },
  {
    street: 'Tannenspringerweg',
    houseNumber: '4891c',
    postalCode: '00886',
    house: 'Haus Morgentau',
    lon: 8.1629419,
    lat: 51.5961327,
    beside: 'Wäscherei Sonnenblick',
    cyrillic: 'Танненшпрингервег',
    arabic: 'تاننشبرينجر',
  },
]

/** The site as a source or a form has it. */
export const siteAt = ({ street, houseNumber, postalCode, house, lon, lat }: Hideout) => ({
  name: house,
  street,
  houseNumber,
  postalCode,
  place: 'Musterstadt',
  lon,
  lat,
})

/** Text after text that gives the place away. */
export const tellingTexts = (name: string, at: Hideout) => ({
  de: {
    name,
    summary: `Sie finden uns in der ${at.street.replace(/(gasse|weg)$/, '-$1')}.`,
    description: `Das ${at.house} steht in ${at.postalCode} Musterstadt.`,
    howToStart: 'Rufen Sie an. Wir holen Sie ab.',
    whatHappens: `Klingeln Sie bei ${at.lat.toFixed(4)}, ${at.lon.toFixed(4)}.`,
    bring: `Ein Bild von ${at.street.toUpperCase()} ${at.houseNumber}.`,
    hours: `Mo 9-12 Uhr im ${at.house}`,
  },
  leicht: { name, summary: `Das Haus ist in der ${at.street}.`, howToStart: 'Rufen Sie an.' },
  en: { name, summary: `At ${at.street} ${at.houseNumber}.`, howToStart: 'Call us.' },
  ar: { name, summary: `نحن في شارع ${at.arabic}.`, bring: easternDigits(at.postalCode) },
  uk: { name, summary: `Ми на вулиці ${at.cyrillic}.` },
})

const easternDigits = (digits: string) =>
  digits.replace(/\d/g, (digit) => String.fromCharCode(0x660 + Number(digit)))

/** What beside the texts may tell a place. */
export const tellingFacts = (at: Hideout) => ({
  accessNotes: { wheelchair: `Tür neben der ${at.beside}` },
  access: { wheelchair: 'yes' as const },
  moreSites: [
    {
      ...siteAt(at),
      name: `${at.house} II`,
      phone: '0221 4710 993',
      hours: { weekly: [{ days: [2], opens: '10:00', closes: '11:00', note: at.house }] },
    },
  ],
  website: `https://karte.example/?ll=${at.lat},${at.lon}&q=${encodeURIComponent(at.street)}`,
  networks: ['Netz gegen Gewalt', `Freunde ${at.house}`],
  closure: { from: '2020-01-01', until: '2020-02-01', note: `Umbau ${at.street}` },
  cost: { kind: 'free' as const, note: `Parken in der ${at.street} kostet.` },
  hours: {
    weekly: [{ days: [1, 4], opens: '09:00', closes: '12:00', note: `Hof ${at.street}` }],
  },
})

/** Everything to look for in what the public gets. */
export function needlesOf(at: Hideout): RegExp {
  const words = [
    at.street,
    at.street.replace(/(gasse|weg)$/, '-$1'),
    at.houseNumber,
    easternDigits(at.postalCode),
    at.house,
    at.beside,
    at.cyrillic,
    at.arabic,
    ...[at.lon, at.lat].flatMap((degrees) => cut(degrees, 5)),
  ]
  const pair = (a: number, b: number) =>
    `(?:${cut(a, 3).join('|')})\\d*[^\\d]{1,40}(?:${cut(b, 3).join('|')})`
  const patterns = words
    .flatMap(written)
    .map((text) => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'))
    // Not within a longer number.
    .concat(`(?<!\\d)${at.postalCode}(?!\\d)`)
    // A rounded coordinate alone is another place's as well.
    .concat(pair(at.lon, at.lat), pair(at.lat, at.lon))
  return new RegExp([...new Set(patterns)].join('|'), 'i')
}

/** Cut and rounded to so many places, with point and comma. */
function cut(degrees: number, places: number): string[] {
  const factor = 10 ** places
  const short = [Math.floor(degrees * factor) / factor, Math.round(degrees * factor) / factor]
  const points = short.map((one) => one.toFixed(places))
  return [...new Set([...points, ...points.map((one) => one.replace('.', ','))])]
}

/** A text as addresses, pages, JSON and base64 write it. */
function written(text: string): string[] {
  const bytes = Buffer.from(text)
  const escaped = [...text].map((sign) => (sign < '\u0080' ? sign : `\\u${hex(sign)}`)).join('')
  const entities = [...text].map((sign) => (sign < '\u0080' ? sign : `&#${sign.charCodeAt(0)};`))
  return [
    text,
    text.normalize('NFD'),
    encodeURIComponent(text),
    text.replaceAll(' ', '+'),
    text.replaceAll(' ', '-'),
    text.replaceAll(' ', ''),
    text.replaceAll('ä', 'ae'),
    escaped,
    entities.join(''),
    bytes.toString('hex'),
    // Base64 has three ways to begin; what stands at the ends depends on the neighbours.
    ...(bytes.length < 9 ? [] : [0, 1, 2]).map((before) =>
      Buffer.concat([Buffer.alloc(before), bytes])
        .toString('base64')
        .slice(before === 0 ? 0 : before + 1, -4),
    ),
  ].filter(({ length }) => length >= 5)
}

const hex = (sign: string) => sign.charCodeAt(0).toString(16).padStart(4, '0')
