import type { Random } from '../chance/random.ts'

/** What a quarter is like, as far as its name may tell. */
export type QuarterKind = 'centre' | 'inner' | 'harbour' | 'river' | 'lake' | 'outer' | 'edge'

const given: Record<QuarterKind, readonly string[]> = {
  centre: ['Altstadt', 'Nordmarkt', 'Bahnhofsviertel', 'Dommarkt', 'Neumarkt', 'Schlossviertel'],
  inner: [
    'Südvorstadt',
    'Gerberviertel',
    'Lindenplatz',
    'Marienviertel',
    'Tuchmacherviertel',
    'Kronenviertel',
    'Westend',
    'Gartenstadt',
    'Brunnenviertel',
    'Ostvorstadt',
    'Musikerviertel',
  ],
  harbour: ['Hafenviertel', 'Speicherstadt', 'Hüttenviertel', 'Werftviertel', 'Zechenfeld'],
  river: ['Uferstadt', 'Brückenkopf', 'Auenviertel', 'Fährwinkel', 'Weidenufer', 'Wehrvorstadt'],
  lake: ['Seeviertel', 'Teichwiesen', 'Seerosenhof'],
  outer: [
    'Lindenau',
    'Rosenhügel',
    'Birkenfelde',
    'Ziegelhof',
    'Sonnenberg',
    'Eichholz',
    'Heidekamp',
    'Kirschgarten',
    'Windmühlenberg',
    'Neue Siedlung',
    'Waldfrieden',
    'Mühlenfeld',
    'Kaiserlinde',
    'Fuchsbau',
  ],
  edge: [
    'Oberhagen',
    'Niederhagen',
    'Wiesenrode',
    'Buchenrode',
    'Erlenbruch',
    'Sandkuhlen',
    'Brahmbeck',
    'Hasselwinkel',
    'Quellenried',
    'Kornhusen',
    'Tannwede',
    'Rabenhorst',
  ],
}

const stems =
  'Linden Birken Eichen Buchen Erlen Ulmen Eschen Weiden Ahorn Tannen Kiefern Hasel Holunder Rosen Heide Farn Moor Sand Lehm Kies Stein Brunnen Quell Bach Mühlen Wiesen Feld Korn Gersten Roggen Honig Bienen Falken Habicht Raben Reiher Storchen Schwanen Lerchen Amsel Dachs Fuchs Hirsch Reh Biber Otter Sonnen Winter Sommer Abend Morgen König Abt Kloster Kapellen Kirch Markt Turm Tor Wall Schmiede Köhler Weber Töpfer Gerber Müller Schäfer Jäger Hirten'.split(
    ' ',
  )
const endings =
  'au hagen feld berg rode brink horst kamp bruch holz tal winkel grund hof siek wede loh hude büttel beck stadt viertel park höhe garten wiesen ufer'.split(
    ' ',
  )

/** Hands out names of quarters that fit their kind, none twice; invents more when the lists are used up. */
export function quarterNamer(random: Random): (kind: QuarterKind) => string {
  const used = new Set<string>()
  const left = new Map(Object.entries(given).map(([kind, names]) => [kind, random.shuffle(names)]))
  return (kind) => {
    let name = left.get(kind)?.pop()
    while (!name || used.has(name)) name = `${random.pick(stems)}${random.pick(endings)}`
    used.add(name)
    return name
  }
}

const streetStems =
  'Ahorn Akazien Amsel Bach Bergmann Birken Blumen Brücken Brunnen Buchen Dahlien Deich Dorn Drossel Eichen Erlen Eschen Falken Farn Feld Finken Fischer Flieder Förster Fuchs Garten Gerber Ginster Glocken Hafen Hasel Heide Herbst Hirten Holunder Honig Kamp Kapellen Kastanien Kiefern Kirsch Klee Kloster Korn Krokus Lärchen Lavendel Lerchen Linden Malven Marien Markt Meisen Mohn Mühlen Nelken Obst Pappel Post Quell Reiher Robinien Rosen Sand Schäfer Schiffer Schilf Schlehen Schmiede Schul Schwalben See Seiler Sommer Sonnen Specht Stein Storchen Tannen Teich Töpfer Tor Tulpen Turm Ufer Ulmen Veilchen Wald Wall Weber Weiden Wehr Wiesen Winzer Zaunkönig Ziegel Zimmermann'.split(
    ' ',
  )
/** Endings of street names, with their gender and how often a stem has such a street. */
const streetEndings = [
  { ending: 'straße', feminine: true, often: 1 },
  { ending: 'weg', feminine: false, often: 0.9 },
  { ending: 'gasse', feminine: true, often: 0.35 },
  { ending: 'allee', feminine: true, often: 0.3 },
  { ending: 'platz', feminine: false, often: 0.25 },
  { ending: 'ring', feminine: false, often: 0.25 },
  { ending: 'stieg', feminine: false, often: 0.2 },
  { ending: 'hof', feminine: false, often: 0.15 },
  { ending: 'pfad', feminine: false, often: 0.2 },
  { ending: 'damm', feminine: false, often: 0.1 },
]
const prefixes = [
  'Alte',
  'Neue',
  'Obere',
  'Untere',
  'Lange',
  'Kleine',
  'Große',
  'Hintere',
  'Vordere',
]
const streetPhrases =
  'Am Alten Hafen|An der Wehrmauer|Am Güterbahnhof|Zum Wasserturm|Am Stadtgraben|Hinter der Mauer|An den Kopfweiden|Am Kornspeicher|Im Winkel|Auf dem Brink|Am Sportpark|Zur alten Ziegelei|Am Fährhaus|Unter den Kastanien|Am Nordtor|Am Südtor|Zum Aussichtsturm|An der Bleiche|Im Obstgarten|Am Rosengarten|Am Mühlgraben|Zur Schleuse|Am Wiesengrund|An der Pferdebahn'.split(
    '|',
  )

/** Streets with a name of their own in the whole city, as long as combinations last. */
export function streetNamer(random: Random): () => string {
  const words = [...new Set([...streetStems, ...stems])]
  const compounds = words.flatMap((word) =>
    streetEndings
      .filter(({ often }) => random.chance(often))
      .map(({ ending, feminine }) => ({ name: `${word}${ending}`, feminine })),
  )
  const first = random.shuffle([...streetPhrases, ...compounds.map(({ name }) => name)])
  const later = random.shuffle(compounds)
  let given = 0
  return () => {
    const n = given++
    if (n < first.length) return first[n]!
    const round = Math.floor((n - first.length) / later.length)
    const { name, feminine } = later[(n - first.length) % later.length]!
    return `${prefixes[round % prefixes.length]}${feminine ? '' : 'r'} ${name}`
  }
}
