import type { listIndicators } from '../../../contexts/atlas/index.ts'
import type { showCity } from '../../../contexts/city/index.ts'
import type { OutputOf } from '../../../platform/operation/index.ts'
import { relationAddress } from '../addresses.ts'
import type { Wording } from '../cityPage.tsx'
import type { IndicatorTexts } from '../indicator/texts.ts'
import { inWords } from '../wording.ts'

type Indicators = OutputOf<typeof listIndicators>['indicators']

interface PairProps extends Wording {
  indicators: Indicators
  topics: OutputOf<typeof showCity>['topics']
  x: string | undefined
  y: string | undefined
  /** Kept when other indicators are chosen. */
  level: string | undefined
  own: IndicatorTexts
}

/** Which two indicators are laid side by side. */
export function PairForm(props: PairProps) {
  const { x, y, level, request, own } = props
  return (
    <form action={request.link(relationAddress())} method="get" class="area-search pair-form">
      <IndicatorSelect id="x" label={own.relationX} chosen={x} {...props} />
      <IndicatorSelect id="y" label={own.relationY} chosen={y} {...props} />
      {level && <input type="hidden" name="ebene" value={level} />}
      <button class="kern-btn kern-btn--primary" type="submit">
        <span class="kern-label">{own.relationShow}</span>
      </button>
    </form>
  )
}

function IndicatorSelect(
  props: { id: 'x' | 'y'; label: string; chosen: string | undefined } & PairProps,
) {
  const { id, label, chosen, indicators, topics, request, t } = props
  const groups = [
    ...topics.map((topic) => ({
      name: inWords(topic.title, request.locale),
      indicators: indicators.filter((one) => one.topic === topic.id),
    })),
    {
      name: t.otherTopic,
      indicators: indicators.filter((one) => !topics.some((topic) => topic.id === one.topic)),
    },
  ]
  return (
    <div class="kern-form-input">
      <label class="kern-label" for={id}>
        {label}
      </label>
      <div class="kern-form-input__select-wrapper">
        <select class="kern-form-input__select" id={id} name={id}>
          {groups
            .filter((group) => group.indicators.length > 0)
            .map((group) => (
              <optgroup label={group.name}>
                {group.indicators.map((one) => (
                  <option value={one.id} selected={one.id === chosen}>
                    {inWords(one.title, request.locale)}
                  </option>
                ))}
              </optgroup>
            ))}
        </select>
      </div>
    </div>
  )
}
