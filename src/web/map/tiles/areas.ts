import type { Feature } from 'geojson'
import { exportOutlines } from '../../../contexts/atlas/index.ts'
import { labelPoint } from '../../../kernels/geo/index.ts'
import { execute } from '../../../platform/operation/index.ts'
import { collection, type TileLayer } from './layer.ts'

/** 'bezirk', or 'bezirk@2019-12-31' for the borders of that day. */
const levelOnDay = /^([a-z0-9_-]{1,63})(?:@(\d{4}-\d{2}-\d{2}))?$/i
/** Borders change by imports, which are rare; a morning's delay does no harm. */
const keepSeconds = 3600

/** The areas of a level with their names: shapes, and the places where their names fit best. */
export const areasLayer: TileLayer = {
  name: 'areas',
  async open(door, of) {
    const [, level, day] = levelOnDay.exec(of) ?? []
    if (!level) return undefined
    const outcome = await execute(exportOutlines, door, { level, ...(day && { validOn: day }) })
    if (!outcome.ok) return undefined
    const drawn = outcome.value.areas.filter(({ geometry }) => geometry !== null)
    if (drawn.length === 0) return undefined
    const shapes = drawn.map(
      ({ slug, name, geometry }): Feature => ({
        type: 'Feature',
        properties: { slug, name },
        geometry: geometry!,
      }),
    )
    const names = drawn.flatMap(({ slug, name, geometry }): Feature[] => {
      const at = labelPoint(geometry!)
      if (!at) return []
      return [
        {
          type: 'Feature',
          properties: { slug, name },
          geometry: { type: 'Point', coordinates: [at[0], at[1]] },
        },
      ]
    })
    return {
      parts: { areas: collection(shapes), names: collection(names) },
      attribution: [...new Set(drawn.flatMap(({ source }) => creditOf(source)))],
      keepSeconds,
    }
  },
}

/** Source and licence as licences ask for it. */
function creditOf(
  source: { title: string; publisher: string | null; licence: string | null } | null,
): string[] {
  if (!source) return []
  const { publisher, title, licence } = source
  const who = publisher && !title.includes(publisher) ? `${publisher}: ${title}` : title
  return [licence ? `${who} (${licence})` : who]
}
