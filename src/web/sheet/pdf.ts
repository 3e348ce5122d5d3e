import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { MadePdf, PdfMaker } from '../../platform/pdf/index.ts'
import { type Locale, localeFacts } from '../../platform/texts/index.ts'
import type { Run, SheetContent } from './content.ts'

const template = readFileSync(join(import.meta.dirname, 'sheet.typ'), 'utf8')

/** Arabic is not hyphenated; in easy language a word stays whole. */
const unbroken = new Set(['leicht', 'ar', 'fa'])

/** The sheet as a PDF after PDF/UA-1: tagged, every drawing with its words, every run with its language. */
export function makeSheetPdf(
  maker: PdfMaker,
  content: SheetContent,
  sender?: string,
): Promise<MadePdf> {
  const { locale, title, city, entries, notes, foot, large } = content
  const [changes = '', printed = ''] = foot
  const language = languageOf(locale)
  const data = {
    title,
    city,
    notes,
    large,
    changes,
    printed,
    ...language,
    hyphenate: !unbroken.has(locale),
    single: entries.length === 1,
    entries: entries.map((entry) => ({
      ...entry,
      name: runOf(entry.name),
      summary: entry.summary && runOf(entry.summary),
      facts: entry.facts.map(({ title, lines }) => ({ title, lines: lines.map(runOf) })),
    })),
  }
  return maker.make({ template, data }, sender)
}

const runOf = ({ text, locale }: Run) => ({ text, ...languageOf(locale) })

/** PDF wants a plain language: 'de' for easy language, too. */
function languageOf(locale: Locale): { lang: string; rtl: boolean } {
  const { tag, direction } = localeFacts(locale)
  return { lang: tag.split('-')[0] ?? 'de', rtl: direction === 'rtl' }
}
