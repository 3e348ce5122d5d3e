/**
 * "Where I am": fills a field for a place with the nearest street, so that no coordinates stand in an address, a
 * history or a log. The position is rounded to about a hundred metres before it leaves the device, and is asked
 * for only when somebody presses the button. Where the browser cannot tell it, there is no button.
 *
 *   data-near-me        what stands on the button
 *   data-near-looking, data-near-found, data-near-failed   what to say
 */

if ('geolocation' in navigator && window.isSecureContext)
  for (const block of document.querySelectorAll('[data-near-me]')) offer(block)

function offer(block) {
  const input = block.querySelector('input[name=ort], input[name=von]')
  if (!input) return
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'near-me'
  button.textContent = block.dataset.nearMe
  const status = document.createElement('p')
  status.className = 'near-me__status'
  status.setAttribute('role', 'status')
  block.append(button, status)
  button.addEventListener('click', async () => {
    button.disabled = true
    status.textContent = block.dataset.nearLooking
    try {
      const name = await placeName(await position())
      if (name) input.value = name
      status.textContent = name ? block.dataset.nearFound : block.dataset.nearFailed
    } catch {
      status.textContent = block.dataset.nearFailed
    } finally {
      button.disabled = false
      // Only now: a disabled button has lost the focus.
      input.focus()
    }
  })
}

const position = () =>
  new Promise((found, failed) => {
    navigator.geolocation.getCurrentPosition(found, failed, { timeout: 10_000, maximumAge: 60_000 })
  })

async function placeName({ coords }) {
  const rounded = (degrees) => (Math.round(degrees * 1000) / 1000).toFixed(3)
  const address = `/api/v1/city/locate?lon=${rounded(coords.longitude)}&lat=${rounded(coords.latitude)}`
  const answer = await fetch(address, { referrerPolicy: 'no-referrer' })
  if (!answer.ok) return undefined
  const { street, areas } = await answer.json()
  return street ?? areas.at(-1)?.name
}
