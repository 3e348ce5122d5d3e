import type { listLifeSituations } from '../../contexts/offers/index.ts'
import type { OutputOf } from '../../platform/operation/index.ts'
import type { PageRequest } from '../frame/page.ts'
import { SituationIcon } from './icons.tsx'

/** The broad life situations as big targets, in a person's own words; the narrower ones are found by searching. */
export function Situations(props: {
  situations: OutputOf<typeof listLifeSituations>['situations']
  link: PageRequest['link']
}) {
  return (
    <ul class="situations">
      {props.situations
        .filter(({ main }) => main)
        .map(({ id, name }) => (
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
