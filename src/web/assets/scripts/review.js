/**
 * Review of a paper by keyboard. Everything here is also a link or a button of the page: a key presses it. What
 * is decided is sent as the form sends it; the answer's page takes the place of this one without a jump.
 *
 * Single letters act only while nothing is typed, and can be switched off (WCAG 2.1.4).
 */

const area = document.getElementById('pruefung')
const said = document.getElementById('ansage')
const help = document.getElementById('kuerzel')
const keysOn = document.getElementById('kuerzel-an')
const kept = 'nahbei-kuerzel'

function begin() {
  help.hidden = false
  keysOn.checked = read() !== 'aus'
  keysOn.addEventListener('change', () => keep(keysOn.checked ? 'an' : 'aus'))
  document.addEventListener('keydown', onKey)
  area.addEventListener('submit', onSubmit)
  area.addEventListener('click', onClick)
  area.addEventListener('focusin', ({ target }) => {
    const item = target.closest?.('.proposal')
    if (item) mark(item)
  })
  const wanted = byAddress() ?? firstOpen() ?? items()[0]
  if (wanted) (byAddress() ? go : mark)(wanted)
}

function read() {
  try {
    return localStorage.getItem(kept)
  } catch {
    return null
  }
}
function keep(value) {
  try {
    localStorage.setItem(kept, value)
  } catch {
    // It holds for this page then.
  }
}

const items = () => [...area.querySelectorAll('.proposal')]
const current = () => area.querySelector('.proposal[aria-current]')
const firstOpen = () => items().find(isOpen)
const isOpen = (item) => item.dataset.state === 'proposed'
const byAddress = () => {
  const id = decodeURIComponent(location.hash.slice(1))
  return id.startsWith('v-') ? document.getElementById(id) : null
}

/** Says which proposal is meant, in the list and in the text. */
function mark(item) {
  for (const other of items()) other.removeAttribute('aria-current')
  item.setAttribute('aria-current', 'true')
  const id = item.id.slice(2)
  for (const words of area.querySelectorAll('mark.mark'))
    words.classList.toggle('mark--current', words.dataset.of === id)
}

function go(item) {
  mark(item)
  item.focus({ preventScroll: true })
  if (sideBySide()) bringUp()
  reveal(item)
  const words = document.getElementById(`t-${item.id.slice(2)}`)
  if (words && sideBySide()) reveal(words)
}

const sideBySide = () => matchMedia('(min-width: 64rem)').matches

/** Both panes whole in the window. */
function bringUp() {
  const panes = area.querySelector('.review__panes')
  if (panes && panes.getBoundingClientRect().bottom > innerHeight)
    area.scrollIntoView({ block: 'start', behavior: 'instant' })
}

/** Scrolls only where it is out of sight, and then to the upper third. */
function reveal(element) {
  const pane = element.closest('.review__pane')
  const box = element.getBoundingClientRect()
  const frame = sideBySide() ? pane.getBoundingClientRect() : { top: 0, bottom: innerHeight }
  if (box.top >= frame.top + 8 && box.bottom <= frame.bottom - 8) return
  if (sideBySide())
    pane.scrollBy({
      top: box.top - frame.top - (frame.bottom - frame.top) / 4,
      behavior: 'instant',
    })
  else element.scrollIntoView({ block: 'center', behavior: 'instant' })
}

const step = (by) => {
  const all = items()
  const next = all[all.indexOf(current()) + by]
  if (next) go(next)
}

/** Keys by what they press in the current proposal, or do. */
const presses = { a: 'annehmen', r: 'ablehnen', e: 'bearbeiten', m: 'verbinden', s: 'teilen' }

function onKey(event) {
  const { key, target } = event
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return
  if (key === '?' && !isTyping(target)) {
    help.open = !help.open
    if (help.open) help.querySelector('summary').focus()
    event.preventDefault()
    return
  }
  if (!keysOn.checked || isTyping(target)) return
  const act = actionOf(key, target)
  if (!act) return
  event.preventDefault()
  // Pressed while the last decision is on its way, it waits for it.
  if (busy) waiting.push(act)
  else act()
}

function actionOf(key, target) {
  const letter = key.toLowerCase()
  const name = Object.hasOwn(presses, letter) && presses[letter]
  if (name) return () => press(current(), name)
  // In a pane that scrolls, arrows scroll; on a proposal they lead to the next.
  const arrows = !target.classList?.contains('review__pane')
  if (letter === 'j' || (key === 'ArrowDown' && arrows)) return () => step(1)
  if (letter === 'k' || (key === 'ArrowUp' && arrows)) return () => step(-1)
  if (letter === 'u') return () => press(area, 'zurueck')
  if (letter === 'n') return add
  return undefined
}

