/**
 * Suggestions while typing: a combobox as ARIA 1.2 describes it. The field stays a field: whoever goes on typing
 * and sends it gets the same answers. What is typed goes to this site only, and nothing keeps it.
 *
 *   data-suggest         where to ask; what is typed is added as `typed`
 *   data-suggest-count   what a screen reader says; {n} becomes the number of suggestions
 *   data-suggest-none    what it says where there are none
 */

const waitMs = 180
const leastLetters = 2

for (const block of document.querySelectorAll('[data-suggest]')) {
  const input = block.querySelector('input')
  if (input) attach(block, input)
}

function attach(block, input) {
  const list = document.createElement('ul')
  list.id = `${input.id}-vorschlaege`
  list.className = 'suggestions'
  list.setAttribute('role', 'listbox')
  list.setAttribute('aria-label', input.labels?.[0]?.textContent ?? '')
  list.hidden = true
  const status = document.createElement('p')
  status.className = 'visually-hidden'
  status.setAttribute('role', 'status')
  block.append(list, status)
  input.setAttribute('role', 'combobox')
  input.setAttribute('aria-autocomplete', 'list')
  input.setAttribute('aria-controls', list.id)
  input.setAttribute('aria-expanded', 'false')

  let timer
  let asking
  let active = -1
  const options = () => [...list.children]

  const close = () => {
    clearTimeout(timer)
    asking?.abort()
    list.hidden = true
    input.setAttribute('aria-expanded', 'false')
    mark(-1)
  }
  const mark = (index) => {
    active = index
    options().forEach((option, at) => {
      option.setAttribute('aria-selected', String(at === index))
    })
    const chosen = options()[index]
    if (chosen) {
      input.setAttribute('aria-activedescendant', chosen.id)
      chosen.scrollIntoView({ block: 'nearest' })
    } else input.removeAttribute('aria-activedescendant')
  }
  const choose = (option) => {
    input.value = option.dataset.text
    close()
    input.form.requestSubmit()
  }
  const show = (suggestions) => {
    list.replaceChildren(
      ...suggestions.map(({ text }, at) => {
        const option = document.createElement('li')
        option.id = `${list.id}-${at}`
        option.setAttribute('role', 'option')
        option.setAttribute('aria-selected', 'false')
        option.dataset.text = text
        option.textContent = text
        return option
      }),
    )
    const some = suggestions.length > 0
    list.hidden = !some
    input.setAttribute('aria-expanded', String(some))
    mark(-1)
    const { suggestCount, suggestNone } = block.dataset
    status.textContent = some ? suggestCount.replace('{n}', suggestions.length) : suggestNone
  }
  const ask = async (text) => {
    asking?.abort()
    asking = new AbortController()
    try {
      const address = new URL(block.dataset.suggest, location.origin)
      address.searchParams.set('typed', text.slice(0, 100))
      const answer = await fetch(address, { signal: asking.signal })
      if (answer.ok && document.activeElement === input) show((await answer.json()).suggestions)
    } catch {
      // Without suggestions the field is what it was.
    }
  }

  input.addEventListener('input', () => {
    clearTimeout(timer)
    const text = input.value.trim()
    if (text.length < leastLetters) return close()
    timer = setTimeout(() => ask(text), waitMs)
  })
  input.addEventListener('keydown', (event) => {
    if (list.hidden || event.isComposing) return
    const count = options().length
    if (event.key === 'ArrowDown') mark((active + 1) % count)
    else if (event.key === 'ArrowUp') mark(active <= 0 ? count - 1 : active - 1)
    else if (event.key === 'Escape') close()
    else if (event.key === 'Enter' && active >= 0) choose(options()[active])
    else if (event.key === 'Tab') return close()
    else return
    event.preventDefault()
    // Here Escape shuts the list only; elsewhere on the page it may mean to leave.
    event.stopPropagation()
  })
  // Before the field loses the focus, or the list would be gone when the tap ends.
  list.addEventListener('pointerdown', (event) => event.preventDefault())
  list.addEventListener('click', (event) => {
    const option = event.target.closest('[role=option]')
    if (option) choose(option)
  })
  input.addEventListener('blur', close)
}
