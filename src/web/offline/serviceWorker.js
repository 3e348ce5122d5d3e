/**
 * What works without a network. `build` stands above this, written by serve.ts: the names of the current
 * styles, fonts and scripts, a version made of them, and the prefixes of the city's languages.
 *
 * On the device lie: the shell (styles, fonts, scripts), and in the languages used here "Jetzt Hilfe", the
 * list of saved offers (empty: its content is in localStorage) and the page that says there is no network.
 * Pages looked at only where the person switched it on; discreet pages, forms, the work area, cookies never.
 * The network always comes first: nobody who has one sees an old page.
 */

const shellCache = `nahbei-huelle-${build.version}`
const readyCache = 'nahbei-bereit'
/** It is there where the person switched on that pages are remembered. */
const seenCache = 'nahbei-gesehen'
const ready = ['/jetzt-hilfe', '/hilfe/merkliste', '/hilfe/ohne-netz', '/hilfe/auf-dem-geraet']
const mostSeen = 30
const freshHours = 6
/** Somebody in need does not wait longer for a page that lies on the device. */
const patienceMs = 4000
const keptAt = 'Nahbei-Kept-At'

self.addEventListener('install', (event) => {
  self.skipWaiting()
  event.waitUntil(caches.open(shellCache).then((cache) => cache.addAll(build.shell)))
})

self.addEventListener('activate', (event) => {
  event.waitUntil(takeOver())
})

/** Pages kept under an older version name styles that are gone: the ready ones are fetched anew. */
async function takeOver() {
  await self.clients.claim()
  const old = (await caches.keys()).filter(
    (name) => name.startsWith('nahbei-huelle-') && name !== shellCache,
  )
  if (old.length === 0) return
  const cache = await caches.open(readyCache)
  const pages = await cache.keys()
  await Promise.all(pages.map((request) => fetchReady(cache, new URL(request.url).pathname)))
  if (await caches.has(seenCache)) {
    await caches.delete(seenCache)
    await caches.open(seenCache)
  }
  await Promise.all(old.map((name) => caches.delete(name)))
}

/** A page tells in which language it is read. */
self.addEventListener('message', (event) => {
  const { prefix } = event.data ?? {}
  if (build.prefixes.includes(prefix)) event.waitUntil(keepReady(prefix))
})

async function keepReady(prefix) {
  const cache = await caches.open(readyCache)
  for (const path of ready) {
    const kept = await cache.match(prefix + path)
    if (!kept || ageHours(kept) > freshHours) await fetchReady(cache, prefix + path)
  }
}

async function fetchReady(cache, path) {
  try {
    const answer = await fetch(path, { credentials: 'omit', cache: 'no-cache' })
    if (answer.ok) await cache.put(path, await dated(answer))
  } catch {} // the next visit tries again
}

self.addEventListener('fetch', (event) => {
  const { request } = event
  const url = new URL(request.url)
  if (request.method !== 'GET' || url.origin !== self.location.origin) return
  if (build.shell.includes(url.pathname)) event.respondWith(fromShell(request))
  else if (request.mode === 'navigate' && isPublic(url.pathname))
    event.respondWith(showPage(event, url))
})

const fromShell = async (request) =>
  (await caches.match(request, { cacheName: shellCache, ignoreVary: true })) ?? fetch(request)

const prefixOf = (path) =>
  build.prefixes.find((prefix) => prefix && (path === prefix || path.startsWith(`${prefix}/`))) ??
  ''

function isPublic(path) {
  const own = path.slice(prefixOf(path).length)
  return own === '' || own === '/' || /^\/(jetzt-hilfe|hilfe|stadt)(\/|$)/.test(own)
}

async function showPage(event, url) {
  const loading = fetch(event.request).then((answer) => {
    // Before the body goes to the page: afterwards it is used up.
    event.waitUntil(remember(url, answer.clone()))
    return answer
  })
  const isReady = ready.includes(url.pathname.slice(prefixOf(url.pathname).length))
  const slow = isReady && (await keptPage(url))
  try {
    return await (slow ? Promise.race([loading, rejectLater()]) : loading)
  } catch {
    loading.catch(() => {})
    return (await keptPage(url)) ?? (await noNetwork(url))
  }
}

const rejectLater = () =>
  new Promise((_, reject) => setTimeout(() => reject(new Error('slow')), patienceMs))

async function remember(url, answer) {
  const isPage = answer.ok && answer.headers.get('Content-Type')?.startsWith('text/html')
  if (!isPage || answer.headers.has('Nahbei-Discreet')) return
  const own = url.pathname.slice(prefixOf(url.pathname).length)
  if (ready.includes(own)) {
    const cache = await caches.open(readyCache)
    await cache.put(url.pathname, await dated(answer))
    return
  }
  // A form is nobody's reading, and a sheet is one person's choice.
  const isReading = /^\/hilfe(\/(angebot|thema|art)\/[^/]+)?$/.test(own)
  if (!isReading || !(await caches.has(seenCache))) return
  const cache = await caches.open(seenCache)
  const address = url.pathname + url.search
  await cache.delete(address)
  await cache.put(address, await dated(answer))
  const pages = await cache.keys()
  await Promise.all(pages.slice(0, -mostSeen).map((old) => cache.delete(old)))
}

/** As it came, with the time; unpacked already, so it no longer says how it was packed. */
async function dated(answer) {
  const headers = new Headers(answer.headers)
  headers.delete('Content-Encoding')
  headers.delete('Content-Length')
  headers.set(keptAt, new Date().toISOString())
  return new Response(await answer.text(), { status: answer.status, headers })
}

const ageHours = (kept) => (Date.now() - Date.parse(kept.headers.get(keptAt))) / 3_600_000

async function keptPage(url) {
  for (const cacheName of [readyCache, seenCache]) {
    // Asking for a cache that is not there must not make it: that would switch it on.
    if (!(await caches.has(cacheName))) continue
    const cache = await caches.open(cacheName)
    const address = cacheName === readyCache ? url.pathname : url.pathname + url.search
    const kept = await cache.match(address, { ignoreVary: true })
    if (kept) return marked(kept)
  }
  return undefined
}

/** Says in the page itself that it comes from the device, and of when it is. */
async function marked(kept) {
  const text = await kept.text()
  const html = text.replace('<html ', `<html data-kept-at="${kept.headers.get(keptAt)}" `)
  return new Response(html, { status: kept.status, headers: kept.headers })
}

async function noNetwork(url) {
  const path = '/hilfe/ohne-netz'
  const page = (prefix) => keptPage(new URL(prefix + path, self.location.origin))
  return (await page(prefixOf(url.pathname))) ?? (await page('')) ?? Response.error()
}
