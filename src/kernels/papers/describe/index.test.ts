import { expect, it, describe as suite } from 'vitest'
import { describe } from './index.ts'
import { lone } from './testing/lone.ts'

const read = (text: string, label?: string) =>
  describe(text, lone(text, { labels: label ? [label] : [] }))

suite('deadlines', () => {
  it.each<[string, string | null, string | null, string | null]>([
    ['Wir bauen bis 2029 ein Haus', 'bis 2029', null, '2029-12-31'],
    [
      'bis zum Ende der laufenden Wahlperiode im Jahr 2030 umsetzen',
      'bis zum Ende der laufenden Wahlperiode im Jahr 2030',
      null,
      '2030-12-31',
    ],
    ['Bis Mitte 2028 legen wir einen Bericht vor', 'Bis Mitte 2028', null, '2028-06-30'],
    ['Start im ersten Quartal 2027', 'im ersten Quartal 2027', '2027-01-01', '2027-03-31'],
    ['Eröffnung im zweiten Halbjahr 2027', 'im zweiten Halbjahr 2027', '2027-07-01', '2027-12-31'],
    ['Förderung in 2027', 'in 2027', '2027-01-01', '2027-12-31'],
    ['ab 2028 beitragsfrei', 'ab 2028', '2028-01-01', null],
    ['zum Schuljahr 2027/28 einführen', 'zum Schuljahr 2027/28', '2027-08-01', null],
    ['bis zum 31.03.2028 prüfen', 'bis zum 31.03.2028', null, '2028-03-31'],
    ['zum 1. April 2027 einrichten', 'zum 1. April 2027', '2027-04-01', null],
    ['bis Februar 2028 abschließen', 'bis Februar 2028', null, '2028-02-29'],
    ['Mittel von 2027 bis 2030 bereitstellen', 'von 2027 bis 2030', '2027-01-01', '2030-12-31'],
    [
      'bis zu den Beratungen für das Jahr 2028 vorlegen',
      'bis zu den Beratungen für das Jahr 2028',
      null,
      null,
    ],
    ['mittelfristig ausbauen', 'mittelfristig', null, null],
    ['in den nächsten fünf Jahren sanieren', 'in den nächsten fünf Jahren', null, null],
    ['so schnell wie möglich umsetzen', 'so schnell wie möglich', null, null],
  ])('%s', (text, raw, from, to) => {
    expect(read(text).deadline).toEqual({ raw, from, to })
  })

  it.each([
    'der seit 1998 geltende Vertrag',
    'die Agenda 2030 umsetzen',
    'Kurse für Ältere',
    'mindestens so viel ausgeben wie im Jahr 2025',
    'mehr bauen als in 2024',
  ])('none in: %s', (text) => {
    expect(read(text).deadline).toBeNull()
  })

  it('stands beside a year that only compares', () => {
    expect(read('bis 2029 mehr bauen als im Jahr 2025').deadline?.raw).toBe('bis 2029')
  })
})

suite('numbers', () => {
  const numbers = (text: string) =>
    read(text).numbers.map(({ value, unit, role }) => [value, unit, role])

  it.each<[string, unknown[]]>([
    [
      'den Schlüssel von 1:180 auf 1:110 verbessern',
      [
        [180, '1:n', 'baseline'],
        [110, '1:n', 'target'],
      ],
    ],
    ['12 neue barrierefreie Plätze schaffen', [[12, 'Plätze', 'target']]],
    ['zwei weitere Stellen einrichten', [[2, 'Stellen', 'target']]],
    ['die 31 Empfehlungen umsetzen', [[31, 'Empfehlungen', 'count']]],
    ['Investitionen in 18 bestehende Quartiere', [[18, 'Quartiere', 'count']]],
    ['ein rund 4.500 Quadratmeter großes Gelände bebauen', [[4500, 'Quadratmeter', 'area']]],
    ['mindestens 30 Prozent geförderte Wohnungen bauen', [[30, '%', 'minimum']]],
    [
      '2,5 Mio. Euro für drei Jahre bereitstellen',
      [
        [2_500_000, 'Euro', 'target'],
        [3, 'Jahre', 'period'],
      ],
    ],
    [
      'den Anteil von 10 auf 25 Prozent erhöhen',
      [
        [10, '%', 'baseline'],
        [25, '%', 'target'],
      ],
    ],
    ['einundzwanzig Kitas bauen', [[21, 'Kitas', 'target']]],
    ['zweihundertfünfzig Wohnungen schaffen', [[250, 'Wohnungen', 'target']]],
    ['2000 Wohnungen bauen', [[2000, 'Wohnungen', 'target']]],
  ])('%s', (text, expected) => {
    expect(numbers(text)).toEqual(expected)
  })

  it.each([
    'nach § 75 SGB VIII anerkennen',
    'am 12.04.2027 beginnen',
    'im Jahr 2027',
    'in der Neuen Straße 18',
    'ab 18 Uhr öffnen',
    'den 2. Ring sanieren',
    'eine Beratung einrichten',
    '1-Euro-Jobs abschaffen',
    'die Agenda 2030',
  ])('none in: %s', (text) => {
    expect(numbers(text)).toEqual([])
  })
})

