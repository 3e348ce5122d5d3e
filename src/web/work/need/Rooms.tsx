import { needPath } from './query.ts'
import { texts as t } from './texts.ts'

/** The pages of the room, one beside the other. */
export function Rooms({ current, link }: { current: string; link: (path: string) => string }) {
  const pages = [
    { path: needPath, title: t.title },
    { path: `${needPath}/lebensphasen`, title: t.phasesTitle },
    { path: `${needPath}/leichte-sprache`, title: t.leichtTitle },
  ]
  return (
    <nav class="state-tabs no-print" aria-label={t.room}>
      <ul>
        {pages.map(({ path, title }) => (
          <li>
            <a href={link(path)} aria-current={path === current ? 'page' : undefined}>
              {title}
            </a>
          </li>
        ))}
        <li>
          <a href={link('/hilfe/was-gibt-es-wo')}>{t.toTable}</a>
        </li>
      </ul>
    </nav>
  )
}
