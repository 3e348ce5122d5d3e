/** Offers as dots; a tap tells the name of one and leads to its page. */
export function showOffers({ map, config, panel }) {
  if (!config.offers) return undefined
  const { layer, prefix } = config.offers
  map.addLayer(
    {
      id: 'offers',
      type: 'circle',
      source: layer,
      'source-layer': 'offers',
      // Of a whole city they would hide all else.
      minzoom: 11.5,
      paint: {
        'circle-radius': ['interpolate', ['linear'], ['zoom'], 12, 4, 14, 6, 16, 9],
        'circle-stroke-width': 1.5,
      },
    },
    map.getLayer('area-names') && 'area-names',
  )
  const at = (point) => {
    // A finger is wider than a dot.
    const reach = 10
    const box = [
      [point.x - reach, point.y - reach],
      [point.x + reach, point.y + reach],
    ]
    const near = map.queryRenderedFeatures(box, { layers: ['offers'] })
    const distance = ({ geometry }) => {
      const { x, y } = map.project(geometry.coordinates)
      return Math.hypot(x - point.x, y - point.y)
    }
    return near.sort((a, b) => distance(a) - distance(b))[0]?.properties
  }
  map.on('click', ({ point }) => {
    const offer = at(point)
    if (offer) panel.tell(offer.name, prefix + offer.path)
  })
  map.on('mousemove', ({ point }) => {
    const offer = at(point)
    if (offer) panel.hover(offer.name)
  })
  return (colours) => {
    map.setPaintProperty('offers', 'circle-color', colours.calm)
    map.setPaintProperty('offers', 'circle-stroke-color', colours.halo)
  }
}
