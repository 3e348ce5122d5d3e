import { fixedPrefixes, particles, strongVerbs, weakVerbs } from './verbs.ts'

/** What a word can be as a form of a verb. `plural` forms equal the infinitive. */
export interface VerbForm {
  /** Infinitive with its prefix: "ausbauen". */
  lemma: string
  infinitive: boolean
  /** Third person singular of the present. */
  third: boolean
  participle: boolean
  /** Infinitive with "zu" inside: "auszubauen". */
  withTo: boolean
}

interface Bare {
  base: string
  infinitive: boolean
  third: boolean
  participle: boolean
}

/** Forms of verbs without a prefix; participles keep their "ge". */
const bareForms = new Map<string, Bare>()
/** Participles without "ge", as after a fixed prefix: "bauten" → "baut", "nommen". */
const shortParticiples = new Map<string, string>()
const fixedStart =
  /^(?:be|ent|er|ge|miss|ver|zer|über|unter|hinter|wider|voll|durch(?=dring|such)|um(?=fass))/

function add(form: string, base: string, part: 'infinitive' | 'third' | 'participle'): void {
  const known = bareForms.get(form) ?? { base, infinitive: false, third: false, participle: false }
  known[part] = true
  bareForms.set(form, known)
}

function stemOf(infinitive: string): string {
  return infinitive.endsWith('en') ? infinitive.slice(0, -2) : infinitive.slice(0, -1)
}

function thirdOf(infinitive: string): string {
  const stem = stemOf(infinitive)
  return /(?:[td]|[^aeiouäöürlhmn][mn])$/.test(stem) ? `${stem}et` : `${stem}t`
}

for (const verb of weakVerbs) {
  const third = thirdOf(verb)
  const bare = fixedStart.test(verb) || verb.endsWith('ieren')
  add(verb, verb, 'infinitive')
  add(third, verb, 'third')
  add(bare ? third : `ge${third}`, verb, 'participle')
  if (!bare || verb.endsWith('ieren')) shortParticiples.set(third, verb)
}
for (const [verb, third, participle] of strongVerbs) {
  add(verb, verb, 'infinitive')
  add(third, verb, 'third')
  add(participle, verb, 'participle')
  if (participle.startsWith('ge')) shortParticiples.set(participle.slice(2), verb)
}

const known = new Map<string, VerbForm | null>()

/** The verb a lower-case word can be a form of, or null. Pure; answers are remembered within bounds. */
export function verbForm(word: string): VerbForm | null {
  const before = known.get(word)
  if (before !== undefined) return before
  const form = analyse(word)
  if (known.size > 20_000) known.clear()
  known.set(word, form)
  return form
}

const none: readonly string[] = []
/** By their first letter: most words can begin with few of them. */
const particlesBy = Map.groupBy(particles, (particle) => particle[0]!)
const prefixesBy = Map.groupBy(fixedPrefixes, (prefix) => prefix[0]!)

function analyse(word: string): VerbForm | null {
  if (word.length < 4 || word.length > 40 || notVerbs.has(word)) return null
  const bare = bareForms.get(word)
  if (bare) return { ...only(bare), withTo: false, lemma: bare.base }
  for (const particle of particlesBy.get(word[0]!) ?? none) {
    if (!word.startsWith(particle)) continue
    const rest = word.slice(particle.length)
    const parted = afterParticle(particle, rest)
    // "übertragen" is infinitive and participle, as its prefix may stay with it.
    if (parted && !parted.participle && fixedStart.test(particle) && shortParticiples.has(rest))
      return { ...parted, participle: true }
    if (parted) return parted
  }
  return afterFixedPrefix(word)
}

function afterParticle(particle: string, rest: string): VerbForm | null {
  const direct = bareForms.get(rest) ?? fixedBare(rest)
  if (direct && (direct.infinitive || direct.third || direct.participle)) {
    // "baut aus" stands apart in a main clause; together only at the end of a subordinate one.
    return { ...only(direct), withTo: false, lemma: particle + direct.base }
  }
  if (!rest.startsWith('zu')) return null
  const inner = rest.slice(2)
  const base = bareForms.get(inner) ?? fixedBare(inner)
  return base?.infinitive
    ? {
        lemma: particle + base.base,
        infinitive: false,
        third: false,
        participle: false,
        withTo: true,
      }
    : null
}

function afterFixedPrefix(word: string): VerbForm | null {
  const form = fixedBare(word)
  return form ? { ...only(form), withTo: false, lemma: form.base } : null
}

function fixedBare(word: string): Bare | null {
  for (const prefix of prefixesBy.get(word[0]!) ?? none) {
    if (!word.startsWith(prefix)) continue
    const rest = word.slice(prefix.length)
    const bare = bareForms.get(rest)
    const participle = shortParticiples.get(rest)
    if (bare && !bare.participle)
      return {
        base: prefix + bare.base,
        infinitive: bare.infinitive,
        third: bare.third,
        participle: participle !== undefined,
      }
    if (participle !== undefined)
      return { base: prefix + participle, infinitive: false, third: false, participle: true }
  }
  return null
}

const only = ({ infinitive, third, participle }: Bare) => ({ infinitive, third, participle })

/** Words that look like forms of verbs and hardly ever are in official prose. */
const notVerbs = new Set(
  `unter über gegen neben eben selben derselben denselben verschiedenen eigenen offen offenen gelegen beraten
   gesamt gesamten weit weiten weiteren zweiten dritten letzten ersten besten meisten nächsten folgenden gerecht
   insgesamt bekannt bereit gut hin zwischen damen daten seiten zeiten arten
   umsonst vorher nachher wiederum übrigen mitten hinten unten oben innen außen gegenüber gemeint
   entgegen inmitten infolge zufolge mittels anhand darunter`
    .split(/\s+/)
    .filter(Boolean),
)
notVerbs.delete('beraten')
