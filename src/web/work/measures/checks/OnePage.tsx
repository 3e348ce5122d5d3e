import {
  type CheckNote,
  countEffects,
  type ImpactQuestion,
  impactQuestions,
} from '../../../../contexts/measures/index.ts'
import { formatDate } from '../../../../platform/texts/index.ts'
import { type Known, linesOf } from './Evidence.tsx'
import { texts as t } from './texts.ts'

type Answer = CheckNote['record']['answers'][number]

/** Answers in the order that matters to a council: what gets worse, what nobody knows, what gets better. */
const order = ['worse', 'uncertain', 'better'] as const

export function answersBy(record: CheckNote['record'], effect: Answer['effect']) {
  return impactQuestions.flatMap((question): { question: ImpactQuestion; answer: Answer }[] => {
    const answer = record.answers.find((one) => one.question === question.id)
    return answer?.effect === effect ? [{ question, answer }] : []
  })
}

export const sumOf = ({ answers }: CheckNote['record']): string => {
  const { better, worse, uncertain, none } = countEffects(answers)
  return t.sum(better, worse, uncertain, none)
}

export const signatureOf = (check: Pick<CheckNote, 'signedAt'>): string =>
  check.signedAt ? t.signedOn(formatDate(check.signedAt.slice(0, 10), 'de')) : t.notSigned

/** The result on one page, for the paper of the council. */
export function OnePage(props: {
  check: CheckNote
  known: Known | undefined
  link: (path: string) => string
}) {
  const { check, known } = props
  const { record } = check
  return (
    <article class="one-page">
      <p class="meta">
        {[record.office, record.reference, t.states[check.state], signatureOf(check)]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <p>{record.summary}</p>
      {record.skippedBecause ? (
        <>
          <h2>{t.skippedBecause}</h2>
          <p>{record.skippedBecause}</p>
        </>
      ) : (
        <>
          <p>
            <strong>{sumOf(record)}</strong>
          </p>
          {record.result && <p>{record.result}</p>}
          {order.map((effect) => (
            <Effects effect={effect} rows={answersBy(record, effect)} />
          ))}
          <Effects effect="none" rows={answersBy(record, 'none')} short />
        </>
      )}
      {known && known.areas.length > 0 && (
        <>
          <h2>{t.evidence}</h2>
          <ul>
            {known.areas.map((area) => (
              <li>
                <strong>{area.name}:</strong> {linesOf(area).join('; ')}
              </li>
            ))}
          </ul>
          {known.offerTypes.length > 0 && (
            <p>
              {t.offerTypes}:{' '}
              {known.offerTypes.map((one) => `${one.name} (${one.offers})`).join(', ')}
            </p>
          )}
        </>
      )}
      {record.decision && (
        <>
          <h2>{t.decision}</h2>
          <p>
            {record.decisionOn && `${formatDate(record.decisionOn, 'de')}: `}
            {record.decision}
          </p>
        </>
      )}
      {record.seen && (
        <>
          <h2>{t.seen}</h2>
          <p>{record.seen}</p>
        </>
      )}
      <p class="meta">{t.method}</p>
    </article>
  )
}

function Effects(props: {
  effect: Answer['effect']
  rows: ReturnType<typeof answersBy>
  short?: boolean
}) {
  const { effect, rows, short } = props
  if (rows.length === 0) return null
  const title = `${t.effects[effect]} (${rows.length})`
  if (short)
    return (
      <p>
        <strong>{title}:</strong> {rows.map(({ question }) => question.title).join(', ')}
      </p>
    )
  return (
    <>
      <h2>{title}</h2>
      <dl class={`effects effects--${effect}`}>
        {rows.map(({ question, answer }) => (
          <>
            <dt>{question.title}</dt>
            <dd>
              {answer.reason}
              {answer.answer && (
                <>
                  {' '}
                  <strong>{t.answer}</strong> {answer.answer}
                </>
              )}
            </dd>
          </>
        ))}
      </dl>
    </>
  )
}
