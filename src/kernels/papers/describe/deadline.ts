import type { Deadline } from '../types.ts'

/**
 * When something shall be done. Dates only where the text gives them, as ISO days: a year as its last day
 * ("bis 2025") or its span ("in 2025"), quarters and halves likewise; by custom "Mitte" is the end of June,
 * "Anfang" the end of March. A school year begins on 1 August, as all Länder have set it. Anything vaguer keeps
 * its words alone. Of several, the one with "bis" counts.
 */
export function deadlineIn(clause: string): Deadline | null {
  if (!hint.test(clause)) return null
  let best: { rank: number; at: number; deadline: Deadline } | null = null
  const dated = anyYear.test(clause)
  const until = /\bbis\b/i.test(clause)
  const sees = new Map<RegExp, boolean>()
  const has = (sign: RegExp) => {
    const known = sees.get(sign) ?? sign.test(clause)
    sees.set(sign, known)
    return known
  }
  for (const [rank, { pattern, read, asksYear, asksUntil, signs }] of patterns.entries()) {
    if ((asksYear && !dated) || (asksUntil && !until) || !signs.every(has)) continue
    pattern.lastIndex = 0
    const match = pattern.exec(clause)
    if (!match || comparison.test(clause.slice(0, match.index))) continue
    const span = read(match.groups ?? {})
    if (!span) continue
    const deadline = { raw: match[0].trim(), from: span.from ?? null, to: span.to ?? null }
    if (!best || rank < best.rank) best = { rank, at: match.index, deadline }
    if (best.rank === rank) break
  }
  return best?.deadline ?? null
}

/** "so viel wie im Jahr 2025" compares; it sets no day. */
const comparison = /(?:^|\s)(?:wie|als|gegenüber(?:\s+de[mr])?|verglichen\s+mit(?:\s+dem)?)\s+$/i

/** Without one of these no pattern can match. */
const hint =
  /(?:19|20)\d\d|fristig|möglich|zeitnah|umgehend|unverzüglich|schnellst|perspektivisch|periode|legislatur|amtszeit|jahr|monat|woche/i

interface Span {
  from?: string
  to?: string
}
type Groups = Record<string, string | undefined>

const months = `Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember`
const monthNumbers = new Map(
  months
    .replace('|Jänner', '')
    .split('|')
    .map((name, at) => [name, at + 1]),
)
monthNumbers.set('Jänner', 1)
const year = String.raw`(?<year>(?:19|20)\d\d)(?!\d|\.\d)`
const part = `(?<part>Anfang|Beginn|Mitte|Ende|Frühjahr|Frühling|Sommer|Herbst|Winter|Jahresanfang|Jahresmitte|Jahresende)`
const ofYear = String.raw`(?:\s+(?:des|im|vom)\s+(?:Kalender|Haushalts)?[Jj]ahr(?:e?s)?)?`
const term = String.raw`(?:der|dieser|unserer)\s+(?:laufenden|kommenden|aktuellen|neuen|jetzigen|nächsten)?\s?(?:Wahlperiode|Legislaturperiode|Legislatur|Amtszeit|Ratsperiode)`
const quarter = String.raw`(?<nth>ersten?|zweiten?|dritten?|vierten?|[1-4]\.|I{1,3}V?|IV)\s+(?<unit>Quartal|Halbjahr|Jahreshälfte)`
const count = String.raw`(?:\d{1,2}|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|zwölf)`

const capitalised = (word: string): string => word[0]!.toUpperCase() + word.slice(1).toLowerCase()
const monthNumber = (name: string): number | undefined =>
  name === '' ? undefined : monthNumbers.get(capitalised(name))

const two = (value: number): string => String(value).padStart(2, '0')
const lastDay = (y: number, month: number): string =>
  `${y}-${two(month)}-${two(new Date(Date.UTC(y, month, 0)).getUTCDate())}`
const firstDay = (y: number, month: number): string => `${y}-${two(month)}-01`

