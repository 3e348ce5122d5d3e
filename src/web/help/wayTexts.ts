import { plural, type TextSet } from '../../platform/texts/index.ts'
import { way as ar } from '../translations/ar/way.ts'
import { way as fr } from '../translations/fr/way.ts'
import { way as pl } from '../translations/pl/way.ts'
import { way as ru } from '../translations/ru/way.ts'
import { way as tr } from '../translations/tr/way.ts'
import { way as uk } from '../translations/uk/way.ts'

/** How somebody is under way, as the address names it. */
export const travellerNames = ['fuss', 'langsam', 'kinderwagen', 'rollstuhl'] as const
export type TravellerName = (typeof travellerNames)[number]

/** A piece of way within a sentence: on it, and into it. `{name}` stands for its name. */
export interface OnInto {
  on: string
  into: string
}

/** Of German names, whose article it chooses. */
export type Gender = 'feminine' | 'masculine' | 'neuter'

type Turns = Record<
  | 'start'
  | 'straight'
  | 'slightLeft'
  | 'left'
  | 'sharpLeft'
  | 'slightRight'
  | 'right'
  | 'sharpRight'
  | 'back'
  | 'end',
  string
>
type Kinds = Record<
  'street' | 'footway' | 'steps' | 'crossing' | 'bridge' | 'underpass' | 'lift',
  OnInto
>

/** Words of the way to an offer: minutes, what is in the way, turns. */
export interface WayTexts {
  /** How long it takes, by who is under way: '12', '15–21'. */
  takes: Record<TravellerName, (minutes: string) => string>
  /** Beyond the cap, or no way at all. */
  tooFar: Record<TravellerName, string>
  /** The best case, where the worst is no way at all. */
  perhaps: (minutes: string) => string
  byBus: (minutes: string) => string
  obstacles: Record<
    'stairs' | 'steps' | 'kerbsRaised' | 'kerbsUnknown' | 'steep' | 'lifts',
    (count: number) => string
  > & { rough: (distance: string) => string }
  travel: string
  travellers: Record<TravellerName, string>
  order: string
  orders: { fit: string; way: string }
  within: string
  minutes: (count: string) => string
  orderNear: string
  orderWay: string
  timesFrom: (place: string) => string
  timesFromMiddle: (place: string) => string
  toWay: string
  toWayOf: (name: string) => string
  title: (name: string) => string
  from: string
  fromHint: string
  show: string
  /** On the page of the offer. */
  here: string
  placeUnknown: (place: string) => string
  fromTo: (from: string) => string
  none: string
  noneHint: string
  twoTimes: string
  /** Where the longer time is that of a way, which is then the one that is told. */
  safeWay: string
  inTheWay: string
  nothingInTheWay: string
  turnsTitle: string
  sketch: (from: string, to: string) => string
  sketchHint: string
  computed: string
  back: string
  /** `{on}` and `{into}` stand for the piece of way, `{m}` for its length. */
  turns: Turns
  kinds: Kinds
  /** A way with a name; by its gender where the language has one for it. */
  named: { other: OnInto } & Partial<Record<Gender, OnInto>>
}