suite('conditions', () => {
  it.each([
    ['die Räume nach Möglichkeit kostenlos überlassen', 'nach Möglichkeit'],
    ['die Stadt so weit wie möglich begrünen', 'so weit wie möglich'],
    ['einen weiteren Standort suchen, falls der Bedarf steigt', 'falls der Bedarf steigt'],
    ['sollen – wenn finanzierbar – Studien vergeben werden', 'wenn finanzierbar'],
    ['im Bedarfsfall eine Schule bauen', 'im Bedarfsfall'],
    [
      'vorbehaltlich der Zustimmung des Rates einführen',
      'vorbehaltlich der Zustimmung des Rates einführen',
    ],
    ['die Angebote prüfen und ggf. erweitern', 'ggf.'],
    ['wo es sinnvoll ist, Bänke aufstellen', 'wo es sinnvoll ist'],
  ])('%s', (text, condition) => {
    expect(read(text).condition).toBe(condition)
  })

  it('finds one that follows the clause in its sentence', () => {
    const text = 'Wir bauen die Hilfen aus, sobald es der Haushalt erlaubt.'
    expect(describe(text, lone(text, { end: 24 })).condition).toBe('sobald es der Haushalt erlaubt')
  })
})

suite('who and what is named', () => {
  it('finds groups with what sets them apart', () => {
    expect(
      read('Wir unterstützen pflegende Angehörige, Senior*innen und Menschen mit Behinderung')
        .targetGroups,
    ).toEqual(['pflegende Angehörige', 'Senior*innen', 'Menschen mit Behinderung'])
    expect(read('Sprachkurse für geflüchtete Frauen und Alleinerziehende').targetGroups).toEqual([
      'geflüchtete Frauen',
      'Alleinerziehende',
    ])
    expect(read('Wir bekämpfen Kinderarmut und stärken Familienzentren').targetGroups).toEqual([])
    expect(read('Ausbau der Beratung', 'Hilfe für Wohnungslose').targetGroups).toEqual([
      'Wohnungslose',
    ])
  })

  it('finds streets and quarters', () => {
    expect(
      read('In der Mainzer Straße 12 und an der Lindenallee 4a entsteht ein Treff').places,
    ).toEqual(['Mainzer Straße 12', 'Lindenallee 4a'])
    expect(read('Neue Angebote im Stadtteil Nordend schaffen').places).toEqual(['Nordend'])
    expect(read('Streetwork am Wiesenhof und auf dem Schulhof').places).toEqual(['Wiesenhof'])
    expect(read('In Wohnheimen und Schulen beraten').places).toEqual([])
  })

  it('finds bodies by legal form, office and name', () => {
    expect(
      read('gemeinsam mit der Hafen Sozialwerk gGmbH und dem Landschaftsverband Neuland (LVN)'),
    ).toMatchObject({
      organisations: ['Hafen Sozialwerk gGmbH', 'Landschaftsverband Neuland (LVN)'],
      actors: ['Hafen Sozialwerk gGmbH', 'Landschaftsverband Neuland (LVN)'],
    })
    expect(read('Das Amt für Wohnen und Soziales erstellt einen Bericht').actors).toEqual([
      'Amt für Wohnen und Soziales',
    ])
    expect(read('Die Hebammen sollen durch das Gesundheitsamt unterstützt werden').actors).toEqual([
      'Gesundheitsamt',
    ])
    expect(read('Förderung des Ehrenamtes').organisations).toEqual([])
  })

  it('finds instruments with a name', () => {
    expect(read('Einführung der „Nah dran“-App und eines Familienpasses').systems).toEqual([
      '„Nah dran“-App',
      'Familienpasses',
    ])
    expect(read('Wir schließen einen Pakt gegen Einsamkeit').systems).toEqual([
      'Pakt gegen Einsamkeit',
    ])
    expect(read('Am Runden Tisch Pflege mitarbeiten').systems).toEqual(['Runden Tisch Pflege'])
    expect(read('Unter dem Motto „Hier soll es allen gut gehen“ arbeiten').systems).toEqual([])
  })

  it('names nothing twice and only what the text says', () => {
    const text =
      'Das Jugendamt und das Jugendamt helfen Familien und Familien in der Neuen Straße 3'
    const found = read(text)
    for (const name of [...found.organisations, ...found.targetGroups, ...found.places])
      expect(text).toContain(name)
    expect(found.organisations).toEqual(['Jugendamt'])
    expect(found.targetGroups).toEqual(['Familien'])
  })
})

