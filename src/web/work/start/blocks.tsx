import type { Child } from 'hono/jsx'
import { countAccounts, listDelegations } from '../../../contexts/people/index.ts'
import { execute, may } from '../../../platform/operation/index.ts'
import type { StaffRequest } from '../../frame/page.ts'
import { shortDay } from '../parts/when.ts'
import { roleNames } from '../parts/words.ts'

/** Something that waits for the person, with how many of it there are and where it is done. */
export interface Due {
  count: number
  text: string
  path: string
}

/** What a room of the work area has to say on the start page. Each asks operations, and only where it may. */
export interface StartBlock {
  due?(request: StaffRequest): Promise<Due[]>
  body?(request: StaffRequest): Promise<Child | undefined>
}

export const accountBlock: StartBlock = {
  async due({ door }) {
    if (!may(door.actor, 'people:readAccounts')) return []
    const outcome = await execute(countAccounts, door, {})
    if (!outcome.ok) return []
    const { invited, expired, unprotected } = outcome.value
    const open = invited - expired
    return [
      {
        count: unprotected,
        text: unprotected === 1 ? 'Konto ohne zweiten Faktor' : 'Konten ohne zweiten Faktor',
        path: '/arbeit/konten?schutz=keiner',
      },
      {
        count: expired,
        text:
          expired === 1
            ? 'Einladung, deren Frist vorbei ist'
            : 'Einladungen, deren Frist vorbei ist',
        path: '/arbeit/konten?stand=invited',
      },
      {
        count: open,
        text: open === 1 ? 'offene Einladung' : 'offene Einladungen',
        path: '/arbeit/konten?stand=invited',
      },
    ]
  },
  /** Right after the installation: nobody is there yet but who reads this. */
  async body({ door, link }) {
    if (!may(door.actor, 'people:readAccounts')) return undefined
    const outcome = await execute(countAccounts, door, {})
    if (!outcome.ok || outcome.value.active + outcome.value.invited > 1) return undefined
    return (
      <section aria-labelledby="anfang">
        <h2 id="anfang">So fangen Sie an</h2>
        <p>
          Bisher haben nur Sie ein Konto. Laden Sie zuerst eine zweite Person für die Verwaltung
          ein: Sie kann Ihnen helfen, wenn Ihr Telefon weg ist. Danach kommen Redaktion und Träger.
        </p>
        <p>
          <a href={link('/arbeit/konten/einladen')}>Jemanden einladen</a>
        </p>
      </section>
    )
  },
}

export const coverBlock: StartBlock = {
  async body({ door, link }) {
    const outcome = await execute(listDelegations, door, {})
    if (!outcome.ok) return undefined
    const { given, taken } = outcome.value
    if (given.length + taken.length === 0) return undefined
    return (
      <section aria-labelledby="vertretung">
        <h2 id="vertretung">Vertretung</h2>
        <ul class="plain-list">
          {taken.map((cover) => (
            <li>
              Sie vertreten {cover.by.name}: {roleNames[cover.role]}, {days(cover)}.
            </li>
          ))}
          {given.map((cover) => (
            <li>
              {cover.to.name} vertritt Sie: {roleNames[cover.role]}, {days(cover)}.
            </li>
          ))}
        </ul>
        <p>
          <a href={link('/arbeit/vertretung')}>Vertretung ansehen oder ändern</a>
        </p>
      </section>
    )
  },
}

const days = ({ from, until, running }: { from: string; until: string; running: boolean }) =>
  running ? `bis ${shortDay(until)}` : `vom ${shortDay(from)} bis ${shortDay(until)}`
