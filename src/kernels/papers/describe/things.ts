import { listed } from './words.ts'

/** What an act is done to, as far as it tells the kind of the act. */
export type Thing =
  | 'place'
  | 'money'
  | 'tie'
  | 'concept'
  | 'standard'
  | 'record'
  | 'news'
  | 'burden'
  | 'people'
  | 'scheme'
  | 'body'
  /** A look from outside: study, expert's report. */
  | 'study'

/** Ends of nouns, so that compounds count: 'Frauenhausplätze', 'Quartierskonzept'. General German, longest first wins. */
const ends: Record<Thing, string> = {
  place: `haus häuser gebäude zentrum zentrums zentren center neubau campus platz plätze plätzen wohnung wohnungen wohnraum raum räume räumen standort
    standorte schule schulen kita kitas kindergarten kindergärten heim heime halle hallen bad bäder park parks radweg radwege
    weg wege toilette toiletten anlage anlagen unterkunft unterkünfte treff treffs stützpunkt einrichtung einrichtungen fläche flächen areal brücke
    aufzug aufzüge rampe rampen haltestelle bänke sitzbänke garten gärten bibliothek museum spielplatz ort orte mensa
    quartiersplatz räumlichkeiten parkmöglichkeiten sitzmöglichkeiten abstellmöglichkeiten grundstück grundstücke neubauten immobilien stadtteilläden
    saal säle bühne küche labor turm dach dächer tunnel gleis trasse straße straßen kreisel brunnen becken deich
    station stationen säule säulen feld felder rasen wiese wiesen speicher hof höfe markt denkmal steg ufer lücke kreuzung
    treppe zimmer infrastruktur gerüst scheune remise`,
  money: `geld mittel mitteln gelder geldern budget budgets zuschuss zuschüsse haushaltsmittel finanzmittel förderung fördermittel
    stipendium stipendien prämie prämien kosten gebühren gebührenerhöhung beiträge tarif tarife defizit
    fahrpreise steuer steuern hebesatz hebesätze schulden euro million millionen etat etats entgelte miete mieten finanzierung`,
  tie: `zusammenarbeit kooperation kooperationen austausch dialog dialoge vernetzung bündnis bündnisse pakt allianz partnerschaft partnerschaften
    beteiligung arbeitskreis arbeitsgruppe lenkungsgruppe steuerungsgruppe projektgruppe konferenz konferenzen forum werkstattgespräche absprachen kooperationsmodell netzwerkarbeit abstimmung verzahnung tisch
    zusammenschluss zusammenwirken kooperationsmöglichkeiten gespräch gespräche gesprächen`,
  concept: `konzept konzepte konzepts strategie strategien plan plans planung masterplan leitbild fahrplan handlungskonzept
    rahmenkonzept aktionsplan konzeption programmatik lösung lösungen idee ideen roadmap`,
  standard: `standard standards kriterien leitlinie leitlinien richtlinie richtlinien satzung vorgaben qualitätsstandards mindeststandards
    regelung regelungen grundsätze quote verbot tempolimit gesetz verordnung betriebsvereinbarung dienstvereinbarung anforderungen
    sperrfrist tempo vergabekriterien`,
  record: `bericht berichts berichte monitoring atlas daten statistik statistiken berichterstattung befragung erhebung register
    spiegel zählung zählungen messung messungen datengrundlage berichtswesen kataster quartiersatlas indikatoren`,
  news: `information informationen kommunikation kampagne kampagnen öffentlichkeitsarbeit bekanntheit bekanntmachung broschüre
    flyer website homepage internetseite wegweiser aufklärung bewusstsein informationsangebot sichtbarkeit transparenz bekanntheitsgrad internetseite`,
  burden: `bürokratie hürde hürden hemmnisse genehmigungsverfahren verfahren antragsverfahren formulare antrag anträge
    wartezeiten schriftformerfordernisse erfordernisse vorschriften auflagen satzungen verwaltungsaufwand vorgänge bürokratieaufwand`,
  people: `menschen bürger bürgerinnen familien kinder kindern jugendliche jugendlichen senioren seniorinnen frauen männer eltern
    angehörige angehörigen vereine verein ehrenamtliche ehrenamtlichen geflüchtete geflüchteten migranten gruppen initiativen
    träger verbände unternehmen engagierte hebammen fachkräfte pflegekräfte beschäftigte alleinerziehende selbstorganisationen personen
    studierende auszubildende innen bewohner ehrenamt ehrenamtes betriebe`,
  study: `studie studien gutachten analyse analysen untersuchung untersuchungen evaluation`,
  scheme: `empfehlungen handlungsempfehlungen konvention übereinkommen beschluss beschlüsse änderung änderungen reform maßnahmenplan aktionsplan maßnahmen
    bausteine vereinbarung vereinbarungen ziele empfehlung programm`,
  body: `zentrale beratungsstelle beratungsstellen schuldnerberatung projekt projekte stelle stellen dienst
    dienste agentur beratung beratungen anlaufstelle angebot angebote angeboten kultureinrichtungen arbeit arbeitsplatz arbeitsplätze ausbildungsplätze praktikumsplätze studienplätze`,
}

const byEnd = new Map<string, Thing>()
for (const [thing, words] of Object.entries(ends) as [Thing, string][])
  for (const word of listed(words)) if (!byEnd.has(word)) byEnd.set(word, thing)
const longest = Math.max(...[...byEnd.keys()].map(({ length }) => length))

/** The class of a noun by itself or by the longest end of it that is known. */
export function thingOf(low: string): Thing | undefined {
  const word = low.replace(/[*:_](?=in)/, '').replace(/(?<=nis)ses$/, '')
  return (
    classOf(word) ??
    (word.endsWith('s') ? classOf(word.replace(/e?s$/, '')) : undefined) ??
    (word.endsWith('en') ? classOf(word.slice(0, -1)) : undefined)
  )
}

function classOf(word: string): Thing | undefined {
  for (let length = Math.min(longest, word.length); length >= 3; length--) {
    const rest = word.length - length
    // an end of three letters is a word of its own only after a hyphen or as the whole
    if (length < 4 && rest > 0 && word[rest - 1] !== '-' && rest < 4) continue
    const thing = byEnd.get(word.slice(rest))
    if (thing) return thing
  }
  return undefined
}