const de: WayTexts = {
  takes: {
    fuss: (minutes) => `${minutes} Min. zu Fuß`,
    langsam: (minutes) => `${minutes} Min. langsam zu Fuß`,
    kinderwagen: (minutes) => `${minutes} Min. mit Kinderwagen`,
    rollstuhl: (minutes) => `Rollstuhl: ${minutes} Min.`,
  },
  tooFar: {
    fuss: 'Zu Fuß nicht in 60 Min. zu erreichen',
    langsam: 'Langsam zu Fuß nicht in 60 Min. zu erreichen',
    kinderwagen: 'Mit Kinderwagen nicht in 60 Min. zu erreichen',
    rollstuhl: 'Rollstuhl: nicht in 60 Min. zu erreichen',
  },
  perhaps: (minutes) => `Rollstuhl: ab ${minutes} Min., vielleicht kein freier Weg`,
  byBus: (minutes) => `${minutes} Min. mit Bus und Bahn`,
  obstacles: {
    stairs: (count) => (count === 1 ? '1 Treppe' : `${count} Treppen`),
    steps: (count) => (count === 1 ? '1 Stufe' : `${count} Stufen`),
    kerbsRaised: (count) => (count === 1 ? '1 hoher Bordstein' : `${count} hohe Bordsteine`),
    kerbsUnknown: (count) =>
      count === 1 ? '1 Bordstein unbekannt' : `${count} Bordsteine unbekannt`,
    steep: (count) => (count === 1 ? '1 steiles Stück' : `${count} steile Stücke`),
    lifts: (count) => (count === 1 ? '1 Aufzug' : `${count} Aufzüge`),
    rough: (distance) => `${distance} holpriger Weg`,
  },
  travel: 'Wie sind Sie unterwegs?',
  travellers: {
    fuss: 'Zu Fuß',
    langsam: 'Langsam zu Fuß',
    kinderwagen: 'Mit Kinderwagen',
    rollstuhl: 'Mit Rollstuhl',
  },
  order: 'Was zuerst steht',
  orders: { fit: 'Was am besten passt', way: 'Der kürzeste Weg' },
  within: 'Höchstens so weit',
  minutes: (count) => `${count} Min.`,
  orderNear: 'Was gut passt und nah ist, steht zuerst.',
  orderWay: 'Der kürzeste Weg steht zuerst. Angebote mit geheimer Adresse stehen davor.',
  timesFrom: (place) => `Die Zeiten gelten ab: ${place}.`,
  timesFromMiddle: (place) => `Die Zeiten gelten ab der Mitte von ${place}.`,
  toWay: 'Weg dorthin',
  toWayOf: (name) => `Weg dorthin: ${name}`,
  title: (name) => `Weg zu: ${name}`,
  from: 'Von wo?',
  fromHint: 'Straße und Hausnummer, Stadtteil oder Postleitzahl',
  show: 'Weg zeigen',
  here: 'Weg hierher',
  placeUnknown: (place) =>
    `Den Ort „${place}“ kennen wir nicht. Versuchen Sie eine Straße, einen Stadtteil oder eine Postleitzahl.`,
  fromTo: (from) => `Ab: ${from}`,
  none: 'Wir finden keinen Weg dorthin.',
  noneHint:
    'Vielleicht fehlt in der Karte ein Stück. Rufen Sie an und fragen Sie, wie Sie hinkommen.',
  twoTimes:
    'Es sind zwei Zeiten, weil manches nicht bekannt ist: ob ein Bordstein hoch ist oder ein Weg holprig. Die kürzere gilt, wenn nichts im Weg ist.',
  safeWay: 'Beschrieben ist der Weg, der sicher frei ist.',
  inTheWay: 'Was im Weg ist',
  nothingInTheWay: 'Uns ist nichts bekannt, was im Weg ist.',
  turnsTitle: 'So gehen Sie',
  sketch: (from, to) => `Skizze des Weges von ${from} nach ${to}`,
  sketchHint: 'Der Ring ist der Anfang, der Punkt das Ziel. Norden ist oben.',
  computed: 'Zeit und Weg sind berechnet. Baustellen und Sperrungen sind nicht dabei.',
  back: 'Zum Angebot',
  turns: {
    start: 'Gehen Sie {m} {on}.',
    straight: 'Gehen Sie {m} geradeaus weiter {on}.',
    slightLeft: 'Dann halb links {into}, {m}.',
    left: 'Dann links {into}, {m}.',
    sharpLeft: 'Dann scharf links {into}, {m}.',
    slightRight: 'Dann halb rechts {into}, {m}.',
    right: 'Dann rechts {into}, {m}.',
    sharpRight: 'Dann scharf rechts {into}, {m}.',
    back: 'Kehren Sie um {on}, {m}.',
    end: 'Sie sind da.',
  },
  kinds: {
    street: { on: 'auf der Straße', into: 'in die Straße' },
    footway: { on: 'auf dem Fußweg', into: 'auf den Fußweg' },
    steps: { on: 'über die Treppe', into: 'über die Treppe' },
    crossing: { on: 'über die Straße', into: 'über die Straße' },
    bridge: { on: 'über die Brücke', into: 'über die Brücke' },
    underpass: { on: 'durch die Unterführung', into: 'durch die Unterführung' },
    lift: { on: 'mit dem Aufzug', into: 'in den Aufzug' },
  },
  named: {
    feminine: { on: 'auf der {name}', into: 'in die {name}' },
    masculine: { on: 'auf dem {name}', into: 'in den {name}' },
    neuter: { on: 'auf dem {name}', into: 'in das {name}' },
    other: { on: 'in der Straße „{name}“', into: 'in die Straße „{name}“' },
  },
}

const minutesInLeicht = (minutes: string) => (minutes === '1' ? '1 Minute' : `${minutes} Minuten`)

