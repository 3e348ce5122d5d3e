import { showAreas } from './areas.js'
import { readColours } from './colours.js'
import { Foot, Panel } from './controls.js'
import { showMarks } from './marks.js'
import { movableMark } from './movable.js'
import { showOffers } from './offers.js'
import { readPicture } from './picture.js'
import { showShapes } from './shapes.js'

/**
 * The map in the place of the picture it belongs to. Each thing it shows is a module of its own: it gets the map
 * and what the page told, and answers with what to do when the colours change.
 *
 * The island's element sends `map:open` with `detail: { map, maplibre }` once it stands, so that other scripts of
 * a page may add behaviour, and `map:close` when it goes.
 *
 * @param {HTMLElement} island with `data-map` (see config.ts), `data-picture`
 * @param {Record<string, string>} words
 * @param {() => void} closed
 */
export async function openMap(island, words, closed) {
  if (!document.createElement('canvas').getContext('webgl2')) throw new Error('no WebGL')
  const config = JSON.parse(island.dataset.map)
  const svg = document.getElementById(island.dataset.picture ?? '')?.closest('svg')
  const [maplibre, layers] = await Promise.all([
    import(asset('maplibre.js')),
    describeLayers(config),
    addStyles(asset('karte.css')),
  ])
  const panel = new Panel(words)
  island.append(panel.element)
  const picture = svg?.closest('.map') ?? svg
  if (picture) picture.hidden = true
  // SVG elements know no `hidden` of their own.
  picture?.classList.add('map-island__replaced')
  let map
  const close = () => {
    map?.remove()
    panel.element.remove()
    if (picture) picture.hidden = false
    picture?.classList.remove('map-island__replaced')
    island.dispatchEvent(new CustomEvent('map:close', { bubbles: true }))
  }
  try {
    maplibre.setWorkerUrl(asset('maplibre-worker.js'))
    map = createMap(maplibre, panel, { config, layers, words })
    await new Promise((resolve, reject) => {
      map.once('load', resolve)
      map.once('error', ({ error }) => reject(error))
    })
  } catch (error) {
    close()
    throw error
  }
  map.on('error', () => {}) // a tile that does not come leaves a gap; the page says the same in words
  const seen = svg ? readPicture(svg) : new Map()
  const shown = { maplibre, map, island, config, layers, words, panel, seen }
  const parts = [showAreas, showShapes, showOffers, showMarks, movableMark].flatMap(
    (show) => show(shown) ?? [],
  )
  paintWith(map, parts)
  new Foot(map, words, layers).addTo(panel)
  panel.onWhole(() => map.fitBounds(...viewOf(config, layers), { animate: false }))
  panel.onClose(() => {
    close()
    closed()
  })
  panel.wire(map)
  island.dispatchEvent(new CustomEvent('map:open', { bubbles: true, detail: { map, maplibre } }))
  map.getCanvas().focus({ preventScroll: true })
}

/** What each layer is: where its tiles are, how far it reaches, who is to be named. */
async function describeLayers({ areas, here, offers }) {
  const names = [...new Set([areas, here?.areas, offers?.layer].filter(Boolean))]
  const described = await Promise.all(
    names.map(async (name) => {
      const answer = await fetch(`/karte/kacheln/${name}.json`)
      if (!answer.ok) throw new Error(`no layer ${name}`)
      return [name, await answer.json()]
    }),
  )
  return new Map(described)
}

function addStyles(href) {
  if (document.querySelector(`link[href="${href}"]`)) return undefined
  return new Promise((resolve, reject) => {
    const link = document.createElement('link')
    link.rel = 'stylesheet'
    link.href = href
    link.onload = resolve
    link.onerror = reject
    document.head.append(link)
  })
}

/** In pixels. */
const padding = 28
const closest = 15
/** A single place is shown with the quarters around it. */
const aroundOne = 13.5

/** As `fitBounds` takes it. */
function viewOf({ box, marks = [], you, movable, areas }, layers) {
  const places = [...marks, ...(movable ? [movable] : [])].map(({ lon, lat }) => [lon, lat])
  if (you) places.push(you)
  const [west, south, east, north] =
    box ?? (places.length > 0 ? boxOf(places) : layers.get(areas).bounds)
  return [
    [
      [west, south],
      [east, north],
    ],
    { padding, maxZoom: places.length === 1 ? aroundOne : closest },
  ]
}

const boxOf = (places) => [
  Math.min(...places.map(([lon]) => lon)),
  Math.min(...places.map(([, lat]) => lat)),
  Math.max(...places.map(([lon]) => lon)),
  Math.max(...places.map(([, lat]) => lat)),
]

function createMap(maplibre, panel, { config, layers, words }) {
  const [bounds, fitBoundsOptions] = viewOf(config, layers)
  const sources = Object.fromEntries(
    [...layers].map(([name, { tiles, bounds, minzoom, maxzoom }]) => [
      name,
      {
        type: 'vector',
        tiles: tiles.map((path) => location.origin + path),
        bounds,
        minzoom,
        maxzoom,
      },
    ]),
  )
  const map = new maplibre.Map({
    container: panel.frame,
    style: { version: 8, sources, layers: [{ id: 'ground', type: 'background' }] },
    bounds,
    fitBoundsOptions,
    maxBounds: around([...layers.values()].map((layer) => layer.bounds)),
    maxZoom: 18,
    attributionControl: false,
    maplibreLogo: false,
    renderWorldCopies: false,
    // North is up: nothing turns or tilts the map by accident.
    dragRotate: false,
    touchPitch: false,
    pitchWithRotate: false,
    maxPitch: 0,
    fadeDuration: 0,
    // One finger, or the wheel, moves the page as everywhere else.
    cooperativeGestures: true,
    locale: {
      'Map.Title': words.name,
      'Marker.Title': words.name,
      'CooperativeGesturesHandler.WindowsHelpText': words.wheel,
      'CooperativeGesturesHandler.MacHelpText': words.wheelMac,
      'CooperativeGesturesHandler.MobileHelpText': words.twoFingers,
    },
  })
  map.touchZoomRotate.disableRotation()
  map.keyboard.disableRotation()
  return map
}

/** Nobody gets lost: the city's width beyond its borders, not further. */
function around(boxes) {
  const west = Math.min(...boxes.map((box) => box[0]))
  const south = Math.min(...boxes.map((box) => box[1]))
  const east = Math.max(...boxes.map((box) => box[2]))
  const north = Math.max(...boxes.map((box) => box[3]))
  return [
    [2 * west - east, 2 * south - north],
    [2 * east - west, 2 * north - south],
  ]
}

/** Colours are those of the page, also when the person changes between light and dark. */
function paintWith(map, parts) {
  const paint = () => {
    const colours = readColours(map.getContainer())
    map.setPaintProperty('ground', 'background-color', colours.ground)
    for (const part of parts) part(colours)
  }
  paint()
  const schemes = ['(prefers-color-scheme: dark)', '(forced-colors: active)'].map(matchMedia)
  for (const scheme of schemes) scheme.addEventListener('change', paint)
  map.once('remove', () => {
    for (const scheme of schemes) scheme.removeEventListener('change', paint)
  })
}
