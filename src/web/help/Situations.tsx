import type { listLifeSituations } from '../../contexts/offers/index.ts'
import type { OutputOf } from '../../platform/operation/index.ts'
import type { PageRequest } from '../frame/page.ts'
import { SituationIcon } from './icons.tsx'

/** The life situations as big targets, in a person's own words. */
export function Situations(props: {
  situations: OutputOf<typeof listLifeSituations>['situations']
  link: PageRequest['link']
}) {
  return (
    <ul class="situations">
      {props.situations.map(({ id, name }) => (
        <li>
          <a class="situation" href={props.link(`/hilfe/thema/${id}`)}>
            <SituationIcon id={id} />
            <span>{name}</span>
          </a>
        </li>
      ))}
    </ul>
  )
}
