import {
  type RecommendationKind,
  recommendationKinds,
  type saveRecommendation,
} from '../../../../contexts/measures/index.ts'
import type { InputOf } from '../../../../platform/operation/index.ts'
import type { Fault } from '../../parts/editing.tsx'
import { areasOf } from '../parts/AreaChoices.tsx'
import { texts as t } from './texts.ts'
import { given, readerOf } from './typed.ts'

export type RecommendationInput = InputOf<typeof saveRecommendation>['record']

/** @param kept what other forms wrote stays: the chapter of a report. */
export function readRecommendation(
  form: URLSearchParams,
  kept?: Pick<RecommendationInput, 'reportChapter' | 'source'>,
): { record: RecommendationInput; faults: Fault[] } {
  const { text, day, faults } = readerOf(form)
  const kind: RecommendationKind =
    recommendationKinds.find((one) => one === text('art')) ?? 'recommendation'
  const [label, url] = [text('quelle'), text('quelle-adresse')]
  if (url && !/^https?:\/\//.test(url)) faults.push({ field: 'quelle-adresse', text: t.urlWrong })
  const partner = kind === 'pledge' ? text('partner') : undefined
  const on = day('am')
  if (!on && !faults.some(({ field }) => field === 'am'))
    faults.push({ field: 'am', text: 'Schreiben Sie, wann das Gremium es beschlossen hat.' })
  return {
    faults,
    record: {
      kind,
      title: text('titel') ?? '',
      text: text('wortlaut') ?? '',
      on: on ?? '',
      field: text('thema') ?? 'other',
      areas: areasOf(form),
      ...given('number', text('nummer')),
      ...given('leicht', text('leicht')),
      ...given('addressee', text('adressat')),
      ...given('partner', partner),
      ...given('answerDue', day('frist')),
      ...given('agendaItem', text('punkt')),
      ...given('subject', text('plan')),
      ...given('decisionOn', day('entscheidung')),
      ...(label || url
        ? {
            source: {
              label: label ?? url ?? '',
              ...given('url', url),
              ...given('on', kept?.source?.on),
            },
          }
        : {}),
      ...given('reportChapter', kept?.reportChapter),
    },
  }
}

export const recommendationFields: Record<string, string> = {
  kind: 'art',
  number: 'nummer',
  title: 'titel',
  text: 'wortlaut',
  leicht: 'leicht',
  on: 'am',
  addressee: 'adressat',
  partner: 'partner',
  answerDue: 'frist',
  field: 'thema',
  areas: 'gebiet',
  agendaItem: 'punkt',
  meeting: 'sitzung',
  source: 'quelle',
  subject: 'plan',
  decisionOn: 'entscheidung',
}

export const recommendationSentences = {
  titel: 'Geben Sie der Empfehlung einen Titel.',
  wortlaut: 'Schreiben Sie den Wortlaut.',
}
