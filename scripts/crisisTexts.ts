import {
  type HelpLine,
  type InEveryLanguage,
  vocabulary,
  vocabularyLocales,
} from '../src/contexts/offers/domain/vocabulary.ts'
import { type Locale, localeFacts, type TextSet, textsFor } from '../src/platform/texts/index.ts'
import { aidTexts } from '../src/web/frame/aidTexts.ts'
import { frameTexts } from '../src/web/frame/texts.ts'
import { nowTexts } from '../src/web/help/nowTexts.ts'
import { offerTexts } from '../src/web/help/offerTexts.ts'
import { helpTexts } from '../src/web/help/texts.ts'
import { homeTexts } from '../src/web/home/texts.ts'
import { buttonTexts } from '../src/web/keep/buttonTexts.ts'
import { keepTexts } from '../src/web/keep/keepTexts.ts'
import { offlineTexts } from '../src/web/offline/offlineTexts.ts'
import { reviewed } from '../src/web/translations/reviewed.ts'

/** Every text about crises, drawn for people who read them before a city goes live. */

/** One text, or a name with its explanation, in all languages. */
interface Entry {
  title: string
  /** What else a reader must know of it. */
  note?: string
  texts: InEveryLanguage[]
  reviewed: readonly Locale[]
}

const types = [...vocabulary.types.values()].filter(
  ({ crisis, discreet, protected: secret }) => crisis || discreet || secret,
)
const delicate = new Set(types.map(({ id }) => id))

/** Life situations that lead first of all to such help. */
const situations = [...vocabulary.situations.values()].filter(({ types: [first = ''] }) =>
  delicate.has(first),
)

const typeEntries = types.map(
  ({ id, name, explanation, crisis, discreet, protected: secret, reviewed }): Entry => ({
    title: `${name.de} (\`${id}\`)`,
    note: [
      crisis && 'Hilfe im Notfall',
      discreet && 'unauffälliger Fenstertitel',
      secret && 'Adresse geheim',
    ]
      .filter(Boolean)
      .join(', '),
    texts: [name, explanation],
    reviewed,
  }),
)

const situationEntries = situations.map(
  ({ id, name, explanation, reviewed }): Entry => ({
    title: `${name.de} (\`${id}\`)`,
    texts: [name, explanation],
    reviewed,
  }),
)

const lineEntries = [...vocabulary.helpLines.values()].map(
  (line): Entry => ({
    title: `${line.name.de} (\`${line.id}\`)`,
    note: factsOf(line),
    texts: [line.name, line.explanation],
    reviewed: line.reviewed,
  }),
)

function factsOf({ phones, website, charged, states, checkedOn }: HelpLine): string {
  return [
    phones.join(' oder '),
    website,
    charged && 'der Anruf kostet Geld',
    states && `nur in ${states.join(', ')}`,
    checkedOn
      ? `Nummer und Zeiten verglichen am ${checkedOn}`
      : 'Nummer und Zeiten noch nicht verglichen',
  ]
    .filter(Boolean)
    .join(', ')
}

/** Texts of a set by their keys, titled as the code names them: 'nowTexts.groups.violence'. */
function entriesOf<T extends object>(
  name: string,
  set: TextSet<T>,
  keys: readonly (keyof T & string)[],
  of: readonly Locale[],
): Entry[] {
  return keys.flatMap((key) =>
    Object.keys(saidIn(set.de[key], key)).map((path) => ({
      title: `\`${name}.${key}${path}\``,
      texts: [
        Object.fromEntries(
          vocabularyLocales.map((locale) => [
            locale,
            saidIn(textsFor(set, locale)[key], key)[path] ?? '',
          ]),
        ) as InEveryLanguage, // every language just written
      ],
      reviewed: of,
    })),
  )
}

/** What is filled into a text stands as an ellipsis, a number as one, since words bend to it. */
const filledIn = (key: string) => (key === 'more' ? 3 : '…')

/** The words under a key: one text, or several by name. */
function saidIn(value: unknown, key: string): Record<string, string> {
  if (typeof value === 'string') return { '': value }
  if (typeof value === 'function') return { '': String(value(filledIn(key))) }
  return Object.fromEntries(
    Object.entries(value ?? {}).map(([name, text]) => [`.${name}`, String(text)]),
  )
}

