import { formatDate, formatNumber } from '../../platform/texts/index.ts'
import { areaAddress } from './addresses.ts'
import type { ShownArea } from './areaPage.tsx'
import type { Wording } from './cityPage.tsx'

type Overlap = ShownArea['successors'][number]

/** Says of an area of the past until when it held and what followed. */
export function AreaTime({ area, request, t }: { area: ShownArea } & Wording) {
  const { validFrom, validUntil } = area.area
  if (area.current) return null
  if (validUntil === null || validUntil > area.day)
    return validFrom && <p class="note">{t.futureArea(formatDate(validFrom, request.locale))}</p>
  return (
    <div class="note">
      <p>{t.pastArea(formatDate(validUntil, request.locale))}</p>
      {area.successors.length > 0 && (
        <>
          <p>{t.followers}</p>
          <Overlaps overlaps={area.successors} words={t.followerShare} request={request} t={t} />
        </>
      )}
    </div>
  )
}

/** What was here before: whose pages hold the earlier values. */
export function AreaBefore({ area, request, t }: { area: ShownArea } & Wording) {
  const { validFrom } = area.area
  if (!validFrom || area.predecessors.length === 0) return null
  return (
    <details>
      <summary>{t.predecessorsTitle}</summary>
      <p>{t.predecessors(formatDate(validFrom, request.locale))}</p>
      <Overlaps overlaps={area.predecessors} words={t.predecessorShare} request={request} t={t} />
    </details>
  )
}

function Overlaps(
  props: {
    overlaps: readonly Overlap[]
    words: (share: string, basis: Overlap['basis']) => string
  } & Wording,
) {
  const { overlaps, words, request } = props
  return (
    <ul>
      {overlaps.map(({ area, share, basis }) => (
        <li>
          <a href={request.link(areaAddress(area))}>{area.name}</a>{' '}
          <span class="meta">({words(formatNumber(share * 100, request.locale), basis)})</span>
        </li>
      ))}
    </ul>
  )
}
