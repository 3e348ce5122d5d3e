import { staffPage } from '../frame/page.ts'
import { roomsFor } from '../frame/WorkHeader.tsx'

/** The first page of the work area. */
export const workStartPage = staffPage({
  method: 'get',
  path: '/arbeit',
  answer: ({ me, locale, link }) => ({
    kind: 'page',
    title: 'Übersicht',
    bodyLocale: 'de',
    body: (
      <div class="measure">
        <h1>Guten Tag, {me.account.name}</h1>
        <ul class="plain-actions">
          {roomsFor(me, locale)
            .filter(({ path }) => path !== '/arbeit')
            .map(({ path, title }) => (
              <li>
                <a href={link(path)}>{title}</a>
              </li>
            ))}
        </ul>
      </div>
    ),
  }),
})
