import { findSession, sessionPort } from '../../src/contexts/people/index.ts'
import { createLog } from '../../src/platform/log/log.ts'
import { publicActor } from '../../src/platform/operation/index.ts'
import { snapshotParts } from '../../src/snapshotParts.ts'
import { createWebsite } from '../../src/web/app.tsx'
import type { PageRoute } from '../../src/web/frame/page.ts'
import type { TestDatabase } from '../database/index.ts'
import { snapshotOf } from './door.ts'

/** A website of some pages over a database as it is now, for people who are signed in, and a browser’s moves. */
export async function staffSite(db: TestDatabase, pages: PageRoute[], now: Date) {
  const snapshot = await snapshotOf(db.app, snapshotParts)
  const site = createWebsite({
    door: () => ({
      city: 'test',
      actor: publicActor,
      now: () => now,
      snapshot: () => snapshot,
      database: db.app,
    }),
    city: () => ({ name: 'Testhausen', demo: false, locales: ['de', 'en'] }),
    pages,
    assets: (name) => `/assets/${name}`,
    log: createLog({ logLevel: 'silent' }),
    sessions: { ...sessionPort(db.app), find: (token, at) => findSession(db.app, token, at) },
  })
  const get = async (token: string, path: string) => {
    const answer = await site.request(path, { headers: cookie(token) })
    return { status: answer.status, html: await answer.text() }
  }
  return {
    site,
    get,
    read: async (token: string, path: string) => textOf((await get(token, path)).html),
    /** Opens a form, changes some fields and presses a button. */
    async send(
      token: string,
      path: string,
      change: Record<string, string | string[]>,
      options: { from?: string; form?: string } = {},
    ) {
      const fields = fieldsOf(options.from ?? (await get(token, path)).html, options.form)
      for (const [name, value] of Object.entries(change)) {
        fields.delete(name)
        for (const one of [value].flat()) fields.append(name, one)
      }
      const headers = cookie(token)
      const answer = await site.request(path, { method: 'POST', headers, body: fields })
      return {
        status: answer.status,
        to: answer.headers.get('location') ?? '',
        html: await answer.text(),
      }
    },
  }
}
export type StaffSite = Awaited<ReturnType<typeof staffSite>>

export const cookie = (token: string) => ({ cookie: `nahbei-sitzung=${token}` })

export const mainOf = (html: string) =>
  html.replace(/^[\s\S]*<main/, '').replace(/<\/main>[\s\S]*$/, '')

const entities: Record<string, string> = { amp: '&', quot: '"', lt: '<', gt: '>', '#39': "'" }
/** Text as a reader sees it, without entities. */
export const plain = (text: string) =>
  text.replace(/&(\w+|#39);/g, (all, name) => entities[name] ?? all)

/** The words of a page's main part. */
export const textOf = (html: string) =>
  plain(
    mainOf(html)
      .replace(/<[^>]*>/g, ' ')
      .replace(/\s+/g, ' '),
  )

export const attribute = (tag: string, name: string) => {
  const found = new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1]
  return found === undefined ? undefined : plain(found)
}

/**
 * The fields of a form as a browser would send them untouched: of the first one, or of the one with this name.
 *
 * @throws where there is none
 */
export function fieldsOf(html: string, label?: string): URLSearchParams {
  const fields = new URLSearchParams()
  const forms = mainOf(html).match(/<form method="post"[\s\S]*?<\/form>/g) ?? []
  const form = label ? forms.find((one) => attribute(one, 'aria-label') === label) : forms[0]
  if (!form) throw new Error(label ? `no form “${label}”` : 'no form')
  for (const [whole, tag = ''] of form.matchAll(
    /(<input[^>]*>)|<textarea[^>]*>[\s\S]*?<\/textarea>|<select[\s\S]*?<\/select>/g,
  )) {
    const name = attribute(whole, 'name') ?? ''
    if (whole.startsWith('<textarea'))
      fields.append(name, plain(/>([\s\S]*)<\/textarea>/.exec(whole)?.[1] ?? '').trim())
    else if (whole.startsWith('<select')) {
      const options = [...whole.matchAll(/<option value="([^"]*)"( selected)?/g)]
      const chosen = options.find(([, , selected]) => selected) ?? options[0]
      fields.append(name, plain(chosen?.[1] ?? ''))
    } else if (!/type="(checkbox|radio)"/.test(tag) || / checked/.test(tag))
      fields.append(name, attribute(tag, 'value') ?? 'on')
  }
  return fields
}
