import type { RecommendationLine } from '../../contexts/measures/index.ts'
import { formatDate } from '../../platform/texts/index.ts'
import type { PageRequest } from '../frame/page.ts'
import { recommendationAddress } from '../promises/addresses.ts'
import { inGerman } from '../promises/wording.ts'
import { type BodyTexts, stateName } from './texts.ts'

/** What became of it, as a tag; what nobody has said yet is dashed, as everything unknown. */
export function StateTag({ line, t }: { line: RecommendationLine; t: BodyTexts }) {
  const open = ['waiting', 'overdue', 'received'].includes(line.state) && line.kind !== 'pledge'
  const look = open ? ' tag--unknown' : line.state === 'carriedOut' ? ' tag--good' : ''
  return <span class={`tag${look}`}>{stateName(line, t)}</span>
}

/** Recommendations with their state, one below the other. */
export function RecommendationList(props: {
  lines: readonly RecommendationLine[]
  request: Pick<PageRequest, 'locale' | 'link'>
  t: BodyTexts
  level?: 'h3' | 'p'
}) {
  const { lines, request, t } = props
  const { locale, link } = request
  const Title = props.level ?? 'h3'
  return (
    <ul class="recommendations">
      {lines.map((line) => (
        <li>
          <Title class="recommendations__title" {...inGerman(locale)}>
            <a href={link(recommendationAddress(line.id))}>{line.title}</a>
          </Title>
          <p class="cluster">
            <StateTag line={line} t={t} />
            <span class="meta">
              {t.recommendationKinds[line.kind]}
              {line.number && ` ${line.number}`}
              {`, ${formatDate(line.on, locale)}`}
              {line.addressee && (
                <>
                  {`, ${line.kind === 'pledge' ? t.partner : t.to} `}
                  <span {...inGerman(locale)}>{line.addressee}</span>
                </>
              )}
            </span>
          </p>
        </li>
      ))}
    </ul>
  )
}
