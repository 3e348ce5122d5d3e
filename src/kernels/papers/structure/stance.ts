/**
 * What a section is for, as its heading says: `acts` tells what is to be done, so that its present tense promises;
 * `facts` tells what is and why, so that only what is plainly willed in it counts; `past` what was reached. Null where
 * a heading says neither.
 */
export type Stance = 'acts' | 'facts' | 'past' | null

export const tells = (stance: Stance): boolean => stance === 'facts' || stance === 'past'

const facts =
  /(?:^|[^a-zäöüß])(?:ausgangs(?:lage|situation|punkt)|(?:bestands|bedarfs|situations)(?:aufnahme|analyse)|ist-(?:stand|zustand|analyse)|herausforderung(?:en)?|problem(?:lage|stellung|beschreibung)?|hintergr(?:und|ünde)|begründung|anlass|sachverhalt|sachdarstellung|einleitung|einführung in|vorbemerkung(?:en)?|vorwort|präambel|grußwort|methodik|vorgehensweise|alternativen|zahlen(?: und fakten)?|warum [^?]*\??|aktuelle (?:lage|situation)|kritik|leitbild|leitsätze|grundsätze|finanzielle auswirkungen)(?![a-zäöüß])/

const past =
  /(?:^|[^a-zäöüß])(?:ergebnisse|rückblick|rückschau|bilanz|was (?:ist|wurde) (?:schon|bereits|bisher)|(?:haben|hat|wurde|ist) [^.]{0,30}?(?:erreicht|geschafft|umgesetzt|geschehen)|erfolge|erreichtes|bisherige[rsn]? [a-zäöü]+)(?![a-zäöüß])/

const acts =
  /(?:maßnahmen?|empfehlung(?:en)?|vorhaben)(?![a-zäöüß])|(?:^|[^a-zäöüß])(?:(?:konkretes? )?vorgehen|umsetzung(?:sschritte|splan)?|(?:beschluss|entscheidungs)vorschlag|beschluss|beschließ(?:t|en)|(?:arbeits)?auftrag|aufgaben?|to-?dos?|festlegung(?:en)?|vereinbarung(?:en)?|antrag|nächste[n]? schritte?|ausblick|was (?:passiert|kommt|folgt) (?:als nächstes|jetzt|nun)|was (?:haben wir vor|ist geplant)|wie es weitergeht|so geht es weiter|das (?:wollen|werden|tun|planen) wir|forderungen|(?:aktions|arbeits)programm|handlungsfeld|steuerung|zuständigkeiten)(?![a-zäöüß])/

/** Stance of one heading or label. What was reached stands against what is planned, even of the same measures. */
function stanceOf(heading: string): Stance {
  const known = stances.get(heading)
  if (known !== undefined) return known
  const stance = readStance(heading)
  if (stances.size > 2000) stances.clear()
  stances.set(heading, stance)
  return stance
}

/** Every block asks for the headings above it. */
const stances = new Map<string, Stance>()

function readStance(heading: string): Stance {
  const low = heading.toLowerCase()
  if (past.test(low)) return 'past'
  if (facts.test(low)) return 'facts'
  return acts.test(low) ? 'acts' : null
}

/** The nearest heading that says what its section is for. */
export function stanceUnder(labels: readonly string[]): Stance {
  for (let at = labels.length - 1; at >= 0; at--) {
    // A report on measures tells how far they are.
    if (/bericht|sachstand|umsetzungsstand|protokoll|niederschrift/i.test(labels[at]!)) return null
    const stance = stanceOf(labels[at]!)
    if (stance) return stance
  }
  return null
}
