import type { OsmPbfFault } from '../../../kernels/routing/index.ts'

/** What is wrong with a file of OpenStreetMap, and what to do. German, for whoever keeps the file. */
export function sayOsmFault(fault: OsmPbfFault): string {
  switch (fault.kind) {
    case 'notPbf':
      return 'Das ist keine Datei im Format .osm.pbf. Laden Sie den Auszug im Format „OSM PBF“ und packen Sie ihn nicht noch einmal.'
    case 'truncated':
      return `Die Datei ist nicht vollständig: Es fehlen mindestens ${fault.missingBytes} Bytes. Laden Sie sie noch einmal.`
    case 'compression':
      return `Die Datei ist mit „${fault.method}“ gepackt. Lesbar sind Dateien, die mit zlib oder gar nicht gepackt sind.`
    case 'damaged':
      return 'Die Datei ist beschädigt. Laden Sie sie noch einmal.'
    case 'feature':
      return `Die Datei braucht „${fault.feature}“; das wird nicht gelesen. Nehmen Sie einen Auszug ohne Verlauf der Bearbeitungen.`
  }
}
