import { type ImportPart, mergeStaged, type RetiredRow } from '../../../platform/import/index.ts'
import type { CityPack } from '../../city/index.ts'
import { indicatorTable } from './store.ts'

export const indicatorsPartName = 'indicators'

/** What the pack says of its indicators. */
export function indicatorsPart({ indicators }: CityPack, needs: readonly string[]): ImportPart {
  return {
    name: indicatorsPartName,
    kind: 'indicators',
    heading: 'Kennzahlen: Namen und Beschreibungen',
    definition: indicators,
    operation: 'atlas.importIndicators',
    needs,
    async prepare({ findings }) {
      findings.rowsRead = indicators.length
      findings.rowsAccepted = indicators.length
      const onRetired = ({ id }: RetiredRow) =>
        findings.retire({ file: 'pack.json', text: String(id) })
      // Planners’ own indicators are of another part: no pack retires them.
      const merge = { ...indicatorTable, part: indicatorsPartName, onRetired }
      return { write: (tx, { today }) => mergeStaged(tx, { ...merge, today }, rows()) }
    },
  }

  function* rows() {
    for (const [position, one] of indicators.entries()) {
      const {
        id,
        topic,
        unit,
        decimals,
        direction,
        kind,
        per,
        combine,
        statistic,
        protection,
        parts: addends,
        source,
        licence,
      } = one
      const texts = [one.title, one.description].map(json)
      const parts = [one.classes, one.numerator, one.denominator].map(json)
      yield [
        ...[id, position, topic, ...texts, unit, decimals, direction, kind, ...parts],
        ...[per ?? one.formula?.per, combine, statistic, json(protection), addends],
        ...[json(one.formula), source, licence],
        ...[json(one.method), one.date],
      ]
    }
  }
}

const json = (value: unknown) => (value === undefined ? undefined : JSON.stringify(value))