suite('fields', () => {
  it.each([
    ['Ausbau der Suchtberatung', 'addiction'],
    ['Mehr Plätze in der Kurzzeitpflege', 'care'],
    ['Neue Radwege in der Innenstadt', 'mobility'],
    ['Schuldnerberatung erhalten', 'poverty'],
    ['Plätze im Frauenhaus schaffen', 'violence'],
    ['Schulen sanieren', 'education'],
  ])('%s → %s', (text, field) => {
    expect(read(text, 'Soziales').field).toBe(field)
  })

  it('goes by its headings where its own words say nothing', () => {
    expect(read('Die Angebote weiter ausbauen', 'Ehrenamt').field).toBe('volunteering')
    expect(read('Die Angebote weiter ausbauen').field).toBe('other')
  })
})

suite('titles', () => {
  it.each([
    ['Wir wollen die mobile Beratung ausbauen', 'Ausbau der mobilen Beratung'],
    ['Das Nachbarschaftsnetz wird weiter ausgebaut', 'Ausbau des Nachbarschaftsnetzes'],
    ['Wir richten einen neuen Jugendtreff ein', 'Einrichtung eines neuen Jugendtreffs'],
    ['Kultursensible Pflege fördern', 'Förderung kultursensibler Pflege'],
    ['Wir setzen uns für den Erhalt der Bücherei ein', 'Erhalt der Bücherei'],
    ['Wir stellen Vereinen Räume zur Verfügung', 'Vereinen Räume zur Verfügung stellen'],
    [
      'Zudem wollen wir einen Dialog mit den Hebammen auf den Weg bringen',
      'Einen Dialog mit den Hebammen auf den Weg bringen',
    ],
    ['Wir bieten kostenlose Sprachkurse an', 'Kostenlose Sprachkurse anbieten'],
    ['Die Koalition baut die mobile Beratung aus', 'Ausbau der mobilen Beratung'],
    ['Die Stadt Neustadt soll Vereinen Räume anbieten', 'Vereinen Räume anbieten'],
    ['Kleine und mittlere Betriebe werden beraten', 'Kleine und mittlere Betriebe beraten'],
    ['Rücknahme der Gebührenerhöhung', 'Rücknahme der Gebührenerhöhung'],
    ['Barrierefreie Toiletten an den Sportanlagen.', 'Barrierefreie Toiletten an den Sportanlagen'],
    [
      'Unser Ziel ist ein gastfreundliches Neustadt, in dem alle gut leben',
      'Ein gastfreundliches Neustadt',
    ],
  ])('%s → %s', (text, title) => {
    expect(read(text).title).toBe(title)
  })

  it('takes the label where the clause only points back', () => {
    expect(read('Dies wollen wir so schnell wie möglich umsetzen', 'Nachtbus').title).toBe(
      'Nachtbus',
    )
  })

  it('stays within 80 characters and ends with a whole word', () => {
    const long =
      'Wir wollen die Zusammenarbeit der Kliniken untereinander und mit den niedergelassenen Ärztinnen und Ärzten in allen Stadtteilen verbessern'
    const { title } = read(long)
    expect(title.length).toBeLessThanOrEqual(80)
    expect(title).toMatch(/^Verbesserung der Zusammenarbeit der Kliniken/)
    expect(title).not.toMatch(/\s(?:und|mit|der|den|in)$/)
  })
})

suite('broken text', () => {
  it.each([
    '„Ausbau ',
    'bis zu ',
    '1.000 ',
    'im Rahmen der ',
    'Runder Tisch ',
    '(Bürger*innen, die ',
    '2020–',
  ])('comes to an end with long runs of "%s"', (piece) => {
    const text = piece.repeat(20_000)
    const found = read(text)
    expect(found.title.length).toBeLessThanOrEqual(80)
  })

  it('reads nothing out of nothing', () => {
    expect(read('')).toMatchObject({
      actors: [],
      numbers: [],
      deadline: null,
      condition: null,
      field: 'other',
    })
  })
})
