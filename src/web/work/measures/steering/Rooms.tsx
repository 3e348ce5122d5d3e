import { type Actor, may } from '../../../../platform/operation/index.ts'
import { listPath, listsPath, promisesPath } from './paths.ts'
import { texts as t } from './texts.ts'

/** Ways between measures, promises and lists, for those who may read all of them. */
export function Rooms(props: { actor: Actor; current: string; link: (path: string) => string }) {
  if (!may(props.actor, 'measures:read')) return null
  const ways = [
    { path: listPath, title: t.title },
    { path: promisesPath, title: t.roomPromises },
    { path: listsPath, title: t.roomLists },
  ]
  return (
    <nav class="measure-rooms no-print" aria-label={t.rooms}>
      <ul>
        {ways.map(({ path, title }) => (
          <li>
            <a href={props.link(path)} aria-current={path === props.current ? 'page' : undefined}>
              {title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