/** Also what a person reaches with the arrow keys: a list of choices, a field. */
const isTyping = (target) =>
  target.isContentEditable ||
  (/^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName) && target.type !== 'checkbox')

function press(within, name) {
  const found = within?.querySelector(`[data-key="${name}"]`)
  if (found) found.click()
  else say('Das geht hier nicht.')
}

/** The words that are selected in the text, as a commitment that the reader did not see. */
function add() {
  const selection = getSelection()
  const words = selection?.toString().trim() ?? ''
  const line = selection?.anchorNode?.parentElement?.closest('[data-start]')
  const address = new URL(area.dataset.add, location.href)
  if (words && line && area.contains(line)) {
    // The numbers that stand behind marks are not the paper's.
    const copy = document.createElement('div')
    copy.append(selection.getRangeAt(0).cloneContents())
    for (const number of copy.querySelectorAll('.mark__number')) number.remove()
    for (const part of copy.querySelectorAll('p')) part.append(' ')
    address.searchParams.set('wortlaut', copy.textContent.trim())
    const focus = selection.focusNode?.parentElement?.closest('[data-start]') ?? line
    address.searchParams.set('ab', String(Math.min(line.dataset.start, focus.dataset.start)))
  }
  location.assign(address)
}

/** A mark in the text leads to its proposal. */
function onClick(event) {
  const words = event.target.closest?.('mark.mark')
  if (!words || String(getSelection())) return
  const item = document.getElementById(`v-${words.dataset.of}`)
  if (item) go(item)
}

let busy = false
const waiting = []

async function onSubmit(event) {
  const form = event.target
  const { submitter } = event
  if (!submitter) return
  event.preventDefault()
  if (busy) return
  busy = true
  const item = submitter.closest('.proposal')
  const body = new URLSearchParams(new FormData(form))
  body.set(submitter.name, submitter.value)
  try {
    const answer = await fetch(form.action, { method: 'POST', body })
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
    const fresh = page.getElementById('pruefung')
    // Signed out, or something else that a whole page tells better.
    if (!fresh) {
      location.reload()
      return
    }
    replace(fresh, item, submitter)
  } catch {
    say('Keine Verbindung. Nichts ist verloren: Versuchen Sie es noch einmal.')
    waiting.length = 0
  } finally {
    busy = false
  }
  // An action that sends something makes the next ones wait again.
  while (waiting.length > 0 && !busy) waiting.shift()()
}

/** The answer's page in the place of this one; scrolled as before, at the next open proposal. */
function replace(fresh, item, submitter) {
  const before = items().map(({ id }) => id)
  const at = Math.max(0, before.indexOf(item?.id ?? current()?.id))
  const open = [...area.querySelectorAll('details')].map((one) => one.open)
  const tops = [...area.querySelectorAll('.review__pane')].map(({ scrollTop }) => scrollTop)
  area.replaceChildren(...fresh.childNodes)
  area.querySelectorAll('details').forEach((one, index) => {
    one.open = open[index] ?? false
  })
  area.querySelectorAll('.review__pane').forEach((pane, index) => {
    pane.scrollTop = tops[index] ?? 0
  })
  const next = nextAfter(before, at, submitter)
  if (next) go(next)
  const notice = area.querySelector('.notice, .review__said')?.textContent.trim() ?? ''
  const progress = document.getElementById('fortschritt')?.textContent.trim() ?? ''
  say([notice, progress].filter(Boolean).join(' '))
}

/** After a decision the next open one; after another step what it made. */
function nextAfter(before, at, submitter) {
  const all = items()
  const made = all.find(({ id }) => !before.includes(id))
  if (made) return made
  const later = before.slice(at + 1)
  const position = (id) => all.findIndex((one) => one.id === id)
  const [first] = later.map(position).filter((index) => index >= 0)
  const here = position(before[at])
  if (submitter.value === 'zurueck') return firstChanged(all) ?? all[here]
  const start = here >= 0 ? here : (first ?? all.length - 1)
  return all.slice(start).find(isOpen) ?? all.find(isOpen) ?? all[start] ?? all.at(-1)
}

/** What was taken back is open again: the first open one before the current place, else the next. */
const firstChanged = (all) => all.find(isOpen)

function say(text) {
  said.textContent = ''
  // A frame later, so that the same words are said again.
  requestAnimationFrame(() => {
    said.textContent = text
  })
}

if (area && said && help && keysOn) begin()
