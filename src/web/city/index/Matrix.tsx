import { formatNumber } from '../../../platform/texts/index.ts'
import type { ShownIndex } from './indexPage.tsx'
import { TableScroll } from './TableScroll.tsx'
import { classTitle, dynamicsName, type IndexWording, statusName } from './wording.ts'

/** How many areas are in which class of both, as a table that is its own figure. */
export function Matrix({ shown, ...wording }: { shown: ShownIndex } & IndexWording) {
  const { request, t } = wording
  const { locale } = request
  const { status, dynamics, matrix, index } = shown
  if (!dynamics) return null
  const count = (row?: number, column?: number) =>
    matrix
      .filter((cell) => row === undefined || cell.status === row)
      .filter((cell) => column === undefined || cell.dynamics === column)
      .reduce((sum, cell) => sum + cell.count, 0)
  const most = Math.max(...matrix.map((cell) => cell.count), 1)
  const say = (number: number) => formatNumber(number, locale)
  return (
    <section class="section" aria-labelledby="matrix">
      <h2 id="matrix">{t.matrixTitle}</h2>
      <p class="meta">{t.matrixNote}</p>
      <TableScroll>
        <table class="data-table index-matrix">
          <caption>{t.matrixCaption}</caption>
          <thead>
            <tr>
              <th scope="col">
                {statusName(index, wording)} <span aria-hidden="true">↓</span>{' '}
                {dynamicsName(index, wording)} <span aria-hidden="true">→</span>
              </th>
              {dynamics.classes.map(({ code }) => (
                <th scope="col" class="number">
                  {classTitle(dynamics.classes, code, locale)}
                </th>
              ))}
              <th scope="col" class="number">
                {t.total}
              </th>
            </tr>
          </thead>
          <tbody>
            {status.classes.map(({ code: row }) => (
              <tr>
                <th scope="row">{classTitle(status.classes, row, locale)}</th>
                {dynamics.classes.map(({ code: column }) => (
                  <td class={`number index-matrix__cell ${shade(count(row, column), most)}`}>
                    {say(count(row, column))}
                  </td>
                ))}
                <td class="number">{say(count(row))}</td>
              </tr>
            ))}
            <tr class="index-total">
              <th scope="row">{t.total}</th>
              {dynamics.classes.map(({ code }) => (
                <td class="number">{say(count(undefined, code))}</td>
              ))}
              <td class="number">{say(count())}</td>
            </tr>
          </tbody>
        </table>
      </TableScroll>
    </section>
  )
}

/** Many areas stand out by a thicker edge, too: colour alone would be lost in print. */
function shade(count: number, most: number): string {
  if (count === 0) return ''
  const share = Math.sqrt(count / most)
  return `index-matrix__cell--${share > 0.66 ? 'many' : share > 0.33 ? 'some' : 'few'}`
}
