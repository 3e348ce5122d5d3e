import type { ExplainedNote } from '../../../contexts/atlas/index.ts'
import type { Locale } from '../../../platform/texts/index.ts'
import { indicatorAddress } from '../addresses.ts'
import { inWords } from '../wording.ts'
import { TableScroll } from './TableScroll.tsx'
import type { IndexTexts } from './texts.ts'
import {
  besideCuts,
  classTitle,
  cutName,
  type IndexWording,
  measured,
  plain,
  signed,
} from './wording.ts'

interface StepsProps extends IndexWording {
  name: string
  explained: ExplainedNote
  method: 'zScores' | 'minMax' | 'rank'
  cutBy: 'sd' | 'quantile' | 'value'
}

type Step = ExplainedNote['steps'][number]

/** The way from values to class in sentences, in the order of the sum. */
export function StepWords({ explained, method, cutBy, request, t }: StepsProps) {
  const { locale } = request
  const { steps, outcome } = explained
  return (
    <ol class="index-steps">
      {steps.map((step) => (
        <li>
          <Sentences words={stepWords(step, method, locale, t)} locale={locale} />
        </li>
      ))}
      {outcome && (
        <li>
          <Sentences words={sumWords(explained, cutBy, locale, t)} locale={locale} />
        </li>
      )}
    </ol>
  )
}

/** In easy language each sentence has a line of its own. */
function Sentences({ words, locale }: { words: string[]; locale: Locale }) {
  if (locale !== 'leicht') return <>{words.join(' ')}</>
  return (
    <>
      {words
        .flatMap((text) => text.split(/(?<=[.?]) (?=[A-ZÄÖÜ])/))
        .map((line, at) => (
          <>
            {at > 0 && <br />}
            {line}
          </>
        ))}
    </>
  )
}

function sumWords(
  explained: ExplainedNote,
  cutBy: StepsProps['cutBy'],
  locale: Locale,
  t: IndexTexts,
): string[] {
  const { outcome, figures } = explained
  if (!outcome) return []
  const { mean, sd, cuts } = figures
  const index = besideCuts(outcome.value, cuts, locale)
  return [
    t.sumWords(plain(outcome.sum, locale)),
    ...(cutBy === 'sd' ? [t.standardWords(plain(mean, locale), plain(sd, locale), index)] : []),
    ...classWords(explained, locale, t),
  ]
}

function stepWords(step: Step, method: StepsProps['method'], locale: Locale, t: IndexTexts) {
  const title = inWords(step.title, locale)
  const say = (value: number) => measured(value, { ...step, before: null }, { locale, t })
  const sayInput = (value: number) => measured(value, step, { locale, t })
  if (step.value === null) {
    const state = step.state === 'protected' ? t.protectedValue : t.unknown
    return [t.stepMissing(title, state)]
  }
  const changed = step.before !== null && step.earlier !== null && step.now !== null
  const words = [
    changed
      ? t.stepChange(title, say(step.earlier ?? 0), say(step.now ?? 0), sayInput(step.value))
      : t.stepValue(title, sayInput(step.value)),
  ]
  if (step.score === null || step.contribution === null) return words
  if (step.flat) words.push(t.flat)
  else if (method === 'zScores')
    words.push(t.stepMean(sayInput(step.mean), sayInput(step.sd)), distance(step.score, locale, t))
  else words.push(t.stepScale(plain(step.score, locale)))
  if (step.direction === 'lowers') words.push(t.stepLowers)
  words.push(t.stepAdds(cutName(step.weight, locale), signed(step.contribution, locale)))
  return words
}

function distance(score: number, locale: Locale, t: IndexTexts): string {
  const far = plain(Math.abs(score), locale)
  if (far === plain(0, locale)) return t.stepAt
  return score > 0 ? t.stepAbove(far) : t.stepBelow(far)
}

function classWords({ outcome, figures }: ExplainedNote, locale: Locale, t: IndexTexts): string[] {
  if (!outcome) return []
  const { classes, cuts } = figures
  const place = classes.findIndex(({ code }) => code === outcome.class)
  const [from, upTo] = [cuts[place - 1], cuts[place]]
  const end = (cut: number) => cutName(cut, locale)
  const within =
    from === undefined
      ? upTo !== undefined && t.classBelow(end(upTo))
      : upTo === undefined
        ? t.classAbove(end(from))
        : t.classWithin(end(from), end(upTo))
  return [
    t.classWords(
      besideCuts(outcome.value, cuts, locale),
      classTitle(classes, outcome.class, locale),
    ),
    ...(within ? [within] : []),
  ]
}

/** The same as a table that can be added up. */
export function StepTable({ name, explained, method, request, t }: StepsProps) {
  const { locale, link } = request
  const { steps, outcome } = explained
  const changes = steps.some(({ before }) => before !== null)
  const dash = '–'
  return (
    <TableScroll>
      <table class="data-table index-table">
        <caption>{t.steps(name)}</caption>
        <thead>
          <tr>
            <th scope="col">{t.indicator}</th>
            {[
              changes ? t.change : t.value,
              t.mean,
              t.spread,
              t.score[method],
              t.weight,
              t.contribution,
            ].map((title) => (
              <th scope="col" class="number">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {steps.map((step) => (
            <tr>
              <th scope="row">
                <a href={link(indicatorAddress(step.indicator))}>{inWords(step.title, locale)}</a>
              </th>
              <td class="number">
                {step.value === null
                  ? step.state === 'protected'
                    ? t.protectedValue
                    : t.unknown
                  : measured(step.value, step, { locale, t })}
              </td>
              <td class="number">{measured(step.mean, step, { locale, t })}</td>
              <td class="number">{measured(step.sd, step, { locale, t })}</td>
              <td class="number">{step.score === null ? dash : plain(step.score, locale)}</td>
              <td class="number">{cutName(step.weight, locale)}</td>
              <td class="number">
                {step.contribution === null ? dash : signed(step.contribution, locale)}
              </td>
            </tr>
          ))}
          <tr class="index-total">
            <th scope="row" colspan={6}>
              {t.sum}
            </th>
            <td class="number">{outcome ? signed(outcome.sum, locale) : dash}</td>
          </tr>
        </tbody>
      </table>
    </TableScroll>
  )
}
