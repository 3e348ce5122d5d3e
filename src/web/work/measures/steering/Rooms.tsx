import { type Actor, may, type Permission } from '../../../../platform/operation/index.ts'
import { moneyPath, standardsPath } from '../figures/paths.ts'
import { listPath, listsPath, promisesPath } from './paths.ts'
import { texts as t } from './texts.ts'

const ways: readonly { path: string; title: string; permission: Permission }[] = [
  { path: listPath, title: t.title, permission: 'measures:update' },
  { path: promisesPath, title: t.roomPromises, permission: 'measures:read' },
  { path: moneyPath, title: t.roomMoney, permission: 'measures:edit' },
  { path: standardsPath, title: t.roomStandards, permission: 'measures:update' },
  { path: `${listPath}/tabelle`, title: t.roomTable, permission: 'measures:edit' },
  { path: listsPath, title: t.roomLists, permission: 'measures:read' },
]

/** Ways between measures and what belongs to them, for those who may go there. */
export function Rooms(props: { actor: Actor; current: string; link: (path: string) => string }) {
  const open = ways.filter(({ permission }) => may(props.actor, permission))
  return (
    <nav class="measure-rooms no-print" aria-label={t.rooms}>
      <ul>
        {open.map(({ path, title }) => (
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
