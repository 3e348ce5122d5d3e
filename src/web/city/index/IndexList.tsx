import { listIndices } from '../../../contexts/atlas/index.ts'
import { execute } from '../../../platform/operation/index.ts'
import { textsFor } from '../../../platform/texts/index.ts'
import type { PageRequest } from '../../frame/page.ts'
import { inWords } from '../wording.ts'
import { indexAddress } from './addresses.ts'
import { indexTexts } from './texts.ts'

/** The city's indices as a section of a page; nothing where it has none. */
export async function indexSection(request: PageRequest) {
  const listed = await execute(listIndices, request.door, {})
  if (!listed.ok || listed.value.indices.length === 0) return null
  const { locale, link } = request
  const t = textsFor(indexTexts, locale)
  return (
    <section class="section" aria-labelledby="indizes">
      <h2 id="indizes">{t.listTitle}</h2>
      <p class="meta">{t.listLede}</p>
      <ul class="indicator-list">
        {listed.value.indices.map(({ id, title, description, editions }) => (
          <li>
            <a href={link(indexAddress(id))}>{inWords(title, locale)}</a>{' '}
            <span class="meta">
              {t.editionSpan(editions[0]?.id ?? '', editions.at(-1)?.id ?? '')}
            </span>
            {description && <p class="indicator-list__words">{inWords(description, locale)}</p>}
          </li>
        ))}
      </ul>
    </section>
  )
}
