import type { ChangeNote } from '../../../contexts/offers/index.ts'
import { texts as t } from './texts.ts'
import { labelOf, valueText } from './words.ts'

/** Fields that differ, in words: what was and what is, side by side. */
export function Changes(props: {
  changes: readonly ChangeNote[]
  caption: string
  before?: string
  after?: string
}) {
  const { changes, caption, before = t.before, after = t.after } = props
  if (changes.length === 0) return <p>{t.noChanges}</p>
  return (
    <table class="work-table offer-changes">
      <caption class="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t.field}</th>
          <th scope="col">{before}</th>
          <th scope="col">{after}</th>
        </tr>
      </thead>
      <tbody>
        {changes.map((change) => (
          <tr>
            <th scope="row">{labelOf(change.field)}</th>
            <td data-label={before}>
              <div class="kept-lines">{said(change, change.before)}</div>
            </td>
            <td data-label={after}>
              <div class="kept-lines">{said(change, change.after)}</div>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const said = ({ field, secret }: ChangeNote, value: unknown): string =>
  secret ? t.hidden : valueText(field, value) || t.empty
