import type { PackInput } from '../../../contexts/city/index.ts'
import type { Town } from '../map/town.ts'
import { type Bodies, bodies } from './bodies.ts'
import { checks } from './checks.ts'
import { fill, type Places, placesOf } from './fill.ts'
import { lists } from './lists.ts'
import { packages } from './packages.ts'
import { papers } from './papers.ts'
import type { Programme } from './shapes.ts'
import { ageing } from './steered/ageing.ts'
import { health } from './steered/health.ts'
import { homes } from './steered/homes.ts'
import { poverty } from './steered/poverty.ts'
import { quarterMeasures } from './steered/quarters.ts'
import { handlungsempfehlungen } from './texts/handlungsempfehlungen.ts'
import { koalition } from './texts/koalition.ts'
import { niederschrift } from './texts/niederschrift.ts'
import { programm } from './texts/programm.ts'

export const measureSections: PackInput['measures'] = [{ file: 'massnahmen/{teil}.json' }]

const texts = {
  koalitionsvertrag: koalition,
  'wahlprogramm-mzs': programm,
  'niederschrift-sozialausschuss': niederschrift,
  'handlungsempfehlungen-einsamkeit': handlungsempfehlungen,
}

type Texts = () => Iterable<string>

/** Papers, promises, measures, packages, bodies and checks of the made-up city, with names of this town. */
export function measureFiles(town: Pick<Town, 'quarters' | 'districts'>): [string, Texts][] {
  const places = placesOf(town)
  return [
    ...Object.entries(parts(places)).map(([name, part]): [string, Texts] => [
      `massnahmen/${name}.json`,
      () => [fill(recordsOf(part), places)],
    ]),
    ...Object.entries(texts).map(([name, text]): [string, Texts] => [
      `massnahmen/papiere/${name}.txt`,
      () => [fill(text, places)],
    ]),
  ]
}

function parts(places: Places): { [name: string]: Partial<Programme> } {
  const { bodies: all, meetings, recommendations }: Bodies = bodies
  return {
    listen: { lists },
    papiere: { papers },
    massnahmen: {
      measures: [...health, ...homes, ...ageing, ...poverty, ...quarterMeasures(places)],
    },
    wirkungspakete: { packages },
    gremien: { bodies: all, meetings, recommendations },
    vorhaben: { checks },
  }
}

/** JSON with one record a line, so that a change of one is a change of one line. */
function recordsOf(part: Partial<Programme>): string {
  const written = Object.entries(part).map(
    ([name, records]) =>
      `${JSON.stringify(name)}: [\n${records.map((one) => JSON.stringify(one)).join(',\n')}\n]`,
  )
  return `{\n${written.join(',\n')}\n}\n`
}
