import { textsFor } from '../../../platform/texts/index.ts'
import type { PageRequest } from '../../frame/page.ts'
import { coveragePath } from './coveragePage.tsx'
import { phasesPath } from './lifePhasePages.tsx'
import { networksPath } from './networksPage.tsx'
import { waysTexts } from './waysTexts.ts'

/** Ways through all offers, for who would rather look around than search. */
export function Ways({ locale, link }: Pick<PageRequest, 'locale' | 'link'>) {
  const t = textsFor(waysTexts, locale)
  return (
    <section class="section" aria-labelledby="wege">
      <h2 id="wege">{t.title}</h2>
      <ul class="plain-actions">
        <li>
          <a href={link(phasesPath)}>{t.phases}</a>
        </li>
        <li>
          <a href={link(networksPath)}>{t.networks}</a>
        </li>
        <li>
          <a href={link(coveragePath)}>{t.table}</a>
        </li>
      </ul>
    </section>
  )
}
