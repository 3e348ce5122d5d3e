import type { Child } from 'hono/jsx'
import type { SignedIn } from '../../contexts/people/index.ts'
import { type Locale, localeFacts, mainLocale, textsFor } from '../../platform/texts/index.ts'
import { KeptNote, ReadAloud } from './Aids.tsx'
import { aidTexts } from './aidTexts.ts'
import { LanguageMenu } from './LanguageMenu.tsx'
import type { Crumb } from './page.ts'
import { frameTexts } from './texts.ts'
import { WorkHeader, workHome } from './WorkHeader.tsx'

export interface CityFrame {
  name: string
  demo: boolean
  locales: Locale[]
}

export interface FrameProps {
  city: CityFrame
  locale: Locale
  /** Address without the locale’s prefix, with its query: where the language switch stays. */
  path: string
  title: string
  /** A form came back with faults: the window's title says so, which is read first. */
  faulty?: boolean
  /** See `PageAnswer`. */
  discreet?: boolean
  description?: string
  crumbs?: Crumb[]
  bodyLocale?: Locale
  styles?: string[]
  scripts?: string[]
  /** Who is signed in: then the page has the header of the work area. */
  me?: SignedIn
  formToken?: string
  /** Without menus, other languages and footer: see `PageAnswer`. */
  alone?: boolean
  assets: (name: string) => string
  link: (path: string, locale?: Locale) => string
  children: Child
}

/** The whole document around a page: head, header, way here, main, footer. */
export function Frame(props: FrameProps) {
  const { city, locale, link, assets } = props
  const t = textsFor(frameTexts, locale)
  const facts = localeFacts(locale)
  const bodyLocale = props.bodyLocale ?? locale
  const isHome = props.path === '/' || props.path.startsWith('/?')
  // Pages that look at who comes carry a token: nothing of them stays on a device.
  const isPublic = !props.me && !props.formToken && !props.alone
  const scripts = [...(isPublic ? ['aloud.js', 'offline.js'] : []), ...(props.scripts ?? [])]
  return (
    <html lang={facts.tag} dir={facts.direction} class={locale === 'leicht' ? 'leicht' : undefined}>
      <head>
        <meta charset="utf-8" />
        <title>{props.discreet ? city.name : windowTitle(props, isHome, t.faulty)}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        {props.description && !props.discreet && (
          <meta name="description" content={props.description} />
        )}
        <link rel="icon" href={assets('favicon.svg')} type="image/svg+xml" />
        <link rel="apple-touch-icon" href={assets('icon-180.png')} />
        <link
          rel="preload"
          href={assets('fira-sans-400.woff2')}
          as="font"
          type="font/woff2"
          crossorigin=""
        />
        <link rel="stylesheet" href={assets('nahbei.css')} />
        {/* Pages that look at who comes carry a token: those of the work area, and those of signing in. */}
        {(props.me || props.formToken) && <link rel="stylesheet" href={assets('arbeit.css')} />}
        {props.styles?.map((name) => (
          <link rel="stylesheet" href={assets(name)} />
        ))}
        {city.locales.map((other) => (
          <link rel="alternate" hreflang={localeFacts(other).tag} href={link(props.path, other)} />
        ))}
        {isPublic && <link rel="manifest" href={link('/app.webmanifest')} />}
        {/* Before anything is seen: who left and goes back must not see the page again. */}
        {!props.me && !props.alone && (
          <script type="module" blocking="render" src={assets('leave.js')} />
        )}
        {scripts.map((name) => (
          <script type="module" src={assets(name)} />
        ))}
      </head>
      <body>
        <a class="skip" href="#inhalt">
          {t.skip}
        </a>
        {props.alone ? (
          <LoneHeader city={city} locale={locale} />
        ) : props.me ? (
          <WorkHeader
            me={props.me}
            formToken={props.formToken ?? ''}
            city={city}
            locale={locale}
            current={props.path}
            link={link}
          />
        ) : (
          <Header {...props} current={props.path} />
        )}
        {props.crumbs && !isHome && !props.alone && (
          <div class="way">
            <Crumbs
              crumbs={[props.me ? workHome(locale) : { title: t.home, path: '/' }, ...props.crumbs]}
              title={props.title}
              link={link}
              label={t.youAreHere}
            />
            {isPublic && <ReadAloud locale={locale} />}
          </div>
        )}
        <main
          id="inhalt"
          tabindex={-1}
          {...(bodyLocale === locale ? {} : bodyLanguage(bodyLocale))}
        >
          {isPublic && <KeptNote locale={locale} around={bodyLocale} />}
          {bodyLocale !== locale && (
            <p class="note" lang={facts.tag} dir={facts.direction}>
              {t.notTranslated(facts.name)}
            </p>
          )}
          {props.children}
        </main>
        {!props.alone && <Footer {...props} />}
      </body>
    </html>
  )
}

