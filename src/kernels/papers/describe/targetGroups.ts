import type { ClauseWord } from './clause.ts'
import { listed, remembered, setOf } from './words.ts'

/**
 * People an act is for, as the text names them: nouns of the vocabulary below in any form or gender, as the last
 * part of a compound too, with the words that say which ("Menschen mit Behinderung", "junge Familien").
 */
export function targetGroupsIn(clause: string, words: readonly ClauseWord[]): string[] {
  const groups: string[] = []
  for (let at = 0; at < words.length; at++) {
    const word = words[at]!
    if (word.quoted || !word.capital || !isGroup(word.low)) continue
    const from = firstOf(words, at)
    const to = lastOf(words, at)
    if (broad.has(bare(word.low)) && from === at && to === at) continue
    const name = clause.slice(words[from]!.start, words[to]!.end)
    if (!groups.includes(name)) groups.push(name)
    at = to
  }
  return groups
}

/** Stems of group nouns; what follows may only be an ending of number, case or gender. */
const stems =
  listed(`senior jugend jugendlich kind kleinkind säugling familie eltern elternteil alleinerziehend angehörig frau mann männer mädchen
  jung junge mensch migrant geflüchtet flüchtling asylsuchend asylbewerber zugewandert neuzugewandert neuzugezogen zuwanderer einwanderer obdachlos wohnungslos
  langzeitarbeitslos arbeitslos arbeitsuchend erwerbslos pflegebedürftig krank erkrankt patient süchtig abhängig ehrenamtlich engagiert freiwillig auszubildend
  azubi studierend student studentin schüler lehrkraft lehrkräfte lehrer erzieher fachkraft fachkräfte beschäftigt pflegekraft pflegekräfte
  hebamme bürger mitbürger einwohner bewohner bewohnerschaft anwohner nachbar mieter vermieter generation schwanger mütter mutter väter vater großeltern rentner
  ältere älter jüngere alt betroffen opfer inhaber empfänger leistungsberechtigt berechtigt verbraucher radfahrer fußgänger
  berufsrückkehrer berufstätig selbstständig selbständig person personen personengruppe bevölkerung heranwachsend erwachsen volljährig
  hochbetagt behindert schwerbehindert gehörlos blind sehbehindert rollstuhlfahrer sinti roma aussiedler spätaussiedler
  homosexuell lesbe schwul trans queer überlebend hinterbliebene trauernd sterbend sozialleistungsempfänger
  spielsüchtig drogenabhängig demenzkrank kunstschaffend künstler sportler gründer helfer babys baby geschwister zwilling
  pendler tourist kulturschaffend arbeitnehmer praktikant schulabgänger absolvent geringverdiener schuldner überschuldet
  langzeitarbeitslosen strafentlassen haftentlassen prostituiert sexarbeiter analphabet fahrgäste fahrgast kund kunde
  pflegefachperson pflegeperson fachperson beschäftigte mehrheimisch einheimisch alteingesessen ratsuchend hilfesuchend einkommensschwach`)
const stemSet = new Set(stems)
const endings = /(?:[*:_/]?in(?:nen)?|innen|er|en|em|es|e|n|s)?$/

/** Said of people in general: a group only with the words that say which. */
const broad =
  setOf(`mensch menschen person personen bürger bürgerinnen einwohner bevölkerung generation generationen gruppe
  opfer inhaber personengruppe personengruppen alte alten junge jungen mann kund kunden fachkräfte fachkraft ältere älteren jung
  bürger*innen bürger:innen einwohner*innen einwohner:innen bürgern`)
const bare = (low: string): string => low

/** Cuts an ending, then looks for the longest tail that is a stem. */
const isGroup = remembered((low: string): boolean => {
  if (/(?:schaft|heit|keit|ung)(?:en)?$/.test(low) && !low.endsWith('bewohnerschaft')) return false
  if (low.length > 50) return false
  const cuts = new Set([
    low,
    low.replace(endings, ''),
    low.replace(/n$/, ''),
    low.replace(/en$/, ''),
    low.replace(/e$/, ''),
    low.replace(/s$/, ''),
    low.replace(/[*:_/]?in(?:nen)?$|innen$/, ''),
    low.replace(/(?:er|e)[*:_/]?(?:in(?:nen)?|n|r)$/, ''),
  ])
  for (const cut of cuts) {
    if (stemSet.has(cut)) return true
    for (let at = 3; at <= cut.length - 4; at++) if (longStems.has(cut.slice(at))) return true
  }
  return false
})

/** Short stems hide in other words ("Wind-kind", "Umgestalt"); only these end compounds. */
const longStems = new Set(
  stems
    .filter(
      (stem) =>
        stem.length >= 6 &&
        !/^(?:person|trans|bürger|opfer|betroffen|jünger|krank|engagiert|schwul|roma|mutter|kunde|jugend|männer|helfer|gründer|junge)$/.test(
          stem,
        ),
    )
    .concat('kinder', 'kindern', 'mütter', 'bürger', 'kranke', 'kranken', 'frauen', 'gründer'),
)

const notQualifiers =
  setOf(`die der den des dem alle allen aller viele vielen mehr weitere weiteren weiterer diese diesen dieser
  diejenigen unsere unseren unserer ihre ihren ihrer eine einen einer eines einem unter ohne gegen neben zwischen künftigen
  solche solchen jene jenen keine keinen seine seiner hierfür werden sollen wollen haben können müssen unterstützen fördern
  helfen begleiten stärken insbesondere beispielsweise auch und oder sowie gegenüber wegen jede jeder jeden neue neuen betreuen beraten entlasten informieren`)

function firstOf(words: readonly ClauseWord[], at: number): number {
  let from = at
  while (from > 0) {
    const word = words[from - 1]!
    const joined = /^\s+$/.test(word.after)
    if (!joined || notQualifiers.has(word.low)) break
    if (word.capital && !(from - 1 === 0 && /(?:e|en|er)$/.test(word.low) && !isGroup(word.low)))
      break
    if (!/(?:e|en|er|em)$/.test(word.low) || word.low.length < 4) break
    from--
  }
  return from
}

const ties = setOf('mit ohne aus in')
const scopes = setOf(
  'behinderung behinderungen migrationshintergrund migrationsgeschichte fluchtgeschichte fluchterfahrung zuwanderungsgeschichte demenz wohnung bleibeperspektive einkommen einschränkungen beeinträchtigungen beeinträchtigung erkrankung erkrankungen pflegebedarf handicap handicaps kindern kind förderbedarf bedürfnissen problemlagen lebenslagen not krisen behinderungserfahrung unterstützungsbedarf aufenthaltsstatus schulabschluss berufsabschluss einkünften krankenversicherung unterkünften alter bezug',
)

/** "mit Behinderung", "mit einer psychischen Erkrankung", "ohne Wohnung", "in besonderen Lebenslagen". */
function lastOf(words: readonly ClauseWord[], at: number): number {
  if (!words[at + 1] || !ties.has(words[at + 1]!.low) || !/^\s+$/.test(words[at]!.after)) return at
  let first = -1
  for (let next = at + 2; next < Math.min(words.length, at + 7); next++) {
    const word = words[next]!
    if (scopes.has(word.low)) first = next
    if (word.capital || !/^\s+$/.test(word.after)) break
  }
  return first < 0 ? at : first
}
