import { resolve } from 'node:path'
import { Command, InvalidArgumentError } from 'commander'
import { Failed } from '../failed.ts'
import { fewestResidents, generateMusterstadt } from './generate.ts'
import { writePack } from './write.ts'

/** `nahbei pack musterstadt`: writes the demo city, or a larger one for measurements. */
export function musterstadtCommand(): Command {
  return new Command('musterstadt')
    .description('Die erfundene Stadt erzeugen: gleicher Startwert, gleiche Stadt')
    .option('--seed <wert>', 'Startwert: ein Wort oder eine Zahl', 'musterstadt')
    .option('--residents <zahl>', 'Zahl der Einwohner', readResidents, 160_000)
    .option('--out <ordner>', 'Ordner für das Stadt-Paket', 'packs/musterstadt')
    .action(async (options: { seed: string; residents: number; out: string }) => {
      const folder = resolve(options.out)
      const made = generateMusterstadt(options)
      let total = 0
      try {
        await writePack(made, folder, (path, bytes) => {
          total += bytes
          console.log(`${path}  ${kilobytes(bytes)}`)
        })
      } catch (error) {
        if (!(error instanceof Error && 'code' in error)) throw error
        throw new Failed(`In „${folder}“ lässt sich nicht schreiben (${error.code}).`)
      }
      console.log(
        `Fertig: ${made.files.size + made.binaries.size} Dateien, ${kilobytes(total)}, in ${folder}`,
      )
    })
}

const kilobytes = (bytes: number) => `${Math.ceil(bytes / 1000)} kB`

function readResidents(text: string): number {
  const value = Number(text.replaceAll(/[._ ]/g, ''))
  if (!Number.isInteger(value) || value < fewestResidents || value > 10_000_000)
    throw new InvalidArgumentError(`Eine ganze Zahl von ${fewestResidents} bis 10000000.`)
  return value
}
