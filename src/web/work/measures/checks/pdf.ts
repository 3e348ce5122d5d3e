import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CheckNote } from '../../../../contexts/measures/index.ts'
import type { MadePdf, PdfMaker } from '../../../../platform/pdf/index.ts'
import { type Known, linesOf } from './Evidence.tsx'
import { answersBy, signatureOf, sumOf } from './OnePage.tsx'
import { texts as t } from './texts.ts'

const template = readFileSync(join(import.meta.dirname, 'check.typ'), 'utf8')

/** The result of a check on A4, tagged after PDF/UA-1. */
export function makeCheckPdf(
  maker: PdfMaker,
  { check, known, city }: { check: CheckNote; known: Known | undefined; city: string },
): Promise<MadePdf> {
  const { record } = check
  const section = (effect: 'worse' | 'uncertain' | 'better') => ({
    title: t.effects[effect],
    rows: answersBy(record, effect).map(({ question, answer }) => ({
      title: question.title,
      reason: answer.reason ?? '',
      answer: answer.answer ? `${t.answer} ${answer.answer}` : '',
    })),
  })
  return maker.make({
    template,
    data: {
      title: record.project,
      kind: t.onePage,
      city,
      facts: [record.office, record.reference, t.states[check.state]].filter(Boolean).join(' · '),
      signature: signatureOf(check),
      summary: record.summary,
      skipped: record.skippedBecause
        ? { title: t.skippedBecause, words: record.skippedBecause }
        : null,
      sum: sumOf(record),
      result: record.result ?? '',
      sections: [section('worse'), section('uncertain'), section('better')].filter(
        ({ rows }) => rows.length > 0,
      ),
      same: answersBy(record, 'none')
        .map(({ question }) => question.title)
        .join(', '),
      sameTitle: t.effects.none,
      evidence: {
        title: t.evidence,
        lines: (known?.areas ?? []).map((area) => `${area.name}: ${linesOf(area).join('; ')}`),
      },
      method: t.method,
    },
  })
}
