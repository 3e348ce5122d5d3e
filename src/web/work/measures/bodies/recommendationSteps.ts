import {
  answerRecommendation,
  handleRecommendation,
  type Stance,
  stances,
} from '../../../../contexts/measures/index.ts'
import { execute } from '../../../../platform/operation/index.ts'
import type { PageAnswer, StaffRequest } from '../../../frame/page.ts'
import type { Fault } from '../../parts/editing.tsx'
import { recommendationPath } from './paths.ts'
import { texts as t } from './texts.ts'
import { faultsOf, given, readerOf } from './typed.ts'

/** What a form of the page does: it goes on, or comes back with what is wrong. */
type Done = { answer: PageAnswer } | { faults: Fault[]; outdated?: boolean }

/** An office answers, or a partner reports on its pledge. */
export async function sendAnswer(
  { form, door }: StaffRequest,
  recommendation: string,
  { report }: { report: boolean },
): Promise<Done> {
  const { text, day, faults } = readerOf(form)
  const stance: Stance | undefined = report
    ? 'report'
    : stances.find((one) => one === text('haltung'))
  if (!stance) faults.push({ field: 'haltung', text: t.stanceMissing })
  const said = text('worte')
  if (!said) faults.push({ field: 'worte', text: report ? t.reportMissing : t.wordsMissing })
  const on = day('am')
  const url = text('quelle-adresse')
  if (url && !/^https?:\/\//.test(url)) faults.push({ field: 'quelle-adresse', text: t.urlWrong })
  const source = text('quelle') ?? url
  if (faults.length > 0 || !stance || !said) return { faults }
  const outcome = await execute(answerRecommendation, door, {
    recommendation,
    ...given('on', on),
    record: {
      stance,
      words: said,
      ...given('office', text('amt')),
      ...given('internal', text('intern')),
      ...(source && { source: { label: source, ...given('url', url) } }),
    },
  })
  if (outcome.ok)
    return {
      answer: {
        kind: 'redirect',
        path: `${recommendationPath(recommendation)}?gut=${report ? 'bericht' : 'antwort'}`,
      },
    }
  const { failure } = outcome
  return failure.kind === 'invalid'
    ? { faults: faultsOf(failure.issues, answerFields) }
    : { answer: { kind: 'failure', failure } }
}

const answerFields: Record<string, string> = {
  on: 'am',
  stance: 'haltung',
  words: 'worte',
  office: 'amt',
  internal: 'intern',
  source: 'quelle',
}

/** Which measures carry it out, what takes it up, in which chapter it stands. */
export async function sendHandling(
  { form, door }: StaffRequest,
  recommendation: string,
): Promise<Done> {
  const { text } = readerOf(form)
  const outcome = await execute(handleRecommendation, door, {
    recommendation,
    version: Number(form.get('version') ?? 0),
    measures: [...new Set(form.getAll('massnahme'))],
    flowsInto: text('fliesst') ?? null,
    ...given('reportChapter', text('kapitel')),
    ...given('internal', text('notiz')),
  })
  if (outcome.ok)
    return {
      answer: {
        kind: 'redirect',
        path: `${recommendationPath(recommendation)}?gut=daraus`,
      },
    }
  const { failure } = outcome
  if (failure.kind === 'invalid') return { faults: faultsOf(failure.issues, handlingFields) }
  if (failure.kind === 'conflict')
    return { faults: [{ field: 'massnahmen', text: t.changed }], outdated: true }
  return { answer: { kind: 'failure', failure } }
}

const handlingFields: Record<string, string> = {
  measures: 'massnahmen',
  flowsInto: 'fliesst',
  reportChapter: 'kapitel',
  internal: 'notiz',
}
