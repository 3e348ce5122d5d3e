import type { AreaNote } from '../../contexts/city/index.ts'
import type { PageRequest } from '../frame/page.ts'
import { areaAddress } from './addresses.ts'

/** Areas as links, in columns where there is room. */
export function AreaList({
  areas,
  link,
}: {
  areas: readonly AreaNote[]
  link: PageRequest['link']
}) {
  return (
    <ul class="area-list">
      {areas.map((area) => (
        <li>
          <a href={link(areaAddress(area))}>{area.name}</a>
        </li>
      ))}
    </ul>
  )
}
