import { readFile } from 'node:fs/promises'
import type { Command } from 'commander'
import {
  MOST_VERTICES,
  type OrLibraryFault,
  readOrLibrary,
  solveMedian,
} from '../../kernels/siting/index.ts'
import { Failed } from '../failed.ts'

interface Options {
  instance: string
  format: string
  json?: boolean
}

/** `nahbei site`: the best places of an instance, with proof. Needs no database. */
export function addSiteCommand(program: Command): void {
  program
    .command('site')
    .description('Die besten Standorte einer Aufgabe, mit bewiesener Schranke')
    .requiredOption('--instance <datei>', 'Aufgabe: pmed1.txt')
    .option('--format <art>', 'orlib (p-Median der OR-Library)', 'orlib')
    .option('--json', 'Ergebnis als JSON ausgeben')
    .action(async ({ instance, format, json }: Options) => {
      if (format !== 'orlib')
        throw new Failed(`--format kennt „${format}“ nicht. Möglich ist: orlib.`)
      const answer = solve(instance, await read(instance))
      console.log(json ? JSON.stringify(answer) : readable(answer))
    })
}

async function read(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8')
  } catch {
    throw new Failed(`Die Datei ${file} ist nicht da oder nicht zu lesen.`)
  }
}

function solve(file: string, text: string) {
  const started = performance.now()
  const instance = readOrLibrary(text)
  if ('kind' in instance)
    throw new Failed(`${file}, Zeile ${instance.line}: ${faultText(instance)}`)
  const { vertices, p, distance } = instance
  const cost = (demand: number, site: number) => distance[demand * vertices + site]!
  const solved = solveMedian({ sites: vertices, demands: vertices, p, cost })
  const gap = solved.cost > 0 ? (solved.cost - solved.lowerBound) / solved.cost : 0
  return {
    cost: solved.cost,
    // Vertices count from 1, as in the file.
    sites: Array.from(solved.open, (site) => site + 1),
    lowerBound: solved.lowerBound,
    gap,
    optimal: solved.optimal,
    seconds: Math.round(performance.now() - started) / 1000,
  }
}

const number = new Intl.NumberFormat('de-DE', { maximumFractionDigits: 3 })
const percent = new Intl.NumberFormat('de-DE', { style: 'percent', maximumFractionDigits: 2 })

const readable = ({ cost, sites, gap, optimal, seconds }: ReturnType<typeof solve>) =>
  [
    `Standorte: ${sites.join(', ')}`,
    `Summe der Wege: ${number.format(cost)}`,
    optimal
      ? 'Besser geht es nicht: bewiesen.'
      : `Höchstens ${percent.format(gap)} besser ist überhaupt möglich.`,
    `${number.format(seconds)} s`,
  ].join('\n')

/** What is wrong with a line, and what belongs there. */
function faultText({ kind, value }: OrLibraryFault): string {
  const texts: Record<OrLibraryFault['kind'], string> = {
    head: `Hier müssen drei ganze Zahlen stehen: Knoten, Kanten, Standorte. Da steht „${value}“.`,
    tooMany: `Die Aufgabe hat ${value} Knoten. Möglich sind ${number.format(MOST_VERTICES)}.`,
    sites: `Die Zahl der Standorte muss zwischen 1 und der Zahl der Knoten liegen. Da steht „${value}“.`,
    edge: `Hier müssen drei Zahlen stehen: von, nach, Länge. Da steht „${value}“.`,
    vertex: `Diesen Knoten gibt es nicht: „${value}“. Knoten zählen ab 1.`,
    weight: `Eine Länge ist nicht kleiner als 0. Da steht „${value}“.`,
    missing: `Die Datei endet zu früh: Es sind nur ${value} Kanten.`,
    surplus: `Hier steht mehr, als die erste Zeile ankündigt: „${value}“.`,
    apart: `Zwischen diesen Knoten gibt es keinen Weg: ${value}.`,
  }
  return texts[kind]
}
