/**
 * The list of offers that stays on the device (KeepButton.tsx, keep/page.tsx). Kept is what a button holds:
 * id, name, phone, address. A list that somebody passed on comes behind the '#' of the address as ids; their
 * data, and newer data of one's own list, are asked for by chance groups of some forty offers each.
 */

const store = 'nahbei-merkliste'
const most = 50
const isId = (id) => /^[a-z0-9][a-z0-9._-]{0,120}$/i.test(id)

function read() {
  try {
    const kept = JSON.parse(localStorage.getItem(store) ?? '[]')
    return Array.isArray(kept) ? kept.filter((one) => isId(one?.id) && one.name) : []
  } catch {
    return []
  }
}

/** Whether the device took it. */
function write(kept) {
  try {
    if (kept.length === 0) localStorage.removeItem(store)
    else localStorage.setItem(store, JSON.stringify(kept.slice(-most)))
    return true
  } catch {
    return false
  }
}

const page = document.querySelector('[data-keep-page]')
const part = (name) => page.querySelector(`[data-keep-${name}]`)
const say = (words) => {
  part('status').textContent = words
}
for (const button of document.querySelectorAll('[data-keep]')) offer(button)
if (page) showPage()

function offer(button) {
  const own = JSON.parse(button.dataset.keep)
  const show = () => {
    const kept = read().some(({ id }) => id === own.id)
    const { keepWord, keptWord, name } = button.dataset
    const word = kept ? keptWord : keepWord
    button.toggleAttribute('data-is-kept', kept)
    button.querySelector('.kern-label').textContent = word
    button.setAttribute('aria-label', `${word}: ${name}`)
  }
  button.addEventListener('click', () => {
    const kept = read()
    const others = kept.filter(({ id }) => id !== own.id)
    const isNew = others.length === kept.length
    write(isNew ? [...kept, own] : others)
    show()
    tell(button, isNew)
  })
  button.hidden = false
  show()
  addEventListener('pageshow', show)
}

/** Says what happened, once for the page, where the button was pressed. */
function tell(button, isNew) {
  const { told, gone, list, toList } = button.dataset
  let status = document.querySelector('[data-keep-told]')
  if (!status) {
    status = document.createElement('p')
    status.setAttribute('role', 'status')
    status.className = 'keep-told'
    status.dataset.keepTold = ''
  }
  button.parentElement.after(status)
  status.textContent = `${isNew ? told : gone} `
  const link = document.createElement('a')
  link.href = list
  link.textContent = toList
  status.append(link)
}

async function showPage() {
  const ids = idsBehindHash()
  if (!ids) return show(read(), true)
  // The address need not tell the list to whoever looks at the history.
  history.replaceState(null, '', location.pathname)
  try {
    const offers = await ask(ids)
    if (offers.length < ids.length) say(page.dataset.missing)
    show(offers, false)
  } catch {
    say(page.dataset.failed)
    show(read(), true)
  }
}

function idsBehindHash() {
  const value = new URLSearchParams(location.hash.slice(1)).get('angebote')
  const ids = (value ?? '').split(',').filter(isId)
  return ids.length > 0 ? [...new Set(ids)].slice(0, most) : undefined
}

/** FNV-1a, as listOfferGroup.ts has it. */
function groupOf(id, groups) {
  let hash = 0x811c9dc5
  for (const letter of id) hash = Math.imul(hash ^ letter.codePointAt(0), 0x01000193) >>> 0
  return hash % groups
}

async function ask(ids) {
  const { groups, groupAddress } = page.dataset
  const wanted = new Set(ids.map((id) => groupOf(id, Number(groups))))
  const found = new Map()
  for (const group of wanted) {
    const answer = await fetch(`${groupAddress}/${groups}/${group}`, { credentials: 'omit' })
    if (!answer.ok) throw new Error(String(answer.status))
    for (const offer of (await answer.json()).offers) found.set(offer.id, offer)
  }
  return ids.flatMap((id) => found.get(id) ?? [])
}

function show(offers, own) {
  part('title').textContent = own ? page.dataset.ownTitle : page.dataset.received
  part('empty').hidden = offers.length > 0
  part('full').hidden = offers.length === 0
  part('list').replaceChildren(...offers.map((offer) => item(offer, own)))
  const ids = offers.map(({ id }) => id)
  part('link').value = `${location.origin}${location.pathname}#angebote=${ids.join(',')}`
  const form = part('sheet')
  for (const field of form.querySelectorAll('input')) field.remove()
  for (const id of ids.slice(0, 12)) {
    const field = document.createElement('input')
    Object.assign(field, { type: 'hidden', name: 'angebot', value: id })
    form.append(field)
  }
  part('received').hidden = own
  part('clear').hidden = !own
  part('shared').hidden = !own
  part('renew').closest('details').hidden = !own
  part('received').onclick = () => {
    const others = read().filter(({ id }) => !ids.includes(id))
    write([...others, ...offers])
    show(read(), true)
  }
  part('clear').onclick = () => {
    write([])
    say(page.dataset.removed)
    show([], true)
  }
  part('copy').onclick = async () => {
    const field = part('link')
    field.select()
    try {
      await navigator.clipboard.writeText(field.value)
      say(page.dataset.copied)
    } catch {} // it is selected, to be copied by hand
  }
  part('renew').onclick = async () => {
    try {
      const fresh = await ask(ids)
      say(fresh.length < ids.length ? page.dataset.missing : page.dataset.renewed)
      write(fresh)
      show(fresh, true)
    } catch {
      say(page.dataset.failed)
    }
  }
}

function item(offer, own) {
  const node = part('item').content.cloneNode(true)
  const find = (name) => node.querySelector(`[data-${name}]`)
  const name = find('name')
  name.textContent = offer.name
  // Only our own addresses, whatever the device holds.
  name.href = `${page.dataset.prefix}/hilfe/angebot/${offer.id}`
  name.lang = offer.textLocale === 'leicht' ? 'de-simple' : (offer.textLocale ?? '')
  const where = offer.protected ? page.dataset.secret : offer.where
  find('where').textContent = where ?? ''
  find('where-line').hidden = !where
  const phone = find('phone')
  find('phone-line').hidden = !offer.phone
  if (offer.phone) {
    phone.href = `tel:${offer.phone.replace(/[^\d+]/g, '')}`
    phone.firstElementChild.textContent = offer.phone
  }
  const remove = find('remove')
  remove.hidden = !own
  remove.setAttribute('aria-label', `${remove.textContent.trim()}: ${offer.name}`)
  remove.onclick = () => {
    write(read().filter(({ id }) => id !== offer.id))
    show(read(), true)
    part('title').setAttribute('tabindex', '-1')
    part('title').focus()
  }
  return node
}
