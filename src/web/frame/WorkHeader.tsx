import type { SignedIn } from '../../contexts/people/index.ts'
import { may, type Permission } from '../../platform/operation/index.ts'
import { type Locale, type TextSet, textsFor } from '../../platform/texts/index.ts'
import type { CityFrame } from './Frame.tsx'
import { tokenField } from './formToken.ts'
import { frameTexts } from './texts.ts'

const de = {
  start: 'Übersicht',
  quarters: 'Quartiere',
  offers: 'Angebote',
  reports: 'Hinweise',
  need: 'Bedarf',
  warning: 'Früh erkennen',
  care: 'Datenpflege',
  papers: 'Papiere',
  packages: 'Wirkungspakete',
  bodies: 'Gremien',
  measures: 'Maßnahmen',
  checks: 'Vorhaben prüfen',
  indicators: 'Kennzahlen',
  releases: 'Freigaben',
  accounts: 'Konten',
  organisations: 'Organisationen',
  delegation: 'Vertretung',
  audit: 'Protokoll',
}
const en: typeof de = {
  start: 'Overview',
  quarters: 'Quarters',
  offers: 'Offers',
  reports: 'Reports',
  need: 'Need',
  warning: 'Early warning',
  care: 'Data care',
  papers: 'Papers',
  packages: 'Packages',
  bodies: 'Bodies',
  measures: 'Measures',
  checks: 'Check projects',
  indicators: 'Indicators',
  releases: 'Releases',
  accounts: 'Accounts',
  organisations: 'Organisations',
  delegation: 'Cover',
  audit: 'Audit log',
}
const menuTexts: TextSet<typeof de> = { de, leicht: de, en }

/** The rooms of the work area, each for those who may do something there. */
const rooms: {
  path: string
  title: keyof typeof de
  permission?: Permission
  /** Further addresses that belong to it. */
  also?: readonly string[]
}[] = [
  { path: '/arbeit', title: 'start' },
  { path: '/arbeit/quartiere', title: 'quarters', permission: 'measures:edit' },
  { path: '/arbeit/angebote', title: 'offers', permission: 'offers:readOffers' },
  { path: '/arbeit/hinweise', title: 'reports', permission: 'offers:readReports' },
  { path: '/arbeit/bedarf', title: 'need', permission: 'offers:readNeed' },
  { path: '/arbeit/frueh-erkennen', title: 'warning', permission: 'atlas:read' },
  { path: '/arbeit/datenpflege', title: 'care', permission: 'offers:readOffers' },
  { path: '/arbeit/papiere', title: 'papers', permission: 'measures:read' },
  { path: '/arbeit/massnahmen', title: 'measures', permission: 'measures:update' },
  { path: '/arbeit/wirkungspakete', title: 'packages', permission: 'measures:readPackages' },
  {
    path: '/arbeit/gremien',
    title: 'bodies',
    permission: 'measures:readBodies',
    also: ['/arbeit/sitzungen', '/arbeit/empfehlungen'],
  },
  { path: '/arbeit/vorhaben', title: 'checks', permission: 'measures:editChecks' },
  { path: '/arbeit/kennzahlen', title: 'indicators', permission: 'atlas:read' },
  { path: '/arbeit/freigaben', title: 'releases', permission: 'atlas:read' },
  {
    path: '/arbeit/organisationen',
    title: 'organisations',
    permission: 'people:readOrganisations',
  },
  { path: '/arbeit/konten', title: 'accounts', permission: 'people:readAccounts' },
  { path: '/arbeit/vertretung', title: 'delegation', permission: 'people:delegate' },
  { path: '/arbeit/protokoll', title: 'audit', permission: 'audit:read' },
]

/** The rooms that this person may enter, with their titles. */
export const roomsFor = (me: SignedIn, locale: Locale) =>
  rooms
    .filter(({ permission }) => !permission || may(me.actor, permission))
    .map(({ path, title, also = [] }) => ({
      path,
      title: textsFor(menuTexts, locale)[title],
      also,
    }))

/** Where ways within the work area begin. */
export const workHome = (locale: Locale) => ({
  title: textsFor(menuTexts, locale).start,
  path: '/arbeit',
})

/** The header of the work area: rooms, for whom the person acts, the way out. */
export function WorkHeader(props: {
  me: SignedIn
  formToken: string
  city: CityFrame
  locale: Locale
  /** Address of this page without its locale. */
  current: string
  link: (path: string) => string
}) {
  const { me, city, locale, current, link } = props
  const t = textsFor(frameTexts, locale)
  const [path = ''] = current.split('?')
  return (
    <header class="site-header work-header">
      {city.demo && <p class="demo-note">{t.demo}</p>}
      <div class="site-header__inner">
        <a class="brand" href={link('/')}>
          <span class="brand__name">nahbei</span> <span class="brand__city">{city.name}</span>
        </a>
        <nav class="main-menu" aria-label={t.workMenu}>
          <ul>
            {roomsFor(me, locale).map((room) => (
              <li>
                <a
                  href={link(room.path)}
                  aria-current={
                    [room.path, ...room.also].some((one) => isRoom(path, one)) ? 'true' : undefined
                  }
                >
                  {room.title}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <div class="work-header__me">
          <p>
            <a href={link('/arbeit/konto')}>{me.account.name}</a>
            <span class="work-header__acting">
              {me.acting ? (
                <>
                  {t.actingFor} <strong>{me.acting.name}</strong>
                </>
              ) : (
                t.noOrganisation
              )}
              {me.organisations.length > 1 && (
                <>
                  {' '}
                  <a href={link('/arbeit/organisation-waehlen')}>{t.change}</a>
                </>
              )}
            </span>
          </p>
          <form method="post" action={link('/abmelden')}>
            <input type="hidden" name={tokenField} value={props.formToken} />
            <button class="kern-btn kern-btn--tertiary" type="submit">
              <span class="kern-label">{t.signOut}</span>
            </button>
          </form>
        </div>
      </div>
    </header>
  )
}

const isRoom = (path: string, room: string) =>
  room === '/arbeit' ? path === room : path === room || path.startsWith(`${room}/`)
