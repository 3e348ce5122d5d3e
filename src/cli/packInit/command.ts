import path from 'node:path'
import { Command, InvalidArgumentError } from 'commander'
import { states } from '../../contexts/city/index.ts'
import { type InitOptions, initPack } from './initPack.ts'

/** `nahbei pack init FILE`: a commented starter pack from a boundary file. */
export function packInitCommand(): Command {
  return new Command('init')
    .description('Aus einer Datei mit Gebietsgrenzen ein erstes Stadt-Paket machen')
    .argument('<datei>', 'GeoJSON, TopoJSON oder Shapefile (auch gezippt)')
    .option('--name <name>', 'Name der Stadt')
    .option('--state <land>', `Land: ${states.join(' ')}`, readState)
    .option('--level <namen>', 'wie ein Gebiet heißt und wie mehrere: "Stadtteil,Stadtteile"')
    .option('--crs <system>', 'Koordinatensystem der Datei, zum Beispiel EPSG:25832')
    .option('--layer <ebene>', 'Ebene einer TopoJSON-Datei, Datei in einem Zip-Archiv')
    .option('--out <ordner>', 'Ordner für das Paket, sonst packs/<kürzel der stadt>')
    .action(async (file: string, options: InitOptions) => {
      const { folder, areas, columns, levelName, check } = await initPack(file, options)
      const shown = path.relative('', folder) || '.'
      const of = (column: string | undefined) =>
        column === undefined ? 'aus dem Namen' : `„${column}“`
      console.log(`${path.join(shown, 'pack.json')} ist geschrieben: ${areas} ${levelName}.`)
      console.log(
        `Spalte der Kennung: ${of(columns.id)}, des Namens: ${columns.name ? of(columns.name) : 'keine'}.`,
      )
      for (const one of check) console.log(`Bitte prüfen: ${one}`)
      console.log(`Weiter mit: nahbei import ${shown}`)
    })
}

function readState(text: string): string {
  const state = text.trim().toUpperCase().replace(/^DE-/, '')
  if (states.some((known) => known === state)) return state
  throw new InvalidArgumentError(`Es gibt: ${states.join(' ')}.`)
}
