import { drawPatterns } from './patterns.js'

const patterns = ['unknown', 'protected']
const font = ['Fira Sans']

/** Areas in the classes of the picture, with names where they fit; one can be chosen. */
export function showAreas({ map, config, seen, panel }) {
  const { areas, here } = config
  if (!areas) return undefined
  const source = areas
  const slugsOf = (wanted) => [...seen].flatMap(([slug, { fill }]) => (wanted(fill) ? [slug] : []))
  map.addLayer({ id: 'areas', type: 'fill', source, 'source-layer': 'areas' })
  map.addLayer({
    id: 'area-lines',
    type: 'line',
    source,
    'source-layer': 'areas',
    layout: { 'line-join': 'round' },
  })
  if (here) {
    const only = ['==', ['get', 'slug'], here.slug]
    const shape = { source: here.areas, 'source-layer': 'areas', filter: only }
    map.addLayer({ id: 'here', type: 'line', ...shape, layout: { 'line-join': 'round' } })
    map.once('idle', () => goTo(map, here))
  }
  const chosen = { source, 'source-layer': 'areas', filter: ['==', ['get', 'slug'], ''] }
  map.addLayer({ id: 'area-chosen', type: 'line', ...chosen, layout: { 'line-join': 'round' } })
  map.addLayer({
    id: 'area-names',
    type: 'symbol',
    source,
    'source-layer': 'names',
    layout: {
      'text-field': ['get', 'name'],
      'text-font': font,
      'text-size': 14,
      'text-max-width': 8,
      'text-padding': 6,
    },
  })
  if (seen.size > 0) chooseAreas({ map, source, seen, panel })
  return (colours) => {
    map.setPaintProperty('areas', 'fill-color', here ? colours.plain : colourBySlug(seen, colours))
    map.setPaintProperty('area-lines', 'line-color', colours.line)
    map.setPaintProperty('area-chosen', 'line-color', colours.ink)
    map.setPaintProperty('area-chosen', 'line-width', 4)
    map.setPaintProperty('area-names', 'text-color', colours.ink)
    map.setPaintProperty('area-names', 'text-halo-color', colours.halo)
    map.setPaintProperty('area-names', 'text-halo-width', 1.5)
    if (here) {
      map.setPaintProperty('here', 'line-color', colours.here)
      map.setPaintProperty('here', 'line-width', 4)
    }
    drawPatterns(map, colours)
    for (const name of patterns) {
      const slugs = slugsOf((fill) => fill === name)
      if (slugs.length === 0 || map.getLayer(`areas-${name}`)) continue
      map.addLayer(
        {
          id: `areas-${name}`,
          type: 'fill',
          source,
          'source-layer': 'areas',
          filter: ['in', ['get', 'slug'], ['literal', slugs]],
          paint: { 'fill-pattern': name },
        },
        'area-lines',
      )
    }
  }
}

function colourBySlug(seen, { fills, plain }) {
  const cases = [...seen].flatMap(([slug, { fill }]) => (fills[fill] ? [slug, fills[fill]] : []))
  return cases.length > 0 ? ['match', ['get', 'slug'], ...cases, plain] : plain
}

/** The tiles of the whole, which are there, hold its outline. */
function goTo(map, { areas, slug }) {
  const parts = map.querySourceFeatures(areas, {
    sourceLayer: 'areas',
    filter: ['==', ['get', 'slug'], slug],
  })
  const places = parts.flatMap(({ geometry }) => geometry.coordinates.flat(Infinity))
  if (places.length === 0) return
  const lons = places.filter((_, index) => index % 2 === 0)
  const lats = places.filter((_, index) => index % 2 === 1)
  const box = [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)]
  map.fitBounds(box, { padding: 40, animate: false })
}

/** By pointer, or by name from a list; what is known of it stands below the map. */
function chooseAreas({ map, source, seen, panel }) {
  const places = new Map()
  const note = () => {
    for (const { properties, geometry } of map.querySourceFeatures(source, {
      sourceLayer: 'names',
    }))
      places.set(properties.slug, geometry.coordinates)
  }
  map.on('idle', note)
  const choose = (slug) => {
    const area = seen.get(slug)
    if (!area) return
    map.setFilter('area-chosen', ['==', ['get', 'slug'], slug])
    panel.tell(area.said, area.href)
    panel.select(slug)
  }
  panel.offer(
    [...seen].map(([slug, { said }]) => ({ value: slug, label: said })),
    (slug) => {
      note()
      const place = places.get(slug)
      if (place) map.jumpTo({ center: place })
      choose(slug)
    },
  )
  map.on('click', 'areas', ({ features, defaultPrevented }) => {
    const slug = features?.[0]?.properties.slug
    if (slug && !defaultPrevented) choose(slug)
  })
  map.on('mousemove', 'areas', ({ features }) => {
    panel.hover(seen.get(features?.[0]?.properties.slug)?.said)
  })
  map.on('mouseleave', 'areas', () => panel.hover())
  const current = [...seen].find(([, { current }]) => current)
  if (current) choose(current[0])
}
