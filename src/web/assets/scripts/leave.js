/**
 * Leaving fast, for people whose screen is watched. The link works without this. With it: the neutral page
 * takes the place of this one in the history of the tab; Esc pressed twice within a second does the same; and
 * whoever goes back in this tab afterwards is sent on to the neutral page before anything is shown.
 * Pages that were opened before this one stay in the browser's history: no page can take them out.
 */

const left = 'nahbei-weg'
const mostBetween = 1000
const exit = document.querySelector('a.leave')

if (exit) {
  turnAwayWhoGoesBack()
  addEventListener('pageshow', (event) => event.persisted && turnAwayWhoGoesBack(true))
  exit.addEventListener('click', (event) => {
    event.preventDefault()
    leave()
  })
  let before = Number.NEGATIVE_INFINITY
  addEventListener('keydown', (event) => {
    // Esc that closes something on the page is not meant for us.
    if (event.key !== 'Escape' || event.defaultPrevented || event.repeat) return
    if (event.timeStamp - before < mostBetween) leave()
    before = event.timeStamp
  })
  const hint = document.querySelector('[data-leave-key]')
  if (hint) hint.hidden = false
}

function leave() {
  try {
    sessionStorage.clear()
    sessionStorage.setItem(left, '1')
  } catch {} // a browser that keeps nothing has nothing to clear
  goAway()
}

function goAway() {
  document.documentElement.hidden = true
  document.title = exit.hostname
  location.replace(exit.href)
}

/** `again`: the page comes from the browser's memory, as it was when it was left. */
function turnAwayWhoGoesBack(again = false) {
  try {
    if (!sessionStorage.getItem(left)) return
    const [navigation] = performance.getEntriesByType('navigation')
    if (again || navigation?.type === 'back_forward') goAway()
    else sessionStorage.removeItem(left)
  } catch {}
}