function windowTitle({ faulty, title, city }: FrameProps, isHome: boolean, please: string) {
  const named = isHome ? title : `${title} – ${city.name}`
  return faulty ? `${please}: ${named}` : named
}

function bodyLanguage(locale: Locale) {
  const { tag, direction } = localeFacts(locale)
  return { lang: tag, dir: direction }
}

function LoneHeader({ city, locale }: Pick<FrameProps, 'city' | 'locale'>) {
  return (
    <header class="site-header">
      {city.demo && <p class="demo-note">{textsFor(frameTexts, locale).demo}</p>}
      <div class="site-header__inner">
        <p class="brand">
          <span class="brand__name">nahbei</span> <span class="brand__city">{city.name}</span>
        </p>
      </div>
    </header>
  )
}

/** Measures, bodies, packages and checks belong to what was promised. */
const promisesWithin = /^\/(versprochen|massnahmen|gremien|empfehlungen|wirkungspakete|vorhaben)/

function Header({ city, locale, link, current }: FrameProps & { current: string }) {
  const t = textsFor(frameTexts, locale)
  const entries = [
    { path: '/hilfe', title: t.findHelp, within: /^\/hilfe/ },
    { path: '/stadt', title: t.understandCity, within: /^\/stadt/ },
    { path: '/versprochen', title: t.promises, within: promisesWithin },
  ]
  return (
    <header class="site-header">
      {/* For people whose screen is watched: always at the same place, second by keyboard, no script. */}
      <a class="leave" href="https://www.dwd.de/" rel="noreferrer noopener nofollow">
        {t.leave}
      </a>
      {city.demo && <p class="demo-note">{t.demo}</p>}
      <div class="site-header__inner">
        <a class="brand" href={link('/')}>
          <span class="brand__name">nahbei</span> <span class="brand__city">{city.name}</span>
        </a>
        <nav class="main-menu" aria-label={t.mainMenu}>
          <ul>
            {entries.map(({ path, title, within }) => (
              <li>
                <a href={link(path)} aria-current={within.test(current) ? 'true' : undefined}>
                  {title}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <p class="header-actions">
          <a class="help-now" href={link('/jetzt-hilfe')}>
            {t.helpNow}
          </a>
        </p>
        <LanguageMenu
          city={city}
          locale={locale}
          label={t.languages}
          to={(other) => link(current, other)}
        />
      </div>
    </header>
  )
}

function Crumbs(props: {
  crumbs: Crumb[]
  title: string
  label: string
  link: (path: string) => string
}) {
  return (
    <nav class="crumbs" aria-label={props.label}>
      <ol>
        {props.crumbs.map((crumb) => (
          <li>
            <a href={props.link(crumb.path)}>{crumb.title}</a>
          </li>
        ))}
        <li aria-current="page">{props.title}</li>
      </ol>
    </nav>
  )
}

function Footer({ city, locale, bodyLocale = locale, link, me, path }: FrameProps) {
  const t = textsFor(frameTexts, locale)
  const aids = textsFor(aidTexts, locale)
  const entries = [
    ...(me
      ? []
      : [
          { path: '/hilfe/merkliste', title: aids.keepList },
          { path: '/hilfe/auf-dem-geraet', title: aids.onDevice },
          { path: '/anmelden', title: t.staff },
        ]),
    { path: '/impressum', title: t.imprint },
    { path: '/datenschutz', title: t.privacy },
    { path: '/barrierefreiheit', title: t.accessibility },
    { path: '/leichte-sprache', title: t.easyLanguage },
    { path: '/gebaerdensprache', title: t.signLanguage },
    { path: '/daten', title: t.forMachines },
  ]
  return (
    <footer class="site-footer">
      <nav aria-label={t.footer}>
        <ul>
          {entries.map(({ path, title }) => (
            <li>
              <a href={link(path)}>{title}</a>
            </li>
          ))}
        </ul>
      </nav>
      <p>
        nahbei {city.name}. {t.claim}
      </p>
      {!me && bodyLocale === locale && t.unreviewed && (
        <p>
          {t.unreviewed.said}{' '}
          <a href={link(path, mainLocale)} hreflang="de">
            {t.unreviewed.toGerman}
          </a>
        </p>
      )}
      {!me && (
        <p class="no-print">
          {t.leaveHint}{' '}
          <span data-leave-key hidden>
            {aids.leaveKey}
          </span>
        </p>
      )}
    </footer>
  )
}
