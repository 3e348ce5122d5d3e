import type { PolicyField } from '../types.ts'
import { remembered, type Word, wordsOf } from './words.ts'

/**
 * The field a commitment belongs to, by beginnings of words it and its headings hold. Its own words weigh most,
 * then the label of its bullet, then the headings above; at a tie the field named first in this list.
 */
export function fieldOf(words: readonly Word[], labels: readonly string[]): PolicyField {
  const scores = new Map<PolicyField, number>()
  const add = (field: PolicyField, weight: number) =>
    scores.set(field, (scores.get(field) ?? 0) + weight)
  for (const field of fieldsOfWords(words)) add(field, 2)
  for (const [at, label] of labels.entries())
    for (const field of fieldsOfLabel(label)) add(field, at === labels.length - 1 ? 1.75 : 0.75)
  let best: PolicyField = 'other'
  let most = 0
  for (const field of order) {
    const score = scores.get(field) ?? 0
    if (score > most) {
      most = score
      best = field
    }
  }
  return best
}

/** Parts of words that speak for a field; with a leading hyphen only at the end of a word, with a trailing one only at its beginning. */
const parts: [PolicyField, string][] = [
  [
    'homelessness',
    'obdachlos wohnungslos notschlaf streetwork ohne-wohnung housing-first notunterk kältehilfe wohnungsverlust zwangsräum',
  ],
  [
    'violence',
    'frauenhaus frauenhäus gewalt istanbul schutzräum schutzwohn opferschutz missbrauch stalking',
  ],
  ['addiction', 'sucht drogen alkohol glücksspiel rauchfrei substitution konsumraum spielsucht'],
  [
    'mentalHealth',
    'psychisch psychosoz psychiatr seelisch mental krisenhilf krisendienst depress widerstandsfähig',
  ],
  [
    'care',
    'pflege- pflegeheim pflegebed tagespflege kurzzeitpflege pflegekr demenz hospiz palliativ altenpflege -pflege pflegend pflegeb',
  ],
  [
    'health',
    'gesund krankenh klinik klinikum arzt ärzt medizin hebamm geburtsh impf hygiene prävention patient apothek notfallz heilberuf vorsorge',
  ],
  [
    'olderPeople',
    'senior altenhilf älter- altersarmut hochbetag rentner lebensabend altern- ruhestand',
  ],
  [
    'migration',
    'migra geflücht flücht integration asyl zuwander einwander interkult herkunftssprach sprachkurs sprachmittl ausländ rassis willkommens sichere-häfen bleibeperspekt kultursensib',
  ],
  [
    'disability',
    'behinder inklusi barriere handicap gehörlos blindenl rollstuhl leichte-sprache leichten-sprache',
  ],
  ['youth', 'jugend- jugendl jugendz jugendh jugendrat jugendsoz'],
  [
    'childrenAndFamilies',
    'kinder- kita kind- familie eltern- alleinerzieh kindertag kinderbetreu frühe-hilfen erzieher spielplatz spielplätz babys',
  ],
  [
    'education',
    'schul- bildung schüler ganztag lehrkr unterricht volkshochschul bibliothek hochschul studier -schule lernmittel schulsoz',
  ],
  [
    'poverty',
    'armut schulden schuldner insolvenz sozialleistung bürgergeld sozialticket -pass grundsicherung existenz sozialberat tafel überschuld',
  ],
  [
    'work',
    'arbeitslos erwerbslos beschäftigungs arbeitsmarkt jobcenter ausbildung fachkräft qualifizier langzeitarbeits arbeitsförder beschäftigung arbeitsplatz arbeitsplätz',
  ],
  [
    'housing',
    'wohn- wohnung wohnraum baurecht baulück erbbau erbpacht bauland mietspiegel zweckentfremd milieuschutz erhaltungssatz genossenschaft miete- mieter bezahlbar wohnungsbau baugebiet vermieter mehrgenerationen',
  ],
  [
    'equality',
    'gleichstell gleichberecht frauen- queer lsbt gender geschlecht diskriminier vielfalt diversit',
  ],
  ['volunteering', 'ehrenamt engagement freiwillig bürgerschaftlich ehrenamtlich engagiert'],
  [
    'neighbourhood',
    'quartier stadtteil nachbarschaft viertel sozialraum begegnungs treffpunkt stadtteilz',
  ],
  [
    'participation',
    'beteiligung bürgerbeteil bürgerhaush mitbestimm beirat partizip bürgerrat bürgerentscheid bürgerbegehr einwohnerantrag bürgerhaushalt livestream ratssitzung transparenz',
  ],
  [
    'culture',
    'kultur- kultur museum museen theater musik kunst- künstler bücherei denkmal proberäum atelier konzert orchester oper- filmf festival galerie literatur freie-szene',
  ],
  [
    'sport',
    'sport- sport schwimm turnhall freibad hallenbad bolzplatz feldhalle kunstrasen stadion -bäder',
  ],
  [
    'mobility',
    'verkehr radweg radverkehr fahrrad bus- nahverkehr öpnv straßenbahn mobilität parkplätz fußgäng haltestell radwege tempo stadtbahn u-bahn- s-bahn- tram- -straße straßen- -straßen gehweg brücke parkgebühr parkraum anwohnerpark ladesäul carsharing -takt umgehungsstr parkhaus autofrei lastenrad zebrastreifen bahnhof park-and-ride lkw-',
  ],
  [
    'environment',
    'klima umwelt- grünfläch energie- natur- bäume nachhaltigkeit solar wärme- lärm hitze entsiegel müll abfall photovoltaik windkraft windr biodivers artenschutz stadtbäum trinkbrunnen begrün emission co2 fernwärm geotherm recycling mehrweg starkregen hochwasser gewässer tierschutz tierheim katzen strom- ökolog landschaftss',
  ],
  [
    'economy',
    'wirtschaft- einzelhandel gewerbe unternehmen- gründer startup start-up tourismus innenstadt- betriebe- unternehmens mittelstand handwerk gewerbegebiet wirtschaftsförder leerstand wochenmarkt messe- gastronom hotel',
  ],
  [
    'finance',
    'haushalt- schuldenabbau steuer- gebühren finanz- investition hebes konsolidier steuern steuererh grundsteuer gewerbesteuer doppik kredit',
  ],
  [
    'administration',
    'verwaltung digitalis bürgerbüro bürgerämt personal- bürokratie onlinez open-data genehmigungsverf behörden- antrag glasfaser breitband wlan open-source e-government software it-sicherheit bürgerservice terminvergabe bauakten bauantr online rathaus servicestelle',
  ],
  [
    'safety',
    'sicherheit- polizei ordnungsamt feuerwehr kriminal katastrophenschutz rettungsdienst ordnungsdienst videoüberwach stadtwache sirene brandschutz beleuchtung angsträum zivilschutz sauberkeit prävention-von-kriminal waffenverbot',
  ],
]

