import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import type { Part, PublicPage } from './pages.ts'

const survey = readFileSync(join(import.meta.dirname, 'survey.browser.js'), 'utf8')

/** What survey.browser.js tells of a page. */
export interface Survey {
  title: string
  lang: string
  dir: string
  headings: { level: number; words: string }[]
  twiceUsedIds: string[]
  brokenAnchors: string[]
  ownWords: string
  everything: string
  /** What people come to press or fill in, with its size in pixels. */
  targets: { name: string; width: number; height: number }[]
  parts: Record<Part, boolean>
  menus: string[]
}

export const surveyOf = (page: Page): Promise<Survey> => page.evaluate(survey)

/** Title, language, headings, ids: what has to be right on any page. Says each fault in words. */
export function structuralFaults(found: Survey, lang: string): string[] {
  const { headings } = found
  const faults: string[] = []
  const first = headings.filter(({ level }) => level === 1)
  if (found.title.trim() === '') faults.push('has no title')
  if (found.lang !== lang) faults.push(`says lang="${found.lang}" instead of "${lang}"`)
  if (found.dir !== 'ltr') faults.push(`says dir="${found.dir}" instead of "ltr"`)
  if (first.length !== 1) faults.push(`has ${first.length} h1 instead of one`)
  for (const [index, { level, words }] of headings.entries()) {
    const before = headings[index - 1]?.level ?? 0
    if (level > before + 1) faults.push(`jumps from h${before} to h${level} at "${words}"`)
    if (words === '') faults.push(`has an empty h${level}`)
  }
  for (const id of found.twiceUsedIds) faults.push(`uses the id "${id}" twice`)
  for (const link of found.brokenAnchors) faults.push(`has a link to nowhere: ${link}`)
  return faults
}

/** What the machine wrote where a person should read words. */
export function leftoverFaults(found: Survey, { technical = false }: PublicPage): string[] {
  // Pages about the interface rightly speak of null.
  const words = technical
    ? /undefined|\[object \w+\]|\bNaN\b|Invalid Date/
    : /undefined|\[object \w+\]|\bNaN\b|Invalid Date|\bnull\b|\bInfinity\b|\$\{/
  return found.everything
    .split('\n')
    .filter((line) => words.test(line))
    .map((line) => {
      const at = words.exec(line)?.index ?? 0
      return `shows what a machine says: …${line.slice(Math.max(0, at - 40), at + 40)}…`
    })
}

/** Words that are in nearly every German sentence and in no English one. */
const german =
  /(?<![-„"“”\p{L}])(und|oder|nicht|für|sind|wird|werden|Sie|wir|mit|auf|von|zum|zur|eine|einen|der|das|dem|im|bei|kein|keine)(?![-\p{L}])/gu

/** Text of an English page that is German and does not say so (with `lang`). */
export function untranslatedFaults({ ownWords }: Survey): string[] {
  return [...ownWords.matchAll(german)].slice(0, 5).map(({ index }) => {
    const around = ownWords.slice(Math.max(0, index - 50), index + 50)
    return `has German words in its English text: …${around}…`
  })
}

/** 44 px for what people come to press; that everything else has 24 px or room around it, axe sees to. */
export function smallTargetFaults({ targets }: Survey): string[] {
  return targets
    .filter(({ width, height }) => height + 0.5 < 44 || width + 0.5 < 24)
    .map(({ name, width, height }) => {
      const size = `${Math.round(width)} × ${Math.round(height)}`
      return `has a target of ${size} px, less than 44 high: ${name}`
    })
}