const leicht: WayTexts = {
  ...de,
  takes: {
    fuss: (minutes) => `${minutesInLeicht(minutes)} zu Fuß`,
    langsam: (minutes) => `${minutesInLeicht(minutes)} langsam zu Fuß`,
    kinderwagen: (minutes) => `${minutesInLeicht(minutes)} mit Kinder-Wagen`,
    rollstuhl: (minutes) => `Mit Roll-Stuhl: ${minutesInLeicht(minutes)}`,
  },
  tooFar: {
    fuss: 'Zu Fuß ist es sehr weit: mehr als 60 Minuten',
    langsam: 'Zu Fuß ist es sehr weit: mehr als 60 Minuten',
    kinderwagen: 'Mit Kinder-Wagen ist es sehr weit: mehr als 60 Minuten',
    rollstuhl: 'Mit Roll-Stuhl ist es sehr weit, oder es gibt keinen Weg',
  },
  perhaps: (minutes) =>
    `Mit Roll-Stuhl: ${minutesInLeicht(minutes)}. Vielleicht ist der Weg nicht frei`,
  byBus: (minutes) => `${minutesInLeicht(minutes)} mit Bus und Bahn`,
  obstacles: {
    ...de.obstacles,
    kerbsRaised: (count) => (count === 1 ? '1 hoher Bord-Stein' : `${count} hohe Bord-Steine`),
    kerbsUnknown: (count) =>
      count === 1
        ? 'bei 1 Bord-Stein wissen wir die Höhe nicht'
        : `bei ${count} Bord-Steinen wissen wir die Höhe nicht`,
    steep: (count) =>
      count === 1 ? '1 Mal geht es steil bergauf oder bergab' : `${count} Mal geht es steil`,
    rough: (distance) => `${distance} Weg ist nicht glatt`,
  },
  travellers: {
    fuss: 'Zu Fuß',
    langsam: 'Langsam zu Fuß',
    kinderwagen: 'Mit Kinder-Wagen',
    rollstuhl: 'Mit Roll-Stuhl',
  },
  order: 'Das soll zuerst kommen',
  orders: { fit: 'Was gut passt', way: 'Was nah ist' },
  within: 'So lange darf der Weg sein',
  minutes: (count) => `${count} Minuten`,
  orderNear: 'Zuerst kommt: Was gut passt und nah ist.',
  orderWay: 'Zuerst kommt: Was nah ist. Geheime Adressen stehen ganz oben.',
  timesFrom: (place) => `Der Weg beginnt hier: ${place}.`,
  timesFromMiddle: (place) => `Der Weg beginnt in der Mitte von: ${place}.`,
  toWay: 'So kommen Sie hin',
  toWayOf: (name) => `So kommen Sie hin: ${name}`,
  title: (name) => `So kommen Sie hin: ${name}`,
  from: 'Wo gehen Sie los?',
  fromHint: 'Ihre Straße mit Haus-Nummer, oder Ihr Stadt-Teil',
  here: 'So kommen Sie hierher',
  placeUnknown: (place) => `Den Ort „${place}“ kennen wir nicht. Schreiben Sie bitte eine Straße.`,
  fromTo: (from) => `Sie gehen hier los: ${from}`,
  noneHint: 'Rufen Sie an. Fragen Sie nach dem Weg.',
  twoTimes: 'Hier stehen 2 Zeiten. Wir wissen nicht alles über den Weg.',
  safeWay: 'Hier steht der Weg, der sicher frei ist.',
  inTheWay: 'Das ist auf dem Weg',
  nothingInTheWay: 'Wir kennen keine Treppen auf dem Weg.',
  sketch: (from, to) => `Bild vom Weg. Der Weg geht von ${from} nach ${to}`,
  sketchHint: 'Der Ring ist der Anfang. Der Punkt ist das Ziel.',
  computed: 'Ein Computer hat den Weg berechnet. Vielleicht gibt es eine Bau-Stelle.',
  turnsTitle: 'Das ist der Weg',
  turns: {
    start: 'Gehen Sie {m} {on}.',
    straight: 'Gehen Sie {m} gerade-aus {on}.',
    slightLeft: 'Gehen Sie etwas nach links {into}. Dort {m}.',
    left: 'Gehen Sie links {into}. Dort {m}.',
    sharpLeft: 'Gehen Sie ganz nach links {into}. Dort {m}.',
    slightRight: 'Gehen Sie etwas nach rechts {into}. Dort {m}.',
    right: 'Gehen Sie rechts {into}. Dort {m}.',
    sharpRight: 'Gehen Sie ganz nach rechts {into}. Dort {m}.',
    back: 'Gehen Sie zurück {on}. Dort {m}.',
    end: 'Sie sind da.',
  },
  kinds: {
    ...de.kinds,
    footway: { on: 'auf dem Fuß-Weg', into: 'auf den Fuß-Weg' },
    underpass: { on: 'durch den Tunnel', into: 'durch den Tunnel' },
  },
}

