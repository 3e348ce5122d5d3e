import type { Child } from 'hono/jsx'
import type { Door, Failure } from '../../platform/operation/index.ts'
import type { Locale } from '../../platform/texts/index.ts'

/** What a page gets to work with. Nothing of HTTP but the words of the address and of the form. */
export interface PageRequest {
  locale: Locale
  /** Address without the locale’s prefix: '/stadt/bezirk/01-mitte'. */
  path: string
  params: Record<string, string>
  query: URLSearchParams
  /** The fields of a submitted form; empty for GET. Several values of one name are all there. */
  form: URLSearchParams
  door: Door
  /** The address of a page in this request's language: link('/hilfe') → '/en/hilfe'. */
  link(path: string): string
}

export interface Crumb {
  title: string
  path: string
}

export type PageAnswer =
  | {
      kind: 'page'
      title: string
      body: Child
      status?: 200 | 409 | 422 | 503
      description?: string
      /** The way here, without the home page and without this page. */
      crumbs?: Crumb[]
      /**
       * How long the rendered page may be kept in this process, in seconds, while the snapshot stays the
       * same. Only under an address without a query. Pages that hold what one person typed or asked are
       * not kept at all (leave it out).
       */
      keepFor?: number
      /** Locale of the body where it differs from the page’s (a text that is not translated yet). */
      bodyLocale?: Locale
    }
  /** Something to save: a table as CSV. */
  | { kind: 'file'; name: string; type: string; content: string }
  | { kind: 'redirect'; path: string }
  | { kind: 'failure'; failure: Failure }

export interface PageRoute {
  method: 'get' | 'post'
  /** Pattern as Hono reads it: '/stadt/:level/:area'. Logged and counted in place of the address. */
  path: string
  answer(request: PageRequest): PageAnswer | Promise<PageAnswer>
}

export const page = (route: PageRoute): PageRoute => route