const partEnds: Record<string, number> = {
  Anfang: 3,
  Beginn: 3,
  Jahresanfang: 3,
  Frühjahr: 5,
  Frühling: 5,
  Mitte: 6,
  Jahresmitte: 6,
  Sommer: 8,
  Herbst: 11,
  Ende: 12,
  Jahresende: 12,
}

function untilPart({ year: y, part: word }: Groups): Span {
  if (!word) return { to: `${y}-12-31` }
  const month = partEnds[capitalised(word)]
  return month === undefined ? { to: `${y}-12-31` } : { to: lastDay(Number(y), month) }
}

function quarterSpan({ year: y, nth, unit }: Groups): Span {
  const order = ['ersten', 'zweiten', 'dritten', 'vierten'].findIndex((word) =>
    word.startsWith(nth!.toLowerCase()),
  )
  const roman = ['I', 'II', 'III', 'IV'].indexOf(nth!)
  const at = order >= 0 ? order : roman >= 0 ? roman : Number.parseInt(nth!, 10) - 1
  const length = unit === 'Quartal' ? 3 : 6
  if (Number.isNaN(at) || (at + 1) * length > 12) return {}
  return { from: firstDay(Number(y), at * length + 1), to: lastDay(Number(y), (at + 1) * length) }
}

function day({ day: d, month, year: y }: Groups): string | null {
  const number = monthNumber(month ?? '') ?? Number.parseInt(month ?? '', 10)
  const days = Number(d)
  if (!(number >= 1 && number <= 12 && days >= 1 && days <= 31)) return null
  return `${y}-${two(number)}-${two(days)}`
}

const dayWords = String.raw`(?<day>\d{1,2})\.\s?(?<month>\d{1,2}\.|${months})\s?${year}`
const monthYear = `(?<month>${months})\\s+${year}`

const wholeYear = ({ year: y }: Groups): Span => ({ from: `${y}-01-01`, to: `${y}-12-31` })
const fromDay = (groups: Groups): Span | null => (day(groups) ? { from: day(groups)! } : null)
const untilDay = (groups: Groups): Span | null => (day(groups) ? { to: day(groups)! } : null)
const vague = (): Span => ({})

