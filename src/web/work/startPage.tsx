import { staffPage } from '../frame/page.ts'
import { roomsFor } from '../frame/WorkHeader.tsx'
import { careBlock } from './care/startBlock.ts'
import { bodyBlock } from './measures/bodies/startBlock.ts'
import { checkBlock } from './measures/checks/startBlock.ts'
import { moneyBlock } from './measures/figures/startBlock.ts'
import { packageBlock } from './measures/packages/startBlock.ts'
import { steeringBlock } from './measures/steering/startBlock.ts'
import { offerBlock } from './offers/startBlock.ts'
import { reportBlock } from './reports/startBlock.ts'
import { accountBlock, coverBlock, type StartBlock } from './start/blocks.tsx'
import { roomHints } from './start/rooms.ts'

/** What stands on the start page; a room adds its own. What is due comes first, in this order. */
const blocks: readonly StartBlock[] = [
  reportBlock,
  offerBlock,
  careBlock,
  steeringBlock,
  bodyBlock,
  checkBlock,
  packageBlock,
  moneyBlock,
  accountBlock,
  coverBlock,
]

/** The first page of the work area. Who belongs to several organisations says first for which they act. */
export const workStartPage = staffPage({
  method: 'get',
  path: '/arbeit',
  async answer(request) {
    const { me, locale, link } = request
    if (!me.acting && me.organisations.length > 0)
      return { kind: 'redirect', path: '/arbeit/organisation-waehlen' }
    const due = (await Promise.all(blocks.map(async (block) => (await block.due?.(request)) ?? [])))
      .flat()
      .filter(({ count }) => count > 0)
    const bodies = await Promise.all(blocks.map((block) => block.body?.(request)))
    const rooms = roomsFor(me, locale).filter(({ path }) => path !== '/arbeit')
    return {
      kind: 'page',
      title: 'Übersicht',
      bodyLocale: 'de',
      body: (
        <div class="work">
          <h1>Guten Tag, {me.account.name}</h1>
          {!me.acting && (
            <p>
              Sie gehören zurzeit zu keiner Organisation. Bitten Sie die Verwaltung Ihrer Stadt um
              eine Rolle. Ihr eigenes Konto können Sie weiter pflegen.
            </p>
          )}
          {due.length > 0 && (
            <section aria-labelledby="zu-tun">
              <h2 id="zu-tun">Zu tun</h2>
              <ul class="due">
                {due.map(({ count, text, path }) => (
                  <li>
                    <a href={link(path)}>
                      <strong>{count}</strong> <span>{text}</span>
                    </a>
                  </li>
                ))}
              </ul>
            </section>
          )}
          <div class="side-by-side">
            {bodies.filter(Boolean)}
            {rooms.length > 0 && (
              <section aria-labelledby="bereiche">
                <h2 id="bereiche">Bereiche</h2>
                <ul class="rooms">
                  {rooms.map(({ path, title }) => (
                    <li>
                      <a href={link(path)}>{title}</a>
                      <span class="meta">{roomHints[path]}</span>
                    </li>
                  ))}
                </ul>
              </section>
            )}
          </div>
        </div>
      ),
    }
  },
})
