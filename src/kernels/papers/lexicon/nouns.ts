import { isChanging, supporting } from './verbClasses.ts'
import { verbForm } from './verbForms.ts'

const set = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter(Boolean))

/** Nouns that name what is done to something else: "Ausbau der …". Compounds of them count ("Weiterentwicklung"). */
const processes = `
ausbau aufbau umbau neubau abbau rückbau anbau wiederaufbau bau erhalt erhaltung einführung einrichtung schaffung förderung stärkung
sicherung absicherung verbesserung erweiterung ausweitung abschaffung rücknahme überführung umsetzung entwicklung
erarbeitung erstellung reduzierung reduktion senkung erhöhung unterstützung beibehaltung fortführung weiterführung bereitstellung
errichtung sanierung verzicht einsatz gründung etablierung aufstockung vereinfachung beschleunigung verstetigung
verankerung gewährleistung sicherstellung intensivierung optimierung modernisierung digitalisierung anpassung
überprüfung prüfung evaluation evaluierung fortschreibung aktualisierung wiederaufnahme aufnahme eröffnung vernetzung
einbindung einbeziehung beteiligung integration verlagerung umzug umwandlung umstellung umgestaltung gestaltung
neugestaltung öffnung vergabe ermöglichung herstellung anschaffung beschaffung einstellung durchführung organisation
veröffentlichung publikation verwendung nutzung ausstattung ausschreibung beauftragung festlegung festsetzung
verdichtung begrünung entsiegelung verminderung verringerung vermeidung verhinderung begrenzung bekämpfung beseitigung erleichterung entlastung entbürokratisierung
ausrichtung konzeption konzipierung erprobung initiierung anerkennung aufwertung bündelung koordinierung fertigstellung
finanzierung ausgleich anschluss abschluss zusammenschluss zusammenführung ergänzung anbindung berücksichtigung
eingliederung vermittlung anhebung absenkung qualifizierung sensibilisierung aufklärung schulung verdopplung
verdoppelung verkürzung verlängerung wiedereinführung verbot abkehr priorisierung realisierung implementierung
institutionalisierung professionalisierung regulierung anlage freigabe ausgabe ausweisung unterbringung bestandsaufnahme
kauf erwerb rückkauf verkauf privatisierung rekommunalisierung vermietung bekanntmachung zusammenarbeit kooperation
aktivierung bezuschussung übernahme verteilung gleichstellung stabilisierung steigerung befähigung begleitung einhaltung einsparung
erfassung erschließung flexibilisierung investition investitionen kontrolle
`
const processSet = set(processes)
/** Shortest and longest end of a compound that is looked up. */
const shortest = 6
const longest = Math.max(...[...processSet].map(({ length }) => length))
const known = new Map<string, boolean>()

/** Names what is done to a thing, as the head of a phrase. */
export function isProcess(noun: string): boolean {
  const before = known.get(noun)
  if (before !== undefined) return before
  let found = processSet.has(noun)
  for (
    let from = Math.max(0, noun.length - longest);
    !found && from <= noun.length - shortest;
    from++
  )
    found = processSet.has(noun.slice(from))
  found ||= isOfVerb(noun)
  if (known.size > 20_000) known.clear()
  known.set(noun, found)
  return found
}

/** Nouns in -ung that mean what came of the act, or a body. */
const results = set(
  'bildung stellung richtung ausstellung veranstaltung sammlung planung anstellung bestellung abbildung einstellung ausbildung weiterbildung fortbildung',
)

/** "Begrünung", "Verkürzung": -ung makes an act of every verb that tells of a change. */
function isOfVerb(noun: string): boolean {
  if (!noun.endsWith('ung') || noun.length < 7 || results.has(noun)) return false
  const stem = noun.slice(0, -3)
  return [`${stem}en`, `${stem}n`, stem.replace(/l$/, 'eln')].some((verb) => {
    const form = verbForm(verb)
    return form?.infinitive === true && (isChanging(form.lemma) || supporting.has(form.lemma))
  })
}

/** A wished state, an attitude, a value: nothing that a city hands over. */
const values =
  /(?:heit|keit|tät|ismus|teilhabe|freiheit|würde|respekt|zusammenhalt|miteinander|vielfalt|gleichberechtigung|inklusion|lebensqualität|zukunft|leben|wohlbefinden|selbstbestimmung|solidarität|toleranz|integration|akzeptanz|anspruch|ziel|vertrauen|verantwortung|politik|kultur|transparenz|gesundheit|sicherheit|haltung|vorrang|stadt|heimat|gesellschaft)$/
export const isValue = (noun: string) => values.test(noun) && !isDeliverable(noun)

const isDeliverable = (noun: string) => /(?:fortbildungs|angebots)/.test(noun)
