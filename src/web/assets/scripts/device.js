/** What lies on the device (offline/pages.tsx): lists, switches on, removes. */

const seenCache = 'nahbei-gesehen'
const find = (name) => document.querySelector(`[data-${name}]`)
const status = find('device-status')
const say = (words) => {
  if (status) status.textContent = words
}

const box = find('device-switch')
if (box && 'caches' in window) showSwitch()

async function showSwitch() {
  const tick = box.querySelector('input')
  tick.checked = await caches.has(seenCache)
  tick.addEventListener('change', async () => {
    if (tick.checked) await caches.open(seenCache)
    else await caches.delete(seenCache)
    say(tick.checked ? box.dataset.on : box.dataset.off)
  })
  box.hidden = false
}

const remove = find('device-remove')
if (remove) {
  remove.hidden = false
  remove.addEventListener('click', async () => {
    localStorage.clear()
    sessionStorage.clear()
    if ('caches' in window) for (const name of await caches.keys()) await caches.delete(name)
    const workers = (await navigator.serviceWorker?.getRegistrations()) ?? []
    await Promise.all(workers.map((worker) => worker.unregister()))
    if (box) box.querySelector('input').checked = false
    say(remove.dataset.removed)
  })
}

const seen = find('seen')
if (seen && 'caches' in window) listSeen()

async function listSeen() {
  if (!(await caches.has(seenCache))) return
  const cache = await caches.open(seenCache)
  const addresses = (await cache.keys()).reverse()
  for (const { url } of addresses) {
    const page = new DOMParser().parseFromString(await (await cache.match(url)).text(), 'text/html')
    const link = document.createElement('a')
    link.href = url
    link.textContent = page.querySelector('h1')?.textContent ?? url
    const line = document.createElement('li')
    line.append(link)
    find('seen-list').append(line)
  }
  seen.hidden = addresses.length === 0
}