const en: WayTexts = {
  takes: {
    fuss: (minutes) => `${minutes} min on foot`,
    langsam: (minutes) => `${minutes} min walking slowly`,
    kinderwagen: (minutes) => `${minutes} min with a pram`,
    rollstuhl: (minutes) => `Wheelchair: ${minutes} min`,
  },
  tooFar: {
    fuss: 'Not within 60 min on foot',
    langsam: 'Not within 60 min walking slowly',
    kinderwagen: 'Not within 60 min with a pram',
    rollstuhl: 'Wheelchair: not within 60 min',
  },
  perhaps: (minutes) => `Wheelchair: from ${minutes} min, perhaps no clear way`,
  byBus: (minutes) => `${minutes} min by bus and tram`,
  obstacles: {
    stairs: (count) => plural('en', count, { one: '{n} staircase', other: '{n} staircases' }),
    steps: (count) => plural('en', count, { one: '{n} step', other: '{n} steps' }),
    kerbsRaised: (count) => plural('en', count, { one: '{n} high kerb', other: '{n} high kerbs' }),
    kerbsUnknown: (count) =>
      plural('en', count, { one: '{n} kerb unknown', other: '{n} kerbs unknown' }),
    steep: (count) =>
      plural('en', count, { one: '{n} steep stretch', other: '{n} steep stretches' }),
    lifts: (count) => plural('en', count, { one: '{n} lift', other: '{n} lifts' }),
    rough: (distance) => `${distance} of uneven path`,
  },
  travel: 'How do you get around?',
  travellers: {
    fuss: 'On foot',
    langsam: 'Walking slowly',
    kinderwagen: 'With a pram',
    rollstuhl: 'By wheelchair',
  },
  order: 'What comes first',
  orders: { fit: 'What fits best', way: 'The shortest way' },
  within: 'No farther than',
  minutes: (count) => `${count} min`,
  orderNear: 'What fits well and is near comes first.',
  orderWay: 'The shortest way comes first. Offers with a secret address stand before all.',
  timesFrom: (place) => `Times begin at: ${place}.`,
  timesFromMiddle: (place) => `Times begin in the middle of ${place}.`,
  toWay: 'Way there',
  toWayOf: (name) => `Way there: ${name}`,
  title: (name) => `Way to: ${name}`,
  from: 'From where?',
  fromHint: 'Street and number, district or postcode',
  show: 'Show the way',
  here: 'Way here',
  placeUnknown: (place) =>
    `We do not know the place “${place}”. Try a street, a district or a postcode.`,
  fromTo: (from) => `From: ${from}`,
  none: 'We find no way there.',
  noneHint: 'Perhaps a piece is missing on the map. Call and ask how to get there.',
  twoTimes:
    'There are two times because some things are not known: whether a kerb is high or a path uneven. The shorter one holds if nothing is in the way.',
  safeWay: 'This is the way that is surely clear.',
  inTheWay: 'What is in the way',
  nothingInTheWay: 'We know of nothing that is in the way.',
  turnsTitle: 'How you get there',
  sketch: (from, to) => `Sketch of the way from ${from} to ${to}`,
  sketchHint: 'The ring is where you begin, the dot is where you go. North is up.',
  computed: 'Time and way are computed. Building sites and closures are not included.',
  back: 'To the offer',
  turns: {
    start: 'Go {m} {on}.',
    straight: 'Go straight on for {m} {on}.',
    slightLeft: 'Bear left {into}, {m}.',
    left: 'Turn left {into}, {m}.',
    sharpLeft: 'Turn sharp left {into}, {m}.',
    slightRight: 'Bear right {into}, {m}.',
    right: 'Turn right {into}, {m}.',
    sharpRight: 'Turn sharp right {into}, {m}.',
    back: 'Turn back {on}, {m}.',
    end: 'You are there.',
  },
  kinds: {
    street: { on: 'along the street', into: 'into the street' },
    footway: { on: 'along the footpath', into: 'onto the footpath' },
    steps: { on: 'on the stairs', into: 'onto the stairs' },
    crossing: { on: 'across the street', into: 'across the street' },
    bridge: { on: 'over the bridge', into: 'over the bridge' },
    underpass: { on: 'through the underpass', into: 'through the underpass' },
    lift: { on: 'by lift', into: 'into the lift' },
  },
  named: { other: { on: 'along {name}', into: 'into {name}' } },
}

export const wayTexts: TextSet<WayTexts> = { de, leicht, en, tr, ar, uk, ru, pl, fr }
