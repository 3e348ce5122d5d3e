import type { CommitmentKind } from '../types.ts'
import { nounsByKind, verbsByKind } from './acts.ts'
import { listed } from './words.ts'

/** An act of the lexicon: a verb, or a noun that has no verb of its own. Lower case. */
export interface Act {
  lemma: string
  kind: CommitmentKind
}

const verbs = new Map<string, Act>()
const nouns = new Map<string, Act>()

/** The noun in -ung, lower case: 'ausweitung', 'sicherung', 'entwicklung'. */
export const nounOf = (lemma: string): string =>
  `${lemma.replace(/(?<=e[rl])n$|en$/, '').replace(/el$/, 'l')}ung`

for (const [kind, entries] of Object.entries(verbsByKind) as [CommitmentKind, string][])
  for (const lemma of listed(entries)) {
    const act = { lemma, kind }
    if (!verbs.has(lemma)) verbs.set(lemma, act)
    for (const noun of [nounOf(lemma), lemma]) if (!nouns.has(noun)) nouns.set(noun, act)
  }
for (const [kind, entries] of Object.entries(nounsByKind) as [CommitmentKind, string][])
  for (const noun of listed(entries))
    nouns.set(noun, nouns.get(noun)?.kind === kind ? nouns.get(noun)! : { lemma: noun, kind })

/** Nouns in -ung that mean a thing or a subject, not the act of their verb. */
for (const noun of listed(
  'bildung leistung veranstaltung forderung begegnung unterhaltung unterhalten messen regeln gestalten verteilung',
))
  nouns.delete(noun)

export const isListed = (lemma: string): boolean => verbs.has(lemma)

const turns = /^(?:weiter|wieder|mit|neu|gegen|vorab|um|aus|ab|auf)(?=.{5,})/

/** The act of a verb; one with a prefix nobody listed is taken for the verb without it. */
export function actOfVerb(lemma: string): Act | undefined {
  const known = verbs.get(lemma)
  if (known) return known
  if (/^(?:weiter|fort)(?=.{5,})/.test(lemma)) return { lemma, kind: 'keep' }
  const bare = verbs.get(lemma.replace(turns, ''))
  return bare && { lemma, kind: bare.kind }
}

/** Ends under which a compound is an act on what stands before: 'Radwegeausbau', 'Schulsanierung'. */
const heads =
  listed(`weiterentwicklung bestandsaufnahme modernisierung reduzierung optimierung aufstockung einführung
  erweiterung entsiegelung aufwertung bekämpfung erneuerung verbesserung reduktion ausweitung begrünung sanierung
  erhöhung stärkung sicherung steigerung senkung ausbau neubau umbau abbau erhalt`)

interface ActNoun {
  act: Act
  /** 'radwege' of 'Radwegeausbau'; empty where the noun is the act alone. */
  object: string
}

/** The act a noun names, alone or as the head of a compound; its genitive or plural too. */
export function actOfNoun(low: string): ActNoun | undefined {
  const whole = nouns.get(low) ?? nouns.get(low.replace(/(?:en|es|s)$/, ''))
  if (whole) return { act: whole, object: '' }
  for (const head of heads) {
    const at = low.lastIndexOf(head)
    if (at >= 3 && low.length - at - head.length <= 2) {
      const act = nouns.get(head)
      if (act) return { act, object: low.slice(0, at).replace(/-$/, '') }
    }
  }
  return undefined
}
