import { showPaper } from '../../contexts/measures/index.ts'
import { execute, type OutputOf } from '../../platform/operation/index.ts'
import { formatDate, formatNumber, textsFor } from '../../platform/texts/index.ts'
import { type PageAnswer, type PageRequest, page } from '../frame/page.ts'
import {
  feedAddress,
  paperAddress,
  promisesAddress,
  searchAddress,
  subscribeAddress,
} from './addresses.ts'
import { SourceName } from './History.tsx'
import { promiseStyles } from './listPage.tsx'
import { headingId, PaperText } from './PaperText.tsx'
import { promiseTexts } from './texts.ts'
import { adoptedWords, inGerman, type Wording } from './wording.ts'

type Shown = OutputOf<typeof showPaper>
type View = { shown: Shown } & Wording

/** '/versprochen/papiere/:paper': the whole text, its promises marked. */
export const paperPage = page({
  method: 'get',
  path: '/versprochen/papiere/:paper',
  answer: answerPaper,
})

async function answerPaper(request: PageRequest): Promise<PageAnswer> {
  const { door, params, query, locale } = request
  const t = textsFor(promiseTexts, locale)
  const part = Math.trunc(Number(query.get('teil') ?? 1))
  const outcome = await execute(showPaper, door, { id: params.paper ?? '', part })
  if (!outcome.ok) return { kind: 'failure', failure: { kind: 'notFound', what: 'paper' } }
  const shown = outcome.value
  const { paper } = shown
  const view = { shown, request, t }
  const easy = locale === 'leicht' && paper.leicht
  const lead = easy ? paper.leicht : paper.summary
  return {
    kind: 'page',
    title: paper.title,
    description: paper.summary?.slice(0, 160),
    crumbs: [{ title: t.title, path: promisesAddress }],
    styles: promiseStyles,
    keepFor: 600,
    body: (
      <>
        <h1 {...inGerman(locale)}>{paper.title}</h1>
        {lead && (
          <p class="lede under-title" {...(easy ? {} : inGerman(locale))}>
            {lead}
          </p>
        )}
        <Facts {...view} />
        <p class="note">{t.paperLede}</p>
        <div class="paper">
          <Contents {...view} />
          <div class="paper-text" {...inGerman(locale)}>
            <PaperText {...view} />
          </div>
        </div>
        <Parts {...view} />
      </>
    ),
  }
}

function Facts({ shown, request, t }: View) {
  const { locale, link } = request
  const { paper, readOn, replaces } = shown
  const scope = `paper:${paper.id}`
  const adopted = paper.adoptedOn && adoptedWords(paper, formatDate(paper.adoptedOn, locale), t)
  const whose = [...new Set([paper.authorName, paper.adoptedBy])].filter((name) => name !== null)
  return (
    <div class="paper-facts">
      <p class="meta">
        {[t.paperKinds[paper.kind], adopted].filter(Boolean).join(' · ')}
        {whose.length > 0 && <span {...inGerman(locale)}> · {whose.join(' · ')}</span>}
      </p>
      <p class="meta">
        {t.readOn(formatDate(readOn, locale))}
        {paper.source && (
          <>
            {' '}
            {t.source}:{' '}
            <span {...inGerman(locale)}>
              <SourceName {...paper.source} />
            </span>
          </>
        )}
        {replaces && (
          <>
            {' '}
            {t.replaces}:{' '}
            <a href={link(paperAddress(replaces.id))} {...inGerman(locale)}>
              {replaces.title}
            </a>
          </>
        )}
      </p>
      <ul class="plain-actions cluster">
        <li>
          <a href={link(searchAddress({ papier: paper.id }))}>
            {t.paperList} ({formatNumber(paper.promises, locale)})
          </a>
        </li>
        <li>
          <a href={link(subscribeAddress(scope))}>{t.hearAll}</a>
        </li>
        <li>
          <a href={link(feedAddress(scope))}>{t.feed}</a>
        </li>
      </ul>
    </div>
  )
}

function Contents({ shown, request, t }: View) {
  const { locale, link } = request
  if (shown.sections.length < 2) return null
  const address = (start: number, part: number) =>
    part === shown.part
      ? `#${headingId(start)}`
      : `${link(paperAddress(shown.paper.id, { part }))}#${headingId(start)}`
  return (
    <nav class="paper-contents" aria-labelledby="inhalt-titel">
      <details open={shown.sections.length <= 12}>
        <summary id="inhalt-titel">{t.contents}</summary>
        <ol {...inGerman(locale)}>
          {shown.sections.map(({ heading, level, start, part }) => (
            <li class={level > 1 ? 'paper-contents__below' : undefined}>
              <a href={address(start, part)}>{heading}</a>
            </li>
          ))}
        </ol>
      </details>
    </nav>
  )
}

function Parts({ shown, request, t }: View) {
  const { locale, link } = request
  const { part, parts, paper } = shown
  if (parts === 1) return null
  const at = (number: number) => link(paperAddress(paper.id, { part: number }))
  return (
    <nav class="promise-paging" aria-label={t.paging}>
      <span>{part > 1 && <a href={at(part - 1)}>{t.earlier}</a>}</span>
      <span class="meta">{t.partOf(formatNumber(part, locale), formatNumber(parts, locale))}</span>
      <span>{part < parts && <a href={at(part + 1)}>{t.later}</a>}</span>
    </nav>
  )
}