interface Part {
  text: string
  field: PolicyField
  at: 'start' | 'end' | 'any'
}

const order = parts.map(([field]) => field)
const compiled: Part[] = parts.flatMap(([field, words]) =>
  words.split(' ').map((word): Part => {
    if (word.endsWith('-')) return { text: word.slice(0, -1), field, at: 'start' }
    if (word.startsWith('-')) return { text: word.slice(1), field, at: 'end' }
    return { text: word.replaceAll('-', ' '), field, at: 'any' }
  }),
)
const phrases = compiled.filter(({ text }) => text.includes(' '))
const single = compiled.filter(({ text }) => !text.includes(' '))
/** Parts by their first three letters: a word is asked only for those that can stand in it. */
const byOpening = Map.groupBy(single, ({ text }) => text.slice(0, 3))
const openings = new RegExp([...byOpening.keys()].join('|'), 'g')
const fieldsOfWord = remembered((low): readonly PolicyField[] => {
  const fields: PolicyField[] = []
  openings.lastIndex = 0
  for (let match = openings.exec(low); match; match = openings.exec(low)) {
    const at = match.index
    for (const part of byOpening.get(match[0])!)
      if (!fields.includes(part.field) && stands(part, low, at)) fields.push(part.field)
    openings.lastIndex = at + 1
  }
  return fields
})

function stands({ text, at }: Part, low: string, from: number): boolean {
  if (!low.startsWith(text, from)) return false
  // 'Schulden' and 'Schulung' have no school in them
  if (text === 'schul' && /^schul(?:d|ung)/.test(low)) return false
  if (at === 'start') return from === 0
  return at === 'any' || from + text.length === low.length
}

/** Every field a word speaks for, as often as words do. */
function fieldsOfWords(words: readonly Word[]): PolicyField[] {
  const fields = words.flatMap(({ low }) => fieldsOfWord(low))
  const said = words.map(({ low }) => low).join(' ')
  for (const { text, field } of phrases) if (said.includes(text)) fields.push(field)
  return fields
}

/** A heading speaks for each field once; it is asked by every commitment under it. */
const fieldsOfLabel = remembered(
  (label): ReadonlySet<PolicyField> => new Set(fieldsOfWords(wordsOf(label))),
)
