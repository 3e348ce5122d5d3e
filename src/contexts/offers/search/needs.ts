import {
  grammars,
  type Language,
  languages as readable,
  type Token,
  tokensOf,
} from '../../../kernels/search/index.ts'
import { type VocabularyWords, vocabulary } from '../domain/vocabulary.ts'
import { needWords, spokenLanguages, topicWords } from './needWords.ts'

/** What somebody needs beside the help itself: "Hebamme, die arabisch spricht", "kostenlos", "heute". */
export const needKinds = [
  'openNow',
  'today',
  'free',
  'wheelchair',
  'anonymous',
  'walkIn',
  'online',
  'homeVisit',
  'signLanguage',
  'easyLanguage',
  'womenOnly',
] as const
export type Need = (typeof needKinds)[number]

export interface StatedNeeds {
  needs: Need[]
  /** Languages asked for, ISO 639. */
  languages: string[]
  /** Words of the question that say needs, not the kind of help. */
  words: ReadonlySet<string>
}

interface NeedPhrase {
  stems: string[]
  means: { need: Need } | { language: string }
}

/** Phrases by language and first stem. */
let phrases: Map<string, NeedPhrase[]> | undefined

/** Reads needs out of a question, in any of the languages. */
export function statedNeeds(question: string): StatedNeeds {
  phrases ??= readPhrases()
  const tokens = tokensOf(question)
  const needs = new Set<Need>()
  const languages = new Set<string>()
  const words = new Set<string>()
  // "Deutschkurs", "übersetzen": there the language is the matter itself.
  const aboutLanguage = tokens.some((token) => isTopic(token))
  for (const language of readable) {
    const stems = tokens.map(({ word }) => grammars[language].stem(word))
    stems.forEach((stem, at) => {
      for (const { stems: wanted, means } of phrases?.get(`${language} ${stem}`) ?? []) {
        if (!wanted.every((one, place) => stems[at + place] === one)) continue
        if ('language' in means) {
          if (aboutLanguage) continue
          languages.add(means.language)
        } else needs.add(means.need)
        for (const { word } of tokens.slice(at, at + wanted.length)) words.add(word)
      }
    })
  }
  return { needs: [...needs], languages: [...languages], words }
}

const topics = new Set(topicWords)
const isTopic = ({ word }: Token) =>
  topics.has(word) || topicWords.some((topic) => topic.length > 3 && word.includes(topic))

function readPhrases(): Map<string, NeedPhrase[]> {
  const found = new Map<string, NeedPhrase[]>()
  const add = (language: Language, text: string, means: NeedPhrase['means']) => {
    const stems = tokensOf(text).map(({ word }) => grammars[language].stem(word))
    if (stems.length === 0) return
    const key = `${language} ${stems[0]}`
    const list = found.get(key)
    if (list) list.push({ stems, means })
    else found.set(key, [{ stems, means }])
  }
  for (const need of needKinds) {
    const feature = vocabulary.accessFeatures.get(need as never) // needs that are features have their name
    const kept: Partial<VocabularyWords> = feature?.words ?? {}
    for (const language of readable)
      for (const text of [...(kept[language] ?? []), ...(needWords[need]?.[language] ?? [])])
        add(language, text, { need })
  }
  for (const language of readable) {
    const names = new Intl.DisplayNames([language], { type: 'language' })
    for (const code of spokenLanguages) {
      const name = names.of(code)
      if (!name || name === code) continue
      add(language, name, { language: code })
      if (language === 'de') {
        add(language, `${name}sprachig`, { language: code })
        add(language, `${name}sprachige`, { language: code })
        add(language, `${name}e`, { language: code })
        add(language, `${name}er`, { language: code })
      }
    }
  }
  for (const [code, list] of Object.entries(saidOtherwise))
    for (const [language, text] of list) add(language, text, { language: code })
  return found
}

/** Names of languages as sentences bend them. */
const saidOtherwise: Record<string, [Language, string][]> = {
  ar: [
    ['ar', 'بالعربية'],
    ['ar', 'بالعربي'],
    ['ar', 'عربي'],
    ['uk', 'арабською'],
    ['ru', 'по-арабски'],
    ['pl', 'po arabsku'],
    ['tr', 'Arapça konuşan'],
    ['fr', 'arabophone'],
  ],
  tr: [
    ['ar', 'بالتركية'],
    ['uk', 'турецькою'],
    ['ru', 'по-турецки'],
    ['pl', 'po turecku'],
    ['tr', 'Türkçe konuşan'],
    ['fr', 'turcophone'],
  ],
  ru: [
    ['uk', 'російською'],
    ['ru', 'по-русски'],
    ['ru', 'русскоязычный'],
    ['ru', 'русскоговорящий'],
    ['pl', 'po rosyjsku'],
    ['fr', 'russophone'],
  ],
  uk: [
    ['uk', 'українською'],
    ['uk', 'україномовний'],
    ['ru', 'по-украински'],
    ['pl', 'po ukraińsku'],
  ],
  pl: [
    ['pl', 'po polsku'],
    ['pl', 'polskojęzyczny'],
    ['pl', 'mówiący po polsku'],
    ['ru', 'по-польски'],
    ['uk', 'польською'],
  ],
  fr: [
    ['fr', 'francophone'],
    ['de', 'frankophon'],
  ],
  fa: [
    ['de', 'Farsi'],
    ['de', 'Dari'],
    ['en', 'Farsi'],
    ['en', 'Dari'],
    ['ar', 'فارسي'],
  ],
  ku: [
    ['de', 'Kurmandschi'],
    ['de', 'Kurmanci'],
    ['tr', 'Kürtçe'],
  ],
  en: [
    ['ar', 'بالانجليزي'],
    ['ru', 'по-английски'],
    ['uk', 'англійською'],
    ['pl', 'po angielsku'],
    ['fr', 'anglophone'],
  ],
} // prettier-ignore
