/** Opens the map that moves where a person asks for it. Nothing of it is loaded before. */

for (const island of document.querySelectorAll('[data-map]')) {
  const button = island.querySelector('button')
  const words = JSON.parse(island.dataset.words)
  const opening = button.parentElement
  button.addEventListener('click', async () => {
    opening.hidden = true
    island.querySelector('.map-island__state')?.remove()
    const state = document.createElement('p')
    state.className = 'meta map-island__state'
    state.setAttribute('role', 'status')
    state.tabIndex = -1
    island.append(state)
    state.textContent = words.loading
    state.focus()
    try {
      const { openMap } = await import(asset('island.js'))
      await openMap(island, words, () => {
        opening.hidden = false
        button.focus()
      })
      state.remove()
    } catch {
      // Pressing it once more may help where the network was away.
      state.textContent = words.failed
      opening.hidden = false
    }
  })
}
