/**
 * Starts the service worker and tells it the language that is read, so that "Jetzt Hilfe" is there without
 * a network. On a page that came from the device, says of when it is.
 */

const time = document.querySelector('[data-kept-time]')
const { keptAt } = document.documentElement.dataset
if (time && keptAt) {
  const { lang } = document.documentElement
  const format = new Intl.DateTimeFormat(lang, { dateStyle: 'long', timeStyle: 'short' })
  time.dateTime = keptAt
  time.textContent = format.format(new Date(keptAt))
}

if ('serviceWorker' in navigator) {
  // After the page is there: nothing of it waits for this.
  addEventListener('load', start)
}

async function start() {
  try {
    await navigator.serviceWorker.register('/dienst.js')
    const { active } = await navigator.serviceWorker.ready
    const home = new URL(document.querySelector('a.brand').href).pathname
    active.postMessage({ prefix: home === '/' ? '' : home })
  } catch {} // a private window or an old browser: then only the network
}
