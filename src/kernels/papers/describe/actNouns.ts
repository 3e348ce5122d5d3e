import { nounOf } from './actWords.ts'
import { setOf } from './words.ts'

const own: Record<string, string> = {
  bauen: 'Bau',
  neubauen: 'Neubau',
  ausbauen: 'Ausbau',
  umbauen: 'Umbau',
  abbauen: 'Abbau',
  aufbauen: 'Aufbau',
  erhalten: 'Erhalt',
  schützen: 'Schutz',
  einbeziehen: 'Einbeziehung',
  vernetzen: 'Vernetzung',
  erwerben: 'Erwerb',
  vergeben: 'Vergabe',
  herausgeben: 'Herausgabe',
  integrieren: 'Integration',
  organisieren: 'Organisation',
  dokumentieren: 'Dokumentation',
  kooperieren: 'Kooperation',
}

/** Verbs whose noun in -ung is not said, or whose object is no genitive of it. */
const none =
  setOf(`bieten anbieten helfen sorgen bleiben entstehen werben danken begegnen entgegenwirken
  entgegentreten vorbeugen einfließen mitdenken nachkommen beistehen informieren berichten testen starten beitreten einsetzen
  eintreten zusammenarbeiten mitarbeiten mitwirken teilnehmen festhalten beginnen machen nutzen
  behalten hinweisen plädieren appellieren begrüßen verhandeln fordern engagieren investieren verbieten geben
  nehmen setzen stellen legen bringen leisten messen austauschen regeln unterhalten verbleiben konzentrieren bekennen
  ziehen halten gehen arbeiten wirken beteiligen planen entgegenkommen suchen vorantreiben voranbringen
  verfolgen kommunizieren erreichen einbringen vorsehen vorlegen beabsichtigen einholen achten zurückgreifen
  einsehen zulassen herausgeben offenlegen ausgeben bestellen`)

/** The noun of a verb, capitalised: 'Ausbau', 'Sicherung'; null where German says it by the verb. */
export function actNounOf(lemma: string): string | null {
  const known = own[lemma]
  if (known) return known
  if (none.has(lemma)) return null
  const noun = nounOf(lemma)
  return noun[0]!.toUpperCase() + noun.slice(1)
}
