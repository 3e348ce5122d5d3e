/**
 * Passkeys. Each offer is a hidden block with a form in it; this shows it where the browser can make and use
 * passkeys. Sending the form asks the site for a challenge, the person's device for the answer, and the
 * site again, which says where to go on. Words come from the page, in its language. Everything else on the
 * page works without this.
 *
 *   data-passkey      'get' (sign in, prove) or 'create'
 *   data-origin       the only address under which passkeys of this site work
 *   data-begin        gives { options }, or { message }, or { next }
 *   data-finish       takes the form and `antwort`; gives { next } or { message }
 *   data-working, data-cancelled, data-known, data-failed   what to say
 */

const able =
  'PublicKeyCredential' in window &&
  'parseCreationOptionsFromJSON' in PublicKeyCredential &&
  'parseRequestOptionsFromJSON' in PublicKeyCredential

for (const block of document.querySelectorAll('[data-passkey]')) offer(block)

function offer(block) {
  const show = (selector) => {
    block.parentElement.querySelector(selector).hidden = false
  }
  if (location.origin !== block.dataset.origin) return show('[data-passkey-elsewhere]')
  if (!able) return show('[data-passkey-without]')
  show('[data-passkey]')
  let busy = false
  block.querySelector('form').addEventListener('submit', async (event) => {
    event.preventDefault()
    if (busy) return
    busy = true
    try {
      await hold(block)
    } finally {
      busy = false
    }
  })
}

/** The whole ceremony; whatever happens, the form can be sent again. */
async function hold(block) {
  const { passkey, begin, finish, working, cancelled, known, failed } = block.dataset
  const form = block.querySelector('form')
  try {
    say(block, working)
    const begun = await send(begin, form)
    if (!begun.options) return goOn(block, begun)
    const credential = await (passkey === 'create' ? create(begun.options) : get(begun.options))
    goOn(block, await send(finish, form, { antwort: JSON.stringify(credential) }))
  } catch (error) {
    if (error.name === 'NotAllowedError' || error.name === 'AbortError') say(block, cancelled)
    else if (error.name === 'InvalidStateError') say(block, known)
    else say(block, failed)
  }
}

const create = (options) =>
  navigator.credentials.create({
    publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options),
  })

const get = (options) =>
  navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) })

async function send(address, form, more = {}) {
  const body = new URLSearchParams(new FormData(form))
  for (const [name, value] of Object.entries(more)) body.set(name, value)
  const answer = await fetch(address, { method: 'POST', body })
  // The session is over: on to signing in.
  if (answer.redirected) return { next: answer.url }
  return await answer.json()
}

function goOn(block, { next, message }) {
  if (next) location.assign(next)
  else say(block, message ?? block.dataset.failed)
}

function say(block, words) {
  block.querySelector('[role=status]').textContent = words
}
