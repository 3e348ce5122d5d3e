/** Shapes from addresses of ours, one under the other: how far one gets in five, ten, fifteen minutes. */
export function showShapes({ map, config }) {
  const addresses = config.shapes ?? []
  addresses.forEach((path, index) => {
    const source = `shapes-${index}`
    map.addSource(source, { type: 'geojson', data: location.origin + path })
    map.addLayer({ id: source, type: 'fill', source, paint: { 'fill-opacity': 0.25 } })
    map.addLayer({ id: `${source}-lines`, type: 'line', source })
  })
  return (colours) =>
    addresses.forEach((_, index) => {
      map.setPaintProperty(`shapes-${index}`, 'fill-color', colours.calm)
      map.setPaintProperty(`shapes-${index}-lines`, 'line-color', colours.calm)
    })
}
