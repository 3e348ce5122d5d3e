import type { FiguresNote } from '../../../contexts/atlas/index.ts'
import { formatNumber } from '../../../platform/texts/index.ts'
import { indicatorAddress } from '../addresses.ts'
import { inWords } from '../wording.ts'
import type { ShownIndex } from './indexPage.tsx'
import { TableScroll } from './TableScroll.tsx'
import { cutName, dynamicsName, type IndexWording, measured, statusName } from './wording.ts'

/** How the index is made, in words, then what goes in and where classes end. */
export function Method({ shown, ...wording }: { shown: ShownIndex } & IndexWording) {
  const { request, t } = wording
  const { index, status, dynamics } = shown
  const name = statusName(index, wording)
  const dynamic = dynamicsName(index, wording)
  return (
    <section class="section" aria-labelledby="methode">
      <h2 id="methode">{t.methodTitle}</h2>
      <ol class="index-method">
        {methodWords(shown, wording).map((words) => (
          <li>{words}</li>
        ))}
      </ol>
      <p>{t.relative}</p>
      <Ingredients figures={status} part={name} {...wording} />
      <Classes figures={status} part={name} {...wording} />
      {dynamics && <Ingredients figures={dynamics} part={dynamic} {...wording} />}
      {dynamics && <Classes figures={dynamics} part={dynamic} {...wording} />}
      {index.source && (
        <p class="meta">
          {t.source}:{' '}
          <span lang="de">
            {index.source.url ? (
              <a href={index.source.url}>{index.source.title}</a>
            ) : (
              index.source.title
            )}
            {index.source.publisher && `, ${index.source.publisher}`}
          </span>
          {request.locale === 'leicht' ? '.' : ''}
        </p>
      )}
    </section>
  )
}

function methodWords({ index, status, dynamics }: ShownIndex, { request, t }: IndexWording) {
  const turned = [...status.steps, ...(dynamics?.steps ?? [])].some(
    ({ direction }) => direction === 'lowers',
  )
  const { changeOver } = index.dynamics ?? { changeOver: null }
  return [
    t.released,
    t.compared[index.method],
    turned && t.turned,
    t.added[index.method],
    t.cutBy[index.status.cutBy],
    t.whole,
    index.minResidents !== null && t.least(formatNumber(index.minResidents, request.locale)),
    dynamics && changeOver !== null && t.changeOver(changeOver),
  ].filter((words) => words)
}

interface PartProps extends IndexWording {
  figures: FiguresNote
  part: string
}

function Ingredients({ figures, part, request, t }: PartProps) {
  const { locale, link } = request
  return (
    <TableScroll>
      <table class="data-table index-table">
        <caption>{t.ingredients(part)}</caption>
        <thead>
          <tr>
            <th scope="col">{t.indicator}</th>
            <th scope="col" class="number">
              {t.weight}
            </th>
            <th scope="col">{t.direction}</th>
            {[t.mean, t.spread, t.lowest, t.highest].map((title) => (
              <th scope="col" class="number">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {figures.steps.map((step) => (
            <tr>
              <th scope="row">
                <a href={link(indicatorAddress(step.indicator))}>{inWords(step.title, locale)}</a>
                {step.flat && <span class="meta"> {t.flat}</span>}
              </th>
              <td class="number">{cutName(step.weight, locale)}</td>
              <td>{t[step.direction]}</td>
              {[step.mean, step.sd, step.minimum, step.maximum].map((value) => (
                <td class="number">{measured(value, step, { locale, t })}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  )
}

/** @param current code of the class that the page is about */
export function Classes(props: PartProps & { current?: number }) {
  const { figures, part, request, t, current } = props
  const { locale } = request
  const { classes, cuts } = figures
  const end = (cut: number | undefined) => (cut === undefined ? t.noEnd : cutName(cut, locale))
  return (
    <TableScroll>
      <table class="data-table index-table index-classes">
        <caption>{t.classes(part)}</caption>
        <thead>
          <tr>
            <th scope="col">{t.classOf}</th>
            {[t.from, t.upTo, t.count].map((title) => (
              <th scope="col" class="number">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {classes.map(({ code, title, count }, place) => (
            <tr class={code === current ? 'index-classes__here' : undefined}>
              <th scope="row">
                {inWords(title, locale)}
                {code === current && (
                  <>
                    {' '}
                    <strong class="index-here">
                      <span aria-hidden="true">◀ </span>
                      {t.here}
                    </strong>
                  </>
                )}
              </th>
              <td class="number">{end(cuts[place - 1])}</td>
              <td class="number">{end(cuts[place])}</td>
              <td class="number">{formatNumber(count, locale)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  )
}
