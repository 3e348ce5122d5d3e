import { localised } from '../../../platform/texts/index.ts'
import { progressOf, type Reading } from '../domain/progress.ts'
import type { AreaRef } from '../domain/shared.ts'
import type { TargetRecord } from '../domain/target.ts'
import type { MeasuresLive } from '../snapshot/live.ts'
import type { LiveMeasure } from '../snapshot/load.ts'
import type { AtlasLive, CityLive } from '../snapshot/neighbours.ts'
import { noteAreaRef } from './notes.ts'
import type { FigureNote } from './shapes.ts'

/** The targets of a measure with what was reached of each. */
export const figuresOf = (live: MeasuresLive, measure: LiveMeasure): FigureNote[] =>
  measure.record.targets.map((target) => noteFigure(live, measure, target))

function noteFigure(live: MeasuresLive, measure: LiveMeasure, target: TargetRecord): FigureNote {
  const { items, assessed, areas, ...progress } = progressOf(
    target,
    measure.actuals,
    indicatorSeries(live, target),
  )
  const indicator =
    target.kind === 'indicator' ? live.atlas.indicator(target.indicator ?? '') : undefined
  return {
    ...progress,
    id: target.id,
    label: target.label,
    kind: target.kind,
    unit: target.unit ?? (indicator?.unit || null),
    decimals: indicator?.decimals ?? null,
    numerator: target.numerator ?? partName(indicator?.numerator),
    denominator: target.denominator ?? partName(indicator?.denominator),
    direction: target.direction,
    method: target.method ?? null,
    indicator: target.indicator ?? null,
    items: items.map(({ area, ...item }) => ({
      ...item,
      area: (area && noteAreaRef(live, area)[0]) ?? null,
      met: assessed ? (assessed.met.get(item.id) ?? 0) : null,
    })),
    assessed: assessed?.organisations ?? null,
    areas: areas.map(({ area, latest, reached }) => ({
      area: (area && noteAreaRef(live, area)[0]) ?? null,
      latest,
      reached,
    })),
  }
}

const partName = (words: Parameters<typeof localised>[0]) => localised(words, 'de')?.text ?? null

/**
 * What the atlas tells of a target's indicator, for the whole city or each of its areas. A protected value is
 * no value here.
 */
export function indicatorSeries(
  { atlas, city }: { atlas: AtlasLive; city: CityLive },
  { kind, indicator: id, areas }: Pick<TargetRecord, 'kind' | 'indicator' | 'areas'>,
): { area: AreaRef | null; series: Reading[] }[] {
  const indicator = kind === 'indicator' && id !== undefined ? atlas.indicator(id) : undefined
  if (!indicator) return []
  const source = city.source(indicator.source)?.title ?? null
  const seriesOf = (ordinal: number): Reading[] =>
    atlas.columns(indicator).map((column) => {
      const { value, numerator, denominator } = atlas.reading(column, ordinal)
      return { on: column.until, period: column.key, value, numerator, denominator, source }
    })
  if (areas.length === 0) return [{ area: null, series: seriesOf(atlas.wholeCity) }]
  return areas.flatMap((area) => {
    const found = city.area(area.level, area.id)
    return found ? [{ area, series: seriesOf(found.ordinal) }] : []
  })
}
