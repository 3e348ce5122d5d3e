import type { Feature } from 'geojson'
import { listOfferPoints } from '../../../contexts/offers/index.ts'
import { execute } from '../../../platform/operation/index.ts'
import { offerAddress } from '../../help/addresses.ts'
import { collection, type TileLayer } from './layer.ts'

/**
 * Where help is, named in the language of the address. Places that are protected have no coordinate in what the
 * public reads, so they cannot be here.
 */
export const offersLayer: TileLayer = {
  name: 'offers',
  async open(door, of) {
    if (!/^[a-z]{2,8}$/.test(of)) return undefined
    const outcome = await execute(listOfferPoints, door, { locale: of })
    if (!outcome.ok) return undefined
    const features = outcome.value.points.map(
      ({ id, name, type, lon, lat }): Feature => ({
        type: 'Feature',
        properties: { name, type: type ?? '', path: offerAddress({ id, name }) },
        geometry: { type: 'Point', coordinates: [lon, lat] },
      }),
    )
    // A place may become secret: then no browser may show it from its memory.
    return { parts: { offers: collection(features) }, attribution: [], keepSeconds: 0 }
  },
}
