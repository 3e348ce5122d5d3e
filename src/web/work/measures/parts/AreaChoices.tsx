import { listAreas } from '../../../../contexts/city/index.ts'
import { type Door, execute, type OutputOf } from '../../../../platform/operation/index.ts'
import { Checkbox } from '../../parts/fields.tsx'

type Area = OutputOf<typeof listAreas>['areas'][number]

/** An area as a form sends it: 'stadtteil 0304'. */
export const areaValue = ({ level, id }: { level: string; id: string }) => `${level} ${id}`

export function areasOf(form: URLSearchParams, name = 'gebiet'): { level: string; id: string }[] {
  return form.getAll(name).flatMap((value) => {
    const [level, ...id] = value.split(' ')
    return level && id.length > 0 ? [{ level, id: id.join(' ') }] : []
  })
}

export async function currentAreas(door: Door): Promise<Area[]> {
  const outcome = await execute(listAreas, door, {})
  return outcome.ok ? outcome.value.areas : []
}

/** Names of areas by their value, for pages that only show them. */
export const areaNamesOf = (areas: readonly Area[]): ReadonlyMap<string, string> =>
  new Map(areas.map((area) => [areaValue(area), area.name]))

/** Any number of areas, level by level; each level can be opened, chosen ones are open. */
export function AreaChoices(props: {
  legend: string
  hint?: string
  name?: string
  areas: readonly Area[]
  levels: readonly { id: string; many: string }[]
  values: readonly { level: string; id: string }[]
}) {
  const { legend, hint, name = 'gebiet', areas, levels, values } = props
  const chosen = new Set(values.map(areaValue))
  return (
    <fieldset class="kern-fieldset" aria-describedby={hint ? `feld-${name}-hinweis` : undefined}>
      <legend class="kern-label">{legend}</legend>
      {hint && (
        <div class="kern-hint" id={`feld-${name}-hinweis`}>
          {hint}
        </div>
      )}
      {levels.map(({ id: level, many }) => {
        const here = areas.filter((area) => area.level === level)
        if (here.length === 0) return null
        const count = here.filter((area) => chosen.has(areaValue(area))).length
        return (
          <details open={count > 0} class="area-choices">
            <summary>
              {many}
              {count > 0 && ` (${count})`}
            </summary>
            <div class="area-choices__list">
              {here.map((area) => (
                <Checkbox
                  name={name}
                  id={`feld-${name}-${level}-${area.id}`}
                  value={areaValue(area)}
                  checked={chosen.has(areaValue(area))}
                >
                  {area.name}
                </Checkbox>
              ))}
            </div>
          </details>
        )
      })}
    </fieldset>
  )
}
