import { type Residents, staysApart } from '../../city/index.ts'
import { evaluateFormula, type Formula, indicatorsOf } from '../domain/formula.ts'
import type { Indicator } from '../domain/indicator.ts'
import type { ProtectionRule } from '../domain/protection.ts'
import type { ReleasedColumn } from '../domain/released.ts'
import type { IndicatorDraft } from './store.ts'

type Released = IndicatorDraft & Pick<Indicator, 'protection' | 'release'>

/**
 * Works formulas out and gives every indicator its place. A formula of which nothing can be made yet is left
 * out, as is one whose indicators are not public.
 *
 * @param released columns of those without a formula, by their place among them
 */
export function withFormulas(
  drafts: readonly IndicatorDraft[],
  released: readonly ReleasedColumn[],
  ground: { residents: Residents; licences: ReadonlyMap<string, string | null> },
): { indicators: Indicator[]; columns: ReleasedColumn[] } {
  const own = drafts.filter((draft): draft is Released => draft.formula === null)
  const columnsOf = Map.groupBy(released, ({ indicator }) => own[indicator]!.id)
  const byId = new Map(own.map((draft) => [draft.id, draft]))
  const totals = new Map<string, Float64Array>()
  const residentsOn = (day: string) => {
    const kept = totals.get(day) ?? ground.residents.totalsNear(day)
    totals.set(day, kept)
    return kept
  }
  const indicators: Indicator[] = []
  const columns: ReleasedColumn[] = []
  for (const draft of drafts) {
    const { formula } = draft
    const made = formula
      ? evaluateFormula(formula, { columnsOf: (id) => columnsOf.get(id) ?? [], residentsOn })
      : (columnsOf.get(draft.id) ?? [])
    const told = formula ? ofFormula(draft, formula, byId, columnsOf, ground.licences) : draft
    if (!told?.protection || !told.release || (formula && made.length === 0)) continue
    const { protection, release } = told
    const ordinal = indicators.length
    const source = formula ? told.source : undefined
    indicators.push({ ...told, protection, release, ordinal })
    for (const column of made)
      columns.push({ ...column, ...(source !== undefined && { source }), indicator: ordinal })
  }
  return { indicators, columns }
}

/** What a formula has of the indicators that it is made of: the strictest rule, the latest release, a licence. */
function ofFormula(
  draft: IndicatorDraft,
  formula: Formula,
  byId: ReadonlyMap<string, Released>,
  columnsOf: ReadonlyMap<string, readonly ReleasedColumn[]>,
  sourceLicences: ReadonlyMap<string, string | null>,
): IndicatorDraft | undefined {
  const made = indicatorsOf(formula).map((id) => byId.get(id))
  const from = made.filter((one) => one !== undefined)
  const [first] = from
  if (!first || from.length < made.length) return undefined
  const latest = from.reduce((a, b) => (b.release.number > a.release.number ? b : a))
  const sources = new Set(
    from.flatMap(({ id, source }) =>
      source === null ? (columnsOf.get(id) ?? []).map((column) => column.source) : [source],
    ),
  )
  const [source = null] = sources.size === 1 ? sources : []
  const licences = new Set([
    ...from.flatMap(({ licence }) => licence ?? []),
    ...(from.some(({ licence }) => licence === null)
      ? [...sources].flatMap((id) => sourceLicences.get(id ?? '') ?? [])
      : []),
  ])
  return {
    ...draft,
    per: formula.per ?? null,
    source,
    licence: licenceOver(draft.licence, licences),
    protection: strictest(from.map(({ protection }) => protection)),
    release: latest.release,
  }
}

/** The licence that a planner names, unless data that must stay apart went in. */
function licenceOver(said: string | null, licences: ReadonlySet<string>): string | null {
  const apart = [...licences].find((licence) => staysApart(licence))
  if (apart !== undefined) return apart
  return said ?? (licences.size > 0 ? [...licences].join('; ') : null)
}

function strictest(rules: readonly ProtectionRule[]): ProtectionRule {
  const ruled = rules.filter((rule) => rule.kind === 'threshold')
  if (ruled.length > 0) return ruled.reduce((a, b) => (b.least > a.least ? b : a))
  return rules.find(({ kind }) => kind === 'perturbed') ?? { kind: 'published' }
}
