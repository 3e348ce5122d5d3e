/** In pixels. */
const pinHeight = 32
const letterWidth = 8
const apart = 4
const mostNumbers = 3

/**
 * Numbered places. Who moves along the list sees the place on the map, and the other way round: elements of the
 * list carry the number as `data-mark`.
 */
export function showMarks({ map, maplibre, config, words }) {
  const { marks = [], you } = config
  if (you) {
    const ring = document.createElement('span')
    ring.className = 'map-you'
    ring.setAttribute('role', 'img')
    ring.setAttribute('aria-label', words.you)
    new maplibre.Marker({ element: ring }).setLngLat(you).addTo(map)
  }
  if (marks.length === 0) return
  let pins = []
  let on
  keepNamesAway(map)
  const draw = () => {
    for (const { marker } of pins) marker.remove()
    const groups = joined(map, marks)
    pins = groups.map((group) => addPin({ map, maplibre }, group, light))
    map.getSource('marks').setData(pointsOf(groups, you))
    light(on)
  }
  /** Makes one place stand out, in the list and on the map; none without a number. */
  function light(number) {
    on = number
    for (const { element, group } of pins)
      element.classList.toggle('map-pin--on', holds(group, number))
    for (const item of document.querySelectorAll('[data-mark]'))
      item.classList.toggle('on-map', number !== undefined && item.dataset.mark === String(number))
  }
  draw()
  map.on('zoomend', draw)
  const listened = new AbortController()
  for (const item of document.querySelectorAll('[data-mark]')) {
    const mark = marks.find(({ number }) => String(number) === item.dataset.mark)
    if (mark) follow(map, item, mark, light, listened.signal)
  }
  map.once('remove', () => {
    listened.abort()
    light(undefined)
  })
}

/** Names of areas lie where no pin does: a clear picture below each pin takes its room. */
function keepNamesAway(map) {
  const side = 34
  map.addImage('room', { width: side, height: side, data: new Uint8Array(side * side * 4) })
  map.addSource('marks', { type: 'geojson', data: pointsOf([]) })
  const layout = { 'icon-image': 'room', 'icon-allow-overlap': true }
  map.addLayer({ id: 'marks', type: 'symbol', source: 'marks', layout })
}

const pointsOf = (groups, you) => ({
  type: 'FeatureCollection',
  features: [...groups.map(([{ lon, lat }]) => [lon, lat]), ...(you ? [you] : [])].map(
    (coordinates) => ({
      type: 'Feature',
      properties: {},
      geometry: { type: 'Point', coordinates },
    }),
  ),
})

const holds = (group, number) =>
  group.some((mark) => number !== undefined && mark.number === number)

function follow(map, item, mark, light, signal) {
  const place = [mark.lon, mark.lat]
  item.addEventListener('pointerenter', () => light(mark.number), { signal })
  item.addEventListener('pointerleave', () => light(undefined), { signal })
  item.addEventListener(
    'focusin',
    () => {
      light(mark.number)
      if (!map.getBounds().contains(place)) map.jumpTo({ center: place })
    },
    { signal },
  )
  item.addEventListener('focusout', () => light(undefined), { signal })
}

/** Marks whose pins would touch at this scale become one, in the order of their numbers. */
function joined(map, marks) {
  const groups = []
  for (const mark of marks) {
    const at = map.project([mark.lon, mark.lat])
    const own = { at, marks: [mark] }
    const near = groups.find((group) => touch(group, own))
    if (near) near.marks.push(mark)
    else groups.push(own)
  }
  return groups.map((group) => group.marks)
}

function touch(one, other) {
  const across = (widthOf(one) + widthOf(other)) / 2 + apart
  return (
    Math.abs(one.at.x - other.at.x) < across && Math.abs(one.at.y - other.at.y) < pinHeight + apart
  )
}

/** A further number makes a pin wider: room for one is left. */
const widthOf = ({ marks }) => pinHeight + letterWidth * (labelOf(marks).length + 1)

function labelOf(group) {
  const numbers = group.flatMap(({ number }) => number ?? [])
  return numbers.length > mostNumbers + 1
    ? `${numbers.slice(0, mostNumbers).join(' ')} …`
    : numbers.join(' ')
}

function addPin({ map, maplibre }, group, light) {
  const numbers = group.flatMap(({ number }) => number ?? [])
  const element = document.createElement(numbers.length > 0 ? 'button' : 'span')
  const names = group.map(({ number, name }) => (number ? `${number}: ${name}` : name)).join(', ')
  // What is written on it comes first in what it is called.
  const called = [labelOf(group), group.map(({ name }) => name).join(', ')]
  element.setAttribute('aria-label', called.filter(Boolean).join(': '))
  element.title = names
  const label = document.createElement('span')
  label.className = 'map-pin__label'
  label.textContent = labelOf(group)
  element.append(label)
  element.className = numbers.length > 0 ? 'map-pin' : 'map-pin map-pin--plain'
  if (numbers.length > 0) {
    element.type = 'button'
    const [first] = numbers
    for (const event of ['pointerenter', 'focus'])
      element.addEventListener(event, () => light(first))
    for (const event of ['pointerleave', 'blur'])
      element.addEventListener(event, () => light(undefined))
    element.addEventListener('click', () => open(map, group, first))
  } else element.setAttribute('role', 'img')
  const { lon, lat } = group[0]
  const marker = new maplibre.Marker({ element }).setLngLat([lon, lat]).addTo(map)
  return { marker, element, group }
}

/** Several places in one pin come apart first, where they can; one leads to its card. */
function open(map, group, number) {
  const [first] = group
  const apart = group.some(({ lon, lat }) => Math.hypot(lon - first.lon, lat - first.lat) > 1e-4)
  if (group.length > 1 && apart && map.getZoom() < map.getMaxZoom() - 0.5) {
    map.jumpTo({ center: [first.lon, first.lat], zoom: Math.min(map.getZoom() + 2, 18) })
    map.getCanvas().focus({ preventScroll: true })
    return
  }
  const item = document.querySelector(`[data-mark="${number}"]`)
  const link = item?.querySelector('a')
  item?.scrollIntoView({ block: 'nearest' })
  link?.focus({ preventScroll: true })
}
