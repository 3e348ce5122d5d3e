import type { IndexNote } from '../../../contexts/atlas/index.ts'
import { formatNumber } from '../../../platform/texts/index.ts'
import { inWords } from '../../city/wording.ts'
import type { Overview, QuarterRow } from './overview.ts'
import { texts as t } from './texts.ts'

export const say = (number: number): string => formatNumber(number, 'de')

export const levelName = ({ levels }: Overview['city'], level: string): string =>
  inWords(levels.find(({ id }) => id === level)?.many, 'de')

/** What the index is called on an edition: 'Sozialindex, Ausgabe 2023'. */
export const indexName = ({
  index,
  edition,
}: {
  index: IndexNote
  edition: { id: string }
}): string => `${inWords(index.title, 'de')}, ${t.index.edition(edition.id)}`

export const className = (
  classes: readonly { code: number; title: IndexNote['title'] }[],
  code: number,
): string => inWords(classes.find((one) => one.code === code)?.title, 'de') || String(code)

/** The class of an area, or why it has none. */
export function statusWords({ index: row }: QuarterRow, shown: Overview['index']): string {
  if (!shown || !row) return t.noIndex
  return row.status ? className(shown.status.classes, row.status.class) : t.indexStates[row.state]
}

export const dynamicsWords = ({ index: row }: QuarterRow, shown: Overview['index']): string =>
  row?.dynamics && shown?.dynamics ? className(shown.dynamics.classes, row.dynamics.class) : ''
