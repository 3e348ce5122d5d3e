import type { Child } from 'hono/jsx'
import type { listAreas, showArea, showCity } from '../../../../contexts/city/index.ts'
import type { Door, Outcome, OutputOf } from '../../../../platform/operation/index.ts'
import type { StaffRequest } from '../../../frame/page.ts'
import { texts as t } from '../texts.ts'

/** The area of a page, and what every part of it needs to know. */
export interface Place {
  door: Door
  link: StaffRequest['link']
  city: OutputOf<typeof showCity>
  shown: OutputOf<typeof showArea>
  everywhere: OutputOf<typeof listAreas>['areas']
  /** Whether something that names these areas is about this one, too. */
  concerns(named: readonly { level: string; id: string }[]): boolean
  /** Keys of the area and those within it. */
  within: ReadonlySet<string>
  /** Names of areas by key. */
  names: ReadonlyMap<string, string>
}

/** One part of the page: what one room knows of the area, and the way there. */
export interface Part {
  id: string
  title: string
  /** For the list of parts: a number or a word; nothing where there is nothing to say in short. */
  short: string
  body: Child
  sources: { title: string; path: string }[]
}

export type PartMaker = (place: Place) => Promise<Outcome<Part>>

export function PartSection({ part, link }: { part: Part; link: Place['link'] }) {
  const { id, title, body, sources } = part
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {body}
      {sources.length > 0 && (
        <p class="quarter-sources no-print">
          {t.source}{' '}
          {sources.map((source, at) => (
            <>
              {at > 0 && ', '}
              <a href={link(source.path)}>{source.title}</a>
            </>
          ))}
        </p>
      )}
    </section>
  )
}

/** The parts of the page with what is in each, so that what is empty is seen at once. */
export function Contents({ parts }: { parts: readonly Part[] }) {
  return (
    <nav class="quarter-contents" aria-label={t.onThisPage}>
      <ul>
        {parts.map(({ id, title, short }) => (
          <li>
            <a href={`#${id}`}>{title}</a> <span class="meta">{short}</span>
          </li>
        ))}
      </ul>
    </nav>
  )
}
