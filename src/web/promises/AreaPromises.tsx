import { listAreaPromises } from '../../contexts/measures/index.ts'
import { execute } from '../../platform/operation/index.ts'
import { formatDate, formatNumber, textsFor } from '../../platform/texts/index.ts'
import type { PageRequest } from '../frame/page.ts'
import { promiseAddress, searchAddress, subscribeAddress } from './addresses.ts'
import { promiseTexts } from './texts.ts'
import { inGerman } from './wording.ts'

const mostShown = 5

/** What was promised for an area, in short; nothing where there is none. */
export async function areaPromises(
  request: PageRequest,
  area: { level: string; slug: string; name: string },
) {
  const { locale, link, door } = request
  const outcome = await execute(listAreaPromises, door, { level: area.level, area: area.slug })
  if (!outcome.ok || outcome.value.total === 0) return null
  const { total, promises } = outcome.value
  const t = textsFor(promiseTexts, locale)
  const where = `${area.level}/${area.slug}`
  return (
    <section class="section" aria-labelledby="versprochen">
      <h2 id="versprochen">{t.areaTitle(area.name)}</h2>
      <ul>
        {promises.slice(0, mostShown).map((promise) => (
          <li>
            <a href={link(promiseAddress(promise.id))} {...inGerman(locale)}>
              {promise.title}
            </a>
            <p class="meta">
              {[
                t.ratings[promise.rating],
                t.statuses[promise.standing],
                promise.dueOn && t.due(formatDate(promise.dueOn, locale)),
                promise.overdue && t.overdue,
              ]
                .filter(Boolean)
                .join(' · ')}
            </p>
          </li>
        ))}
      </ul>
      <ul class="plain-actions cluster">
        {total > mostShown && (
          <li>
            <a href={link(searchAddress({ ort: where }))}>
              {t.areaMore(formatNumber(total, locale))}
            </a>
          </li>
        )}
        <li>
          <a href={link(subscribeAddress(`area:${where}`))}>{t.areaHear}</a>
        </li>
      </ul>
    </section>
  )
}
