import { type Command, InvalidArgumentError, Option } from 'commander'
import {
  faultsOf,
  NotProtectable,
  type Protection,
  type ProtectOptions,
  protect,
} from '../../kernels/disclosure/index.ts'
import { Failed } from '../failed.ts'
import { readJsonInput } from '../jsonInput.ts'
import { asInstance, instanceSchema } from './instanceFile.ts'
import { faultText, outcomeText, refusalText } from './texts.ts'

interface Options {
  json?: boolean
  method: NonNullable<ProtectOptions['method']>
  seconds?: number
  rounding?: number
}

const MOST_LINES = 10

/** `nahbei protect`: which cells of linked tables must stay unpublished. Needs no database. */
export function addProtectCommand(program: Command): void {
  program
    .command('protect')
    .description('Zellen in verknüpften Tabellen sperren: so wenig wie möglich, geprüft sicher')
    .argument('<datei>', 'Tabellen als JSON: cells, relations, frozen, alreadySuppressed')
    .option('--json', 'als JSON ausgeben')
    .addOption(
      new Option('--method <art>', 'Verfahren: bewiesen am wenigsten, schnell, oder nach Größe')
        .choices(['exact', 'fast', 'auto'])
        .default('auto'),
    )
    .option('--seconds <zahl>', 'so lange nach weniger Sperrungen suchen', positive)
    .option('--rounding <anteil>', 'so weit dürfen Summen durch Rundung abweichen', positive)
    .action(async (file: string, { json, method, seconds, rounding }: Options) => {
      const instance = asInstance(await readJsonInput(file, instanceSchema))
      const faults = faultsOf(instance, { rounding })
      if (faults.length > 0)
        throw new Failed(listed(`Die Datei ${file} passt nicht:`, faults.map(faultText)))
      const protection = await protect(instance, { method, seconds }).catch((error: unknown) => {
        if (!(error instanceof NotProtectable)) throw error
        const lines = error.reasons.map(refusalText)
        throw new Failed(listed('Die Tabellen lassen sich nicht schützen:', lines))
      })
      console.log(json ? asJson(protection) : outcomeText(instance, protection))
    })
}

function positive(text: string): number {
  const value = Number(text.replace(',', '.'))
  if (!(value > 0)) throw new InvalidArgumentError('')
  return value
}

function listed(title: string, lines: readonly string[]): string {
  const more = lines.length - MOST_LINES
  return [
    title,
    ...lines.slice(0, MOST_LINES).map((line) => `  ${line}`),
    ...(more > 0 ? [`  und ${more} weitere`] : []),
  ].join('\n')
}

/** An end of an interval that is not bounded comes as null. */
function asJson({
  suppressed,
  secondary,
  cost,
  lowerBound,
  intervals,
  exactIntervals,
}: Protection) {
  return JSON.stringify({
    ...{ suppressed, secondary, cost, lowerBound, exactIntervals },
    intervals: Object.fromEntries(intervals),
  })
}