const nowEntries = [
  ...entriesOf(
    'nowTexts',
    nowTexts,
    Object.keys(nowTexts.de) as (keyof typeof nowTexts.de)[],
    reviewed.helpNow,
  ), // its own keys
  ...entriesOf('homeTexts', homeTexts, ['now', 'nowLink'], reviewed.helpNow),
  ...entriesOf('helpTexts', helpTexts, ['talkNow', 'allHelpLines', 'charged'], reviewed.helpNow),
]
const safetyEntries = [
  ...entriesOf('frameTexts', frameTexts, ['helpNow', 'leave', 'leaveHint'], reviewed.safety),
  ...entriesOf('aidTexts', aidTexts, ['leaveKey', 'keptPage'], reviewed.safety),
  ...entriesOf(
    'offlineTexts',
    offlineTexts,
    ['leaveTitle', 'leave', 'seenWarning', 'call'],
    reviewed.safety,
  ),
  ...entriesOf('offerTexts', offerTexts, ['discreet', 'secret'], reviewed.safety),
  ...entriesOf('helpTexts', helpTexts, ['noAddress'], reviewed.safety),
  ...entriesOf('buttonTexts', buttonTexts, ['told'], reviewed.safety),
  ...entriesOf('keepTexts', keepTexts, ['shared', 'shareHint'], reviewed.safety),
]

const chapters: { title: string; where: string; entries: Entry[] }[] = [
  {
    title: 'Jetzt Hilfe',
    where:
      'Die Worte der Seite „Jetzt Hilfe“ und der Wege dorthin. Gelesen: `src/web/translations/reviewed.ts`, `helpNow`.',
    entries: nowEntries,
  },
  {
    title: 'Sicher lesen',
    where:
      'Seite schnell verlassen, was auf dem Gerät bleibt, geheime Adressen. Gelesen: `src/web/translations/reviewed.ts`, `safety`.',
    entries: safetyEntries,
  },
  {
    title: 'Notrufe und Hilfetelefone',
    where: 'Aus `vocabulary/help-lines.json`. Gelesen: `reviewed` des Eintrags.',
    entries: lineEntries,
  },
  {
    title: 'Arten von Hilfe',
    where:
      'Aus `vocabulary/offer-types`: Hilfe im Notfall, und was niemand über die Schulter lesen soll. Gelesen: `reviewed` des Eintrags.',
    entries: typeEntries,
  },
  {
    title: 'Lebenslagen',
    where:
      'Aus `vocabulary/life-situations.json`: was zuerst zu einer dieser Hilfen führt. Gelesen: `reviewed` des Eintrags.',
    entries: situationEntries,
  },
]

/** docs/CRISIS_TEXTS.md. */
export function drawCrisisTexts(): string {
  const all = chapters.flatMap(({ entries }) => entries)
  return [
    '# Texte für Krisen',
    'Jeder Text, der Menschen in einer Krise erreicht oder schützt, in neun Sprachen. Erzeugt aus dem Programm (`npm run docs:crisis`) und in einem Test damit verglichen.',
    'Vor dem Start einer Stadt lesen ihn Menschen vom Fach, die die Sprache sprechen: Stimmt es? Ist es freundlich? Kann ein Wort jemanden in Gefahr bringen? Wer gelesen hat, trägt die Sprache dort ein, wo es beim Abschnitt steht. Was nicht gelesen ist, hat eine Maschine geschrieben oder übersetzt, und niemand vom Fach hat es bestätigt. Die Wörter, mit denen Menschen danach suchen, stehen in `vocabulary` beim selben Eintrag.',
    '## Stand',
    tableOf(
      ['Sprache', 'Texte', 'gelesen'],
      vocabularyLocales.map((locale) => [
        localeFacts(locale).name,
        String(all.length),
        String(all.filter((entry) => entry.reviewed.includes(locale)).length),
      ]),
    ),
    ...chapters.flatMap(({ title, where, entries }) => [
      `## ${title}`,
      where,
      ...entries.flatMap(drawEntry),
    ]),
  ]
    .join('\n\n')
    .concat('\n')
}

function drawEntry({ title, note, texts, reviewed }: Entry): string[] {
  const rows = vocabularyLocales.map((locale) => [
    localeFacts(locale).name,
    ...texts.map((text) => text[locale] ?? '**fehlt**'),
    reviewed.includes(locale) ? 'ja' : 'nein',
  ])
  const heads = ['Sprache', ...(texts.length > 1 ? ['Name', 'Erklärung'] : ['Text']), 'gelesen']
  return [`### ${title}`, ...(note ? [note] : []), tableOf(heads, rows)]
}

const tableOf = (heads: string[], rows: string[][]): string =>
  [heads, heads.map(() => '---'), ...rows]
    .map((cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`)
    .join('\n')