const table: [string, (groups: Groups) => Span | null][] = [
  [
    String.raw`\b(?:(?:von|zwischen|in den Jahren|für die Jahre)\s)?${year}\s?(?:bis|und|–|-)\s?(?<last>(?:19|20)\d\d)\b`,
    ({ year: y, last }) => ({ from: `${y}-01-01`, to: `${last}-12-31` }),
  ],
  [String.raw`\bbis\s+(?:spätestens\s+)?(?:zum\s+)?${dayWords}`, untilDay],
  [
    String.raw`\bbis\s+(?:spätestens\s+)?(?:zum\s+)?(?:${part}\s+(?:des\s+)?)?${monthYear}`,
    ({ year: y, month }) => ({ to: lastDay(Number(y), monthNumber(month!)!) }),
  ],
  [
    String.raw`\bbis\s+(?:spätestens\s+)?(?:zum|zur|ins)?\s?(?:${part}\s*)?(?:${term})?(?:${ofYear})?\s*(?:(?:(?:in|im)\s+)?Jahre?\s+|in\s+)?${year}`,
    untilPart,
  ],
  [
    String.raw`\bbis\s+(?:spätestens\s+)?(?:zum\s+)?(?:Ende\s+des\s+)?${quarter}s?(?:${ofYear})?\s+${year}`,
    (groups) => ({ to: quarterSpan(groups).to }),
  ],
  [String.raw`\bbis\s+(?:spätestens\s+)?(?:zu|zum|zur)\s+[^.,;()]{3,60}?\s${year}`, vague],
  [String.raw`\b(?:im|zum|ab dem|ins)\s+${quarter}(?:${ofYear})?\s+${year}`, quarterSpan],
  [
    String.raw`\b(?:zum|im|ab dem|ab)\s+(?:kommenden\s+)?(?:Schuljahr|Kita-?[Jj]ahr|Kindergartenjahr)\s+${year}(?:\s?/\s?\d{2,4})?`,
    ({ year: y }) => ({ from: `${y}-08-01` }),
  ],
  [String.raw`\b(?:ab|zum|beginnend mit dem)\s+(?:dem\s+)?${dayWords}`, fromDay],
  [
    String.raw`\bab\s+(?:${part}\s+)?${monthYear}`,
    ({ year: y, month }) => ({ from: firstDay(Number(y), monthNumber(month!)!) }),
  ],
  [
    String.raw`\bab\s+(?:dem\s+)?(?:Jahre?\s+|Haushaltsjahr\s+|Haushalt\s+)?${year}`,
    ({ year: y }) => ({ from: `${y}-01-01` }),
  ],
  [
    String.raw`\b(?:im|am)\s+(?:${dayWords})`,
    (groups) => (day(groups) ? { from: day(groups)!, to: day(groups)! } : null),
  ],
  [
    String.raw`\bim\s+${monthYear}`,
    ({ year: y, month }) => ({
      from: firstDay(Number(y), monthNumber(month!)!),
      to: lastDay(Number(y), monthNumber(month!)!),
    }),
  ],
  [String.raw`\b(?:(?:im|zum|zu)\s+)?${part}(?:${ofYear})?\s+${year}`, untilPart],
  [
    String.raw`\b(?:in|im|für|noch)\s+(?:(?:das|dem|den)\s+)?(?:Laufe\s+des\s+)?(?:Jahre?s?\s+|Haushaltsjahr\s+|(?:Doppel)?[Hh]aushalt\s+)?${year}`,
    wholeYear,
  ],
  [String.raw`\bbis\s+(?:spätestens\s+)?(?:(?:zum|zur)\s+)?${part}\s+${term}`, vague],
  [String.raw`\b(?:in|während|innerhalb|im Laufe|noch in)\s+${term}`, vague],
  [
    String.raw`\b(?:in|innerhalb|binnen)\s+(?:(?:den|der)\s+)?(?:von\s+)?(?:nächsten|kommenden)\s+(?:${count}\s+)?(?:Jahren?|Monaten?|Wochen)\b`,
    vague,
  ],
  [
    String.raw`\b(?:innerhalb|binnen)\s+(?:von\s+)?(?:${count}|eines|einer)\s+(?:Jahren?|Jahres|Monaten?|Monats|Wochen?)\b`,
    vague,
  ],
  [
    String.raw`\b(?:noch\s+)?(?:in|im Laufe|bis Ende)\s+(?:dieses|diesem|des|des laufenden|des nächsten|nächsten|kommenden)\s+Jahr(?:es)?\b`,
    vague,
  ],
  [String.raw`\bso\s+(?:schnell|bald|rasch|zeitnah)\s+wie\s+möglich\b`, vague],
  [
    String.raw`\b(?:kurz-\s+und\s+)?(?:mittelfristig|kurzfristig|langfristig)(?:e[nrs]?)?(?![a-zäöüß])`,
    vague,
  ],
  [
    String.raw`\b(?:schnellstmöglich|baldmöglichst|zeitnah|umgehend|unverzüglich|schnellstens|perspektivisch)(?![a-zäöüß])`,
    vague,
  ],
]

const anyYear = /(?:19|20)\d\d/
/** What a piece of a pattern cannot do without. */
const signsOf: readonly (readonly [piece: string, sign: RegExp])[] = [
  [quarter, /quartal|hälfte|halbjahr/i],
  [term, /periode|legislatur|amtszeit/i],
  [dayWords, /\d\.\s?[\da-zä]/i],
  [monthYear, /[rzlit]\s+(?:19|20)\d/i],
]

/** Most patterns ask for a year or for "bis": without them they need not be tried. */
const patterns = table.map(([source, read]) => ({
  pattern: new RegExp(source, 'gi'),
  read,
  asksYear: source.includes(year),
  asksUntil: source.startsWith(String.raw`\bbis`),
  signs: signsOf
    .filter(([piece]) => source.includes(piece) && !source.includes(`(?:${piece})?`))
    .map(([, sign]) => sign),
}))
