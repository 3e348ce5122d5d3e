import type { Child } from 'hono/jsx'
import type { SignedIn, SignOn } from '../../contexts/people/index.ts'
import type { CookieChange, CookieName } from '../../platform/http/cookies.ts'
import type { Door, Failure, Permission } from '../../platform/operation/index.ts'
import type { PdfMaker } from '../../platform/pdf/index.ts'
import type { Locale, TextSet } from '../../platform/texts/index.ts'

/** What a page gets to work with. Nothing of HTTP but the words of the address and of the form. */
export interface PageRequest {
  /** The language the page is written in: the one asked for where the page has it, else German. */
  locale: Locale
  /** The language that was asked for, in which a page may have single texts. */
  asked: Locale
  /** Address without the locale’s prefix: '/stadt/bezirk/01-mitte'. */
  path: string
  params: Record<string, string>
  query: URLSearchParams
  /** The fields of a submitted form; empty for GET. Several values of one name are all there. */
  form: URLSearchParams
  /** What a form with `upload` brought. */
  file?: { name: string; bytes: Uint8Array }
  door: Door
  /** The address of a page in this request's language: link('/hilfe') → '/en/hilfe'. */
  link(path: string): string
  /** The public address of this site, without a slash at its end: 'https://hilfe.example.de'. */
  origin: string
  /** Who is signed in. Always there on pages with `access: 'signedIn'`, never on public ones. */
  me?: SignedIn
  /** Between password and second factor: whose second factor is awaited. */
  awaited?: { session: string; account: string }
  /** What the browser brought; always undefined on public pages. */
  cookie(name: CookieName): string | undefined
  /** The device as a person would call it: 'Firefox, Windows'. */
  device: string
  /** For `Form`: ties a form to this browser. Empty on public pages. */
  formToken: string
  /** The city's own sign-on, where it has one. */
  signOn?: SignOn
  /** Makes PDFs, where this machine can. */
  pdf?: PdfMaker
  /** Where the request comes from, for limits while it is answered: never kept. */
  network?: string
}

/** A request of a page with `access: 'signedIn'`. */
export type StaffRequest = PageRequest & { me: SignedIn }

export interface Crumb {
  title: string
  path: string
}

export type PageAnswer =
  | {
      kind: 'page'
      title: string
      body: Child
      status?: 200 | 404 | 409 | 422 | 429 | 503
      /** Beside status 429: when to try again. */
      retryAfterSeconds?: number
      description?: string
      /** The way here, without the home page and without this page. */
      crumbs?: Crumb[]
      /**
       * How long the rendered page may be kept in this process, in seconds, while the snapshot stays the
       * same. Only under an address without a query, or with the route's `choices`. Pages that hold what one person typed or asked are
       * not kept at all (leave it out). With 0 the browser alone keeps it, for who goes back.
       */
      keepFor?: number
      /** Stylesheets besides the site's own, by their asset's name: 'versprochen.css'. */
      styles?: string[]
      /** Scripts by their asset's name: 'passkey.js'. The page must do without them. */
      scripts?: string[]
      cookies?: CookieChange[]
      /** Shown once and never again: nothing but its own button leads away from it. */
      alone?: boolean
      /**
       * To be seen here may put a person in danger: tab, history and bookmarks show a neutral title.
       */
      discreet?: boolean
      /** Locale of the body where it differs from the page’s (a text that is not translated yet). */
      bodyLocale?: Locale
    }
  /** Something to save: a table as CSV. `discreet` as of a page. */
  | {
      kind: 'file'
      name: string
      type: string
      content: string | Uint8Array<ArrayBuffer>
      /** Kept by nobody: what one person asked for. */
      discreet?: boolean
    }
  | {
      kind: 'redirect'
      path: string
      cookies?: CookieChange[]
      /** The browser forgets what it kept of this site's pages: after signing out. */
      forget?: boolean
    }
  /** To another site: the city's identity provider. Only to addresses from the settings. */
  | { kind: 'leave'; url: string; cookies?: CookieChange[] }
  /** An answer for a script of ours. */
  | { kind: 'json'; content: unknown; status?: 200 | 400 | 403 | 429; cookies?: CookieChange[] }
  | { kind: 'failure'; failure: Failure }

export interface PageRoute {
  method: 'get' | 'post'
  /** Pattern as Hono reads it: '/stadt/:level/:area'. Logged and counted in place of the address. */
  path: string
  /**
   * Who may come: everybody, without a look at any cookie (`public`, the default); everybody, with a look at
   * who is asking (`visitor`, the sign-in pages); or only who is signed in (`signedIn`). Pages that are not
   * public are never kept by anybody, and their forms carry a token.
   */
  access?: 'public' | 'visitor' | 'signedIn'
  /** For `signedIn`: what a person needs besides. Without it, the page is for everybody who is signed in. */
  permission?: Permission
  /**
   * All texts of the page. Where each of them is there in a language beyond German, easy language and
   * English, the page is shown in it; otherwise in German, and says so. Without it the page has those three.
   */
  texts?: readonly TextSet<unknown>[]
  /**
   * Names in the query that choose among a few things, so that the page may be kept for each choice, too. A page
   * with a value that is none of them is kept by nobody but the browser (`keepFor: 0`).
   */
  choices?: readonly string[]
  /** In bytes, where a form of this page may be larger than others. */
  largestForm?: number
  /** Its form may bring a file (`enctype="multipart/form-data"`). */
  upload?: boolean
  /** Called by other servers, not by a browser: no token is expected. It proves its sender by itself. */
  foreign?: boolean
  answer(request: PageRequest): PageAnswer | Promise<PageAnswer>
}

export const page = (route: PageRoute): PageRoute => route

/**
 * A page for people who are signed in.
 *
 * A form that comes back (the session had ended, its token was old) is shown by the `get` page of the same
 * address: it answers with what `request.form` holds wherever that holds something, and does nothing.
 */
export const staffPage = (
  route: Omit<PageRoute, 'access' | 'answer'> & {
    answer(request: StaffRequest): PageAnswer | Promise<PageAnswer>
  },
): PageRoute => ({
  ...route,
  access: 'signedIn',
  // The website lets nobody else in.
  answer: (request) => route.answer(request as StaffRequest),
})
