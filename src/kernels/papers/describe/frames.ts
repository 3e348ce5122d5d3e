import type { CommitmentKind } from '../types.ts'

/**
 * Verbs that carry an act in another word. `kind` counts where that word names no act.
 * - light verb constructions: "auf den Weg bringen", "in den Blick nehmen"
 * - verbs that point through to the act they govern: "den Ausbau *anstreben*", "sich für den Erhalt *einsetzen*"
 */
export interface Frame {
  /** Verbs that can stand in it, prefix joined. */
  verbs: readonly string[]
  /** Words that must stand beside the verb, lower case with single blanks; empty where the verb is enough. */
  beside: string
  kind: CommitmentKind
  /** Prepositions behind which the act stands; '' for its object. None: the frame is the act itself. */
  through: readonly string[]
}

const table = `
  bringen | auf den weg | introduce | =
  bringen | an den start | introduce | =
  bringen | voran | improve | =
  bringen | zur anwendung | implement
  stellen | zur verfügung | provide
  stehen | zur verfügung | provide
  stellen | in den mittelpunkt | prioritise
  stellen | in den vordergrund | prioritise
  stellen | in den fokus | prioritise
  rücken | mittelpunkt | prioritise
  rücken | fokus | prioritise
  stehen | im mittelpunkt | prioritise
  stehen | im vordergrund | prioritise
  stehen | im fokus | prioritise
  stehen | an erster stelle | prioritise
  stehen | auf der agenda | prioritise
  nehmen | in den blick | prioritise
  nehmen | in den fokus | prioritise
  haben | im blick | prioritise
  legen | schwerpunkt | prioritise
  legen | schwerpunkte | prioritise
  setzen | schwerpunkt | prioritise
  setzen | schwerpunkte | prioritise
  legen | wert | prioritise
  legen | augenmerk | prioritise
  richten | augenmerk | prioritise
  legen | fokus | prioritise
  setzen | fokus | prioritise
  legen | akzent | prioritise
  setzen | akzente | prioritise
  finden | beachtung | prioritise
  schenken | aufmerksamkeit | prioritise
  schenken | beachtung | prioritise
  haben | vorrang | prioritise
  haben | priorität | prioritise
  schließen | lücken | expand
  schließen | lücke | expand
  übertragen | internet | inform
  genießen | vorrang | prioritise
  einräumen | vorrang | prioritise
  einräumen | priorität | prioritise
  rufen | ins leben | introduce
  nehmen | in betrieb | introduce
  leiten | in die wege | introduce | =
  nehmen | in angriff | implement | =
  setzen | in kraft | standard
  treten | in kraft | standard
  gehen | in betrieb | introduce
  gehen | an den start | introduce
  kommen | zum einsatz | introduce
  bringen | in die umsetzung | implement
  abschließen | | introduce | =
  ziehen | bilanz | review
  kommen | auf den prüfstand | review
  erhalten | vorrang | prioritise
  werden | bevorzugt | prioritise
  absichern | finanziell | fund
  sichern | finanziell | fund
  ausstatten | finanziell | fund
  stärken | finanziell | fund
  unterstützen | finanziell | fund
  ankündigen | | introduce | =
  zusagen | | introduce | =
  zusichern | | introduce | =
  versprechen | | introduce | =
  sagen | zu | introduce | =
  verpflichten | sich | introduce | =
  tragen | rechnung | mainstream
  tragen | sorge | provide | für
  stellen | auf den prüfstand | review
  nehmen | unter die lupe | review
  stellen | unter schutz | keep
  setzen | anreize | support
  schaffen | anreize | support
  leisten | hilfestellung | support
  leisten | hilfe | support
  leisten | unterstützung | support
  bieten | unterstützung | support
  gewähren | unterstützung | provide
  leisten | beitrag | support
  entwickeln | ideen | concept
  erarbeiten | lösungen | concept
  entwickeln | lösungen | concept
  erstatten | bericht | monitor
  treten | in dialog | cooperate
  treten | in den dialog | cooperate
  aufnehmen | gespräche | cooperate
  aufnehmen | kontakt | cooperate
  einsetzen | personal | improve
  einsetzen | mittel | fund
  einsetzen | gelder | fund
  machen | beitragsfrei | fund
  stellen | beitragsfrei | fund
  ablegen | rechenschaft | monitor
  geben | auskunft | inform
  machen | bekannt | inform
  machen | bekannter | inform
  einstellen | haushalt | fund
  machen | sichtbar | inform
  machen | aufmerksam | inform
  machen | öffentlich | inform
  machen | barrierefrei | improve
  machen | zugänglich | provide
  machen | stark | support | für
  übernehmen | kosten | fund
  setzen | zum ziel | improve | =
  machen | zum ziel | improve | =
  schaffen | rahmenbedingungen | improve
  schaffen | voraussetzungen | provide
  treffen | vereinbarung | cooperate | =
  geschehen | | improve | durch mit
  erfolgen | | improve | = durch mit
  darstellen | | inform | =
  betrachten | querschnittsaufgabe | mainstream
  verstehen | querschnittsaufgabe | mainstream
  treffen | vereinbarungen | cooperate
  suchen | unterstützung | cooperate
  suchen | dialog | cooperate
  suchen | gespräch | cooperate
  führen | gespräche | cooperate
  führen | dialog | cooperate
  arbeiten | zusammen | cooperate
  arbeiten | eng mit | cooperate
  eröffnen | möglichkeit | support
  einräumen | möglichkeit | support
  bieten | möglichkeit | support
  eröffnen | möglichkeiten | support
  bieten | möglichkeiten | support
  geben | möglichkeit | support
  machen | grundlage | mainstream
  machen | angebote | provide
  machen | | improve
  entgegenkommen | | provide
  setzen | uns | support | für
  setzen | sich | support | für
  einsetzen | uns | support | für
  einsetzen | dafür | support
  einsetzen | sich | support | für
  starkmachen | | support | für
  engagieren | | support | für
  eintreten | | support | für
  plädieren | | support | für
  aussprechen | | support | für
  stehen | | support | für zu hinter
  kämpfen | | support | für
  bekennen | | support | zu zur zum
  hinwirken | | support | auf
  drängen | | support | auf
  setzen | weiterhin auf | keep | auf
  setzen | | support | auf
  sorgen | | provide | für
  kümmern | | support | um
  anstreben | | improve | =
  streben | | improve | =
  planen | | introduce | =
  beabsichtigen | | introduce | =
  vorsehen | | introduce | =
  beginnen | | introduce | mit
  starten | | introduce | mit =
  befürworten | | support | =
  beauftragen | | introduce | =
  bitten | | support | = um
  auffordern | | support | =
  ersuchen | | support | =
  begrüßen | | support | =
  fordern | | support | =
  umsetzen | | implement | =
  realisieren | | implement | =
  verwirklichen | | implement | =
  vornehmen | | implement | =
  durchführen | | provide | =
  betreiben | | improve | =
  verfolgen | | improve | =
  erreichen | | improve | =
  vorantreiben | | improve | =
  voranbringen | | improve | =
  treiben | voran | improve | =
  sichern | | keep | =
  sicherstellen | | provide | =
  gewährleisten | | provide | =
  garantieren | | provide | =
  ermöglichen | | support | =
  erzielen | | improve | =
  angehen | | improve | =
  forcieren | | expand | =
  intensivieren | | expand | =
  verstärken | | expand | =
  unterstützen | | support | =
  fördern | | support | =
  suchen | | introduce | =
  beitragen | | support | zu zur zum
  verzichten | | keep | auf
  bleiben | | keep
  festhalten | | keep
  verbleiben | | keep
  investieren | | fund`

export const frames: readonly Frame[] = table
  .trim()
  .split('\n')
  .map((row) => {
    const [verbs, beside, kind, through] = row.split('|').map((cell) => cell.trim())
    return {
      verbs: verbs!.split(' '),
      beside: beside!,
      kind: kind as CommitmentKind,
      through: through ? through.split(' ').map((word) => (word === '=' ? '' : word)) : [],
    }
  })
