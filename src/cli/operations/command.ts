import type { Command } from 'commander'
import type { Settings } from '../../platform/config/settings.ts'
import {
  type Door,
  decodeText,
  execute,
  type Failure,
  type FieldSchema,
  inputSchema,
  kebab,
  type Operation,
} from '../../platform/operation/index.ts'
import { Failed } from '../failed.ts'
import { settingsOf } from '../settings.ts'
import { readableLines } from './readable.ts'

export type OpenDoor = (settings: Settings) => Promise<{ door: Door; close(): Promise<void> }>

/**
 * A command for every operation: `nahbei offers find-offers --query Schulden`. The options are the
 * fields of the operation's input, so a command can do just what a page and the API can.
 */
export function addOperationCommands(
  program: Command,
  parts: { operations: Operation[]; openDoor: OpenDoor },
): void {
  for (const op of parts.operations.filter((one) => !one.only)) {
    const [context, verb] = op.name.split('.') as [string, string] // names are 'context.verb'
    const group =
      program.commands.find((command) => command.name() === context) ??
      program.command(context).description(groupTitles[context] ?? context)
    const command = group.command(kebab(verb)).description(op.summary)
    addFieldOptions(command, op)
    command.option('--json', 'als JSON ausgeben')
    command.action(async (options: Record<string, unknown>) => {
      const opened = await parts.openDoor(settingsOf(command))
      try {
        const outcome = await execute(op, opened.door, readInput(options, op))
        if (!outcome.ok) throw new Failed(describe(outcome.failure))
        console.log(
          options.json
            ? JSON.stringify(outcome.value, null, 2)
            : readableLines(outcome.value).join('\n'),
        )
      } finally {
        await opened.close()
      }
    })
  }
}

const groupTitles: Record<string, string> = {
  offers: 'Angebote suchen und zeigen',
  city: 'Die Stadt und ihre Gebiete',
  atlas: 'Kennzahlen',
  people: 'Konten und Organisationen',
  audit: 'Protokoll der Zugriffe',
}

function addFieldOptions(command: Command, op: Operation): void {
  const schema = inputSchema(op)
  for (const [name, field] of Object.entries(schema.properties ?? {})) {
    const flag = `--${kebab(name)} <wert${field.type === 'array' ? '...' : ''}>`
    const description = field.description ?? ''
    if (schema.required?.includes(name)) command.requiredOption(flag, description)
    else command.option(flag, description)
  }
}

function readInput(options: Record<string, unknown>, op: Operation): Record<string, unknown> {
  const input: Record<string, unknown> = {}
  for (const [name, field] of Object.entries(inputSchema(op).properties ?? {})) {
    const given = options[name]
    if (given !== undefined) input[name] = decodeOption(given, field)
  }
  return input
}

const decodeOption = (given: unknown, field: FieldSchema): unknown =>
  Array.isArray(given)
    ? given.map((text) => decodeText(String(text), field.items ?? {}))
    : decodeText(String(given), field)

/** What a schema complains of, by its key; whatever else an operation says is a sentence already. */
const problems: Record<string, string> = {
  required: 'fehlt',
  tooLong: 'zu lang oder zu groß',
  tooShort: 'zu kurz oder zu klein',
  wrongType: 'falsche Art von Wert',
  unknownField: 'gibt es nicht',
  notAccepted: 'hat nicht die erwartete Form; --help nennt, was geht',
}

function describe(failure: Failure): string {
  switch (failure.kind) {
    case 'notAllowed':
      return 'Das ist nicht erlaubt.'
    case 'notFound':
      return `Nicht gefunden: ${failure.what}.`
    case 'invalid':
      return `Die Eingabe passt nicht:\n${failure.issues
        .map(({ field, problem }) => `  --${kebab(field)}: ${problems[problem] ?? problem}`)
        .join('\n')}`
    case 'conflict':
    case 'unavailable':
      return failure.reason
    case 'tooMany':
      return `Das war zu oft. Versuchen Sie es in ${failure.retryAfterSeconds} Sekunden noch einmal.`
  }
}
