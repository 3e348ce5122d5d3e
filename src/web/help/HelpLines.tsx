import type { HelpLineNote } from '../../contexts/offers/index.ts'
import { PhoneLink } from '../frame/controls.tsx'
import type { PageRequest } from '../frame/page.ts'
import { reachableText } from './openText.ts'
import type { HelpTexts } from './texts.ts'

/** Help lines as big numbers to call. */
export function HelpLines(props: {
  lines: HelpLineNote[]
  t: HelpTexts
  request: Pick<PageRequest, 'locale' | 'door'>
  heading?: 3 | 4
}) {
  const { locale, door } = props.request
  const Heading = `h${props.heading ?? 3}` as const
  return (
    <ul class="help-lines">
      {props.lines.map((line) => (
        <li class="help-line">
          <Heading>{line.name}</Heading>
          <p class="help-line__numbers">
            {line.phones.map((phone) => (
              <PhoneLink number={phone} class="phone" />
            ))}
          </p>
          <p>{line.explanation}</p>
          <p class={`meta open open--${line.open.kind}`}>
            {reachableText(line.open, locale, door.now())}
            {line.charged && ` · ${props.t.charged}`}
          </p>
        </li>
      ))}
    </ul>
  )
}
