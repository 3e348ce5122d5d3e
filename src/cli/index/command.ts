import type { Command } from 'commander'
import { listIndices, showIndex } from '../../contexts/atlas/index.ts'
import { execute, type OutputOf } from '../../platform/operation/index.ts'
import { localised } from '../../platform/texts/index.ts'
import { Failed } from '../failed.ts'
import type { OpenDoor } from '../operations/command.ts'
import { settingsOf } from '../settings.ts'

type Shown = OutputOf<typeof showIndex>

/** `nahbei index`: an index made of the indicators that are published, area by area. */
export function addIndexCommand(program: Command, openDoor: OpenDoor): void {
  program
    .command('index')
    .description('Einen Sozialindex aus den veröffentlichten Kennzahlen berechnen')
    .argument('[index]', 'Kennung des Index aus pack.json: mss. Ohne sie: welche es gibt')
    .option('--year <ausgabe>', 'Ausgabe, wie sie in pack.json heißt: 2019; sonst die letzte')
    .option('--json', 'als JSON ausgeben')
    .action(async (id: string | undefined, options: Options, command: Command) => {
      const opened = await openDoor(settingsOf(command))
      try {
        const listed = await execute(listIndices, opened.door, {})
        const indices = listed.ok ? listed.value.indices : []
        if (id === undefined) return printList(indices, options)
        const index = indices.find((one) => one.id === id)
        if (!index) throw new Failed(noIndex(id, indices))
        const shown = await execute(showIndex, opened.door, { id, edition: options.year })
        if (!shown.ok) throw new Failed(noEdition(index, options.year))
        printIndex(shown.value, options)
      } finally {
        await opened.close()
      }
    })
}

interface Options {
  year?: string
  json?: boolean
}

type Listed = OutputOf<typeof listIndices>['indices']

const german = (words: Parameters<typeof localised>[0]) => localised(words, 'de')?.text ?? ''

function noIndex(id: string, indices: Listed): string {
  const there = indices.map((one) => one.id).join(', ')
  return there === ''
    ? `Den Index „${id}“ gibt es nicht. Für diese Stadt ist keiner beschrieben: Er steht in pack.json unter „indices“.`
    : `Den Index „${id}“ gibt es nicht. Es gibt: ${there}.`
}

const noEdition = ({ id, editions }: Listed[number], year: string | undefined) =>
  `Der Index „${id}“ hat keine Ausgabe „${year ?? ''}“. Es gibt: ${editions.map((one) => one.id).join(', ')}.`

function printList(indices: Listed, { json }: Options): void {
  const list = indices.map(({ id, title, level, editions }) => ({
    id,
    title: german(title),
    level,
    editions: editions.map((one) => one.id),
  }))
  if (json) console.log(JSON.stringify({ indices: list }, null, 2))
  else if (list.length === 0) console.log('Für diese Stadt ist kein Index beschrieben.')
  else for (const one of list) console.log(`${one.id}  ${one.title} (${one.editions.join(', ')})`)
}

/** Classes by their names as the city's own publications write them; null where an area has none. */
function areasOf({ areas, status, dynamics }: Shown) {
  const nameIn = (classes: Shown['status']['classes'] | undefined, code: number | undefined) =>
    german(classes?.find((one) => one.code === code)?.title) || null
  return areas.map((area) => ({
    id: area.id,
    name: area.name,
    state: area.state,
    status: area.status?.value ?? null,
    statusCode: area.status?.class ?? null,
    statusClass: nameIn(status.classes, area.status?.class),
    dynamics: area.dynamics?.value ?? null,
    dynamicsCode: area.dynamics?.class ?? null,
    dynamicsClass: nameIn(dynamics?.classes, area.dynamics?.class),
  }))
}

function printIndex(shown: Shown, { json }: Options): void {
  const areas = areasOf(shown)
  if (json) {
    const { index, edition } = shown
    console.log(JSON.stringify({ index: index.id, edition: edition.id, areas }, null, 2))
    return
  }
  console.log(`${german(shown.index.title)}, Ausgabe ${shown.edition.id}`)
  const number = (value: number | null) => (value === null ? '–' : value.toFixed(2))
  for (const { id, name, status, statusClass, dynamics, dynamicsClass } of areas)
    console.log(
      [id, name, number(status), statusClass ?? '–', number(dynamics), dynamicsClass ?? '–'].join(
        '  ',
      ),
    )
}
