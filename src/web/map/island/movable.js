/** In pixels: a step of an arrow key, and a fine one with Shift. */
const step = 16
const fineStep = 2
const ways = { ArrowUp: [0, -1], ArrowDown: [0, 1], ArrowLeft: [-1, 0], ArrowRight: [1, 0] }

/** A place that somebody tries out: dragged, or moved by arrow keys. Tells where it came to rest. */
export function movableMark({ map, maplibre, island, config }) {
  if (!config.movable) return
  const { lon, lat, label } = config.movable
  const element = document.createElement('button')
  element.type = 'button'
  element.className = 'map-pin map-pin--movable'
  element.setAttribute('aria-label', label)
  const marker = new maplibre.Marker({ element, draggable: true }).setLngLat([lon, lat]).addTo(map)
  const tell = () => {
    const place = marker.getLngLat()
    const detail = { lon: place.lng, lat: place.lat }
    island.dispatchEvent(new CustomEvent('map:moved', { bubbles: true, detail }))
  }
  marker.on('dragend', tell)
  element.addEventListener('keydown', (event) => {
    const way = ways[event.key]
    if (!way || event.altKey || event.ctrlKey || event.metaKey) return
    // The map itself stays where it is.
    event.preventDefault()
    event.stopPropagation()
    const pixels = event.shiftKey ? fineStep : step
    const { x, y } = map.project(marker.getLngLat())
    const place = map.unproject([x + way[0] * pixels, y + way[1] * pixels])
    marker.setLngLat(place)
    if (!map.getBounds().contains(place)) map.jumpTo({ center: place })
    tell()
  })
}
